"""URLs: joined, filled, made absolute or relative, and as files below the site folder."""

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import quote, unquote, urlsplit

from mkdocs_blogpost.model.permalink import safe
from mkdocs_blogpost.model.slug import slugify
from mkdocs_blogpost.text import harmless
from mkdocs_blogpost.values import value_class

_WITH_HOST = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*:|//)")

_PLAIN = re.compile(r"[A-Za-z0-9/:?#\[\]@!$&'()*+,;=%~._-]*")
"""URLs of characters that need not be escaped, as most are."""


@lru_cache(maxsize=4096)
def slug_of(name: str) -> str:
    """Return a name as jekyll-archives has it in URLs: letters and digits, joined by hyphens."""
    return slugify(name) or slugify(name, "raw") or "-"


def is_elsewhere(url: str) -> bool:
    """Return whether a URL names its scheme or host itself."""
    return bool(_WITH_HOST.match(url))


def absolute(origin: str, url: str) -> str:
    """Return the full URL of a site-absolute one, its special characters escaped."""
    return harmless(url) if is_elsewhere(url) else origin + encoded(url)


def encoded(url: str) -> str:
    """Return a URL with every character escaped that is not allowed in a header or a feed."""
    return url if _PLAIN.fullmatch(url) else quote(url, safe="/:?#[]@!$&'()*+,;=%~-._")


def relative(url: str, page_url: str) -> str:
    """Return a site-absolute URL relative to the folder of a page."""
    path, mark, fragment = url.partition("#")
    *folders, name = path.lstrip("/").split("/")
    *base, _ = page_url.lstrip("/").removeprefix("./").split("/")
    same = 0
    while same < min(len(base), len(folders)) and base[same] == folders[same]:
        same += 1
    steps = [*[".."] * (len(base) - same), *folders[same:], name]
    link = ("/".join(steps) if len(steps) > 1 or name else "./") + mark + fragment
    return f"./{link}" if ":" in steps[0] else link


def file_name(url: str) -> str:
    """Return the name of the file that a URL names."""
    return unquote(urlsplit(url).path).rpartition("/")[2]


def prefixed(prefix: str, url: str) -> str:
    """Return a site-absolute URL with the blog's prefix."""
    return f"/{prefix}{url}" if prefix and not is_elsewhere(url) else url


@lru_cache(maxsize=4096)
def filled(pattern: str, **values: object) -> str:
    """Return a permalink pattern such as `/tag/:name/` with its placeholders filled."""
    for name, value in values.items():
        pattern = pattern.replace(f":{name}", str(value))
    return safe("/" + pattern.lstrip("/"))[0]


def path_of(url: str) -> str:
    """Return the file that answers a URL, relative to the site folder."""
    return place_of(url.split("#", maxsplit=1)[0].split("?", maxsplit=1)[0])


def inside(url: str) -> str:
    """Return a path relative to the site folder that leads to no place outside of it."""
    return "/".join(part for part in url.split("/") if part not in ("", ".", ".."))


def place_of(url: str) -> str:
    """Return the file of a page's own URL, in which `?` and `#` are characters like any other."""
    parts = [part for part in unquote(url).split("/") if part not in ("", ".", "..")]
    clean = "/".join(parts)
    if not clean or url.endswith("/"):
        return f"{clean}/index.html".lstrip("/")
    return clean if "." in parts[-1] else f"{clean}.html"


@lru_cache(maxsize=8192)
def places_of(url: str) -> tuple[str, ...]:
    """Return the files in which hosts of static files look for a URL, the most likely one first.

    `?` and `#` are characters of a name first, and only then the beginning of a query or fragment.
    """
    return tuple(_places_of(url))


def _places_of(url: str) -> Iterator[str]:
    for text in dict.fromkeys((url, url.partition("#")[0].partition("?")[0])):
        clean = place_of(f"{text}/").removesuffix("index.html").rstrip("/")
        names = (clean, f"{clean}.html") if clean and not text.endswith("/") else ()
        yield from (*names, f"{clean}/index.html".lstrip("/"))


@value_class
class PageLinks:
    """Writes the links of one page."""

    page_url: str
    """The page's own URL: site-absolute."""
    names_files: bool = False
    """Whether links name the file of a folder, as a site needs that is read without a server."""
    root: str = ""
    """The path of the site's root, if the page is shown at any address, as 404.html is; else empty."""

    def link(self, url: str) -> str:
        """Return a site-absolute URL as the page writes it, any other URL as it is."""
        if not url.startswith("/") or url.startswith("//"):
            return harmless(url)
        return encoded(self.unescaped(url))

    def unescaped(self, url: str) -> str:
        """Return a site-absolute URL as the page writes it, its characters as they are."""
        named = self._named(url)
        return self.root + named.lstrip("/") if self.root else relative(named, self.page_url)

    def _named(self, url: str) -> str:
        path = url.partition("#")[0].partition("?")[0]
        return f"{path}index.html{url[len(path) :]}" if self.names_files and path.endswith("/") else url
