"""Where the source tree is, and when its drafts and future posts are shown."""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from pathlib import Path

from mkdocs_blogpost.model.config import FILES
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.pipeline.plain_files import left_out_of
from mkdocs_blogpost.pipeline.settings import Settings, When
from mkdocs_blogpost.problems import Problem, SettingsError, problem
from mkdocs_blogpost.views.assemble import SiteInfo
from mkdocs_blogpost.views.urls import prefixed

SPECIAL = ("_posts", "_drafts")
"""The folders of posts: the source tree is the folder that holds them."""
OTHER_FOLDERS = ("_layouts", "_includes", "_data")
"""Jekyll's folders that a site without posts can have."""
HOME_PAGES = ("index.html", "index.md", "index.markdown")
"""The files that can be a site's home page."""
NOT_OF_SITES = ("node_modules", "site", "vendor", "venv")
"""Folders that hold other things than the site's own."""


def find_source(option: str | None, folders: Iterable[Path]) -> Path:
    """Return the folder of the Jekyll site: the one named, else the first with `_posts/` or other signs of Jekyll.

    A name is relative to the first folder. Raises SettingsError if there is no such folder.
    """
    candidates = list(folders)
    if option is not None:
        named = (candidates[0] / option).resolve()
        if named.is_dir():
            return named.parent if named.name in SPECIAL else named
        raise SettingsError(f"there is no folder '{option}', which the option 'source' names")
    for place in candidates:
        if (place / "_posts").is_dir() or any((place / name).is_file() for name in FILES):
            return place.resolve()
    for place in reversed(candidates):
        if _has_posts_below(place):
            return place.resolve()
    if _is_site(candidates[0]):
        return candidates[0].resolve()
    raise SettingsError("there is no folder '_posts' beside mkdocs.yml or in docs_dir: let 'source' name its parent")


def _has_posts_below(place: Path) -> bool:
    """Return whether a folder of the site has posts: `blog/_posts`, which Jekyll puts into the category `blog`."""
    found = (each for pattern in ("*/_posts", "*/*/_posts") for each in place.glob(pattern))
    return any(each.is_dir() and not _is_apart(each.relative_to(place)) for each in found)


def _is_site(place: Path) -> bool:
    """Return whether a folder without posts is a Jekyll site: it has one of Jekyll's folders, or a home page."""
    if any((place / name).is_dir() for name in OTHER_FOLDERS):
        return True
    pages = (path for name in HOME_PAGES if (path := place / name).is_file())
    return any(path.read_bytes().startswith(b"---") for path in pages)


def _is_apart(path: Path) -> bool:
    return any(part.startswith((".", "_")) or part in NOT_OF_SITES for part in path.parts[:-1])


def shown(when: When | None, *, preview: bool) -> bool | None:
    """Return whether drafts, or future posts, are shown now; None leaves it to the site's configuration."""
    if when is None:
        return True if preview else None
    return when == "always" or (when == "serve" and preview)


def problems_of_source(site: Site, settings: Settings, host: SiteInfo, of_host: Collection[str]) -> Iterator[Problem]:
    """Yield what is to be said of a source tree as a whole."""
    if site.config.path is None:
        yield from left_out_of(file.path for file in site.copied_files if file.path not in of_host)
        is_found = (settings.source is None and bool(site.pages)) or site.tree.is_folder("_posts")
        if not is_found and not any(True for _ in site.documents) and not site.withheld:
            yield problem("source-without-posts", settings.source or site.tree.root.name)
    elif _are_excluded(site):
        yield problem("posts-excluded", site.config.path)
    url, base = site.config.text("url").rstrip("/"), site.config.baseurl.strip("/")
    is_known = bool(url and host.origin) and not host.is_preview
    own = f"{url}/{base}".rstrip("/") if is_known else ""
    here = prefixed(settings.prefix, "/").strip("/")
    if own and own not in (host.origin.rstrip("/"), f"{host.origin.rstrip('/')}/{here}".rstrip("/")):
        yield problem("site-url", site.config.path or FILES[0], own=f"{own}/", host=host.origin)


def _are_excluded(site: Site) -> bool:
    """Return whether the tree has posts and the site does not."""
    if site.posts or site.withheld or not site.tree.is_folder("_posts"):
        return False
    endings = site.config.markdown_extensions
    return any(entry.name.endswith(tuple(endings)) for entry in site.tree.walk("_posts") if not entry.is_folder)


def scheduled(site: Site, settings: Settings, now: datetime, *, preview: bool) -> frozenset[str]:
    """Return the paths of the posts that only a preview shows, because their day has not come."""
    built = shown(settings.future, preview=False)
    is_built = site.config.is_on("future") if built is None else built
    return frozenset(post.path for post in site.posts if post.date > now and preview and not is_built)
