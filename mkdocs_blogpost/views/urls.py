"""Addresses: joined, filled, made absolute, and as files below the site folder."""

import re
from urllib.parse import quote, unquote

from mkdocs_blogpost.model.slug import slugify

_ELSEWHERE = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*:|//)")


def slug_of(name: str) -> str:
    """Return a name as Jekyll's archives have it in addresses: letters and digits, joined by hyphens."""
    return slugify(name) or slugify(name, "raw") or "-"


def is_elsewhere(url: str) -> bool:
    """Tell whether a URL names its scheme or host itself."""
    return bool(_ELSEWHERE.match(url))


def absolute(origin: str, url: str) -> str:
    """Return the full address of a site-absolute URL, its odd characters escaped."""
    return url if is_elsewhere(url) else origin + encoded(url)


def encoded(url: str) -> str:
    """Return a URL with every character escaped that a header or a feed could trip over."""
    return quote(url, safe="/:?#[]@!$&'()*+,;=%~-._")


def prefixed(prefix: str, url: str) -> str:
    """Return a URL moved below the blog's prefix."""
    return f"/{prefix}{url}" if prefix and not is_elsewhere(url) else url


def filled(template: str, **parts: object) -> str:
    """Return a permalink template such as `/tag/:name/` with its placeholders filled."""
    for name, value in parts.items():
        template = template.replace(f":{name}", str(value))
    return "/" + template.lstrip("/")


def path_of(url: str) -> str:
    """Return the file that answers a URL, relative to the site folder."""
    return place_of(url.split("#", maxsplit=1)[0].split("?", maxsplit=1)[0])


def place_of(url: str) -> str:
    """Return the file that a page's own URL names: a `?` or `#` in it is a letter of its path."""
    parts = [series_part for series_part in unquote(url).split("/") if series_part not in ("", ".", "..")]
    clean = "/".join(parts)
    if not clean or url.endswith("/"):
        return f"{clean}/index.html".lstrip("/")
    return clean if "." in parts[-1] else f"{clean}.html"


def relative(url: str, page_url: str) -> str:
    """Return a site-absolute URL as seen from a page; a fragment is kept."""
    path, sign, fragment = url.partition("#")
    here = _parts(page_url.rpartition("/")[0] if "." in page_url.rpartition("/")[2] else page_url)
    there = _parts(path)
    same = next((at for at, (a, b) in enumerate(zip(here, there, strict=False)) if a != b), min(len(here), len(there)))
    way = "/".join([".."] * (len(here) - same) + there[same:]) or "."
    return f"{way}/{sign}{fragment}" if path.endswith("/") or not path else f"{way}{sign}{fragment}"


def _parts(path: str) -> list[str]:
    return [part for part in path.split("/") if part not in ("", ".")]
