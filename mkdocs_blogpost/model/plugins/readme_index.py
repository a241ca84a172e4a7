"""A README becomes the page at its folder's address, if no other page is there.

Follows https://github.com/benbalter/jekyll-readme-index.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from mkdocs_blogpost.model.address import page_url, split_name
from mkdocs_blogpost.model.page import Page, StaticFile
from mkdocs_blogpost.model.pages import page_at
from mkdocs_blogpost.model.read_context import ReadContext, Unreadable
from mkdocs_blogpost.model.site import Site

_INDEX = re.compile(r"(?:index\.(?:html?|xhtml|xml))?", re.IGNORECASE)


def generate(site: Site, context: ReadContext) -> Site:
    """Return the site with its READMEs as pages."""
    settings = site.config.plugin_settings("readme_index")
    if settings.get("enabled") is False:
        return site
    removes = settings.get("remove_originals") is True
    for file in [file for file in site.static_files if _is_readme(site, file)]:
        site = _with_index(site, context, file, removes=removes)
    return _moved(site) if settings.get("with_frontmatter") is True else site


def _is_readme(site: Site, item: Page | StaticFile) -> bool:
    stem, ending = split_name(item.name)
    return stem.lower() == "readme" and ending.lower() in site.config.markdown_extensions


def _with_index(site: Site, context: ReadContext, file: StaticFile, *, removes: bool) -> Site:
    folder = _folder(file.url)
    if _has_index(site, folder):
        return site
    try:
        page = page_at(context, file.path, permalink=_permalink(folder))
    except Unreadable as error:
        context.problems.add(error.problem(file.path))
        return site
    site = replace(site, pages=(*site.pages, page))
    if not removes:
        return site
    return replace(site, static_files=tuple(other for other in site.static_files if other is not file))


def _moved(site: Site) -> Site:
    """Return the site with the READMEs that have front matter at their folders' addresses."""
    for page in [page for page in site.pages if _is_readme(site, page)]:
        folder = _folder(page.url)
        if not _has_index(site, folder):
            moved = replace(
                page,
                url=page_url(page.path, folder, site.config),
                permalink=_permalink(folder),
                data={**page.data, "permalink": _permalink(folder)},
            )
            site = replace(site, pages=tuple(moved if other is page else other for other in site.pages))
    return site


def _folder(url: str) -> str:
    """Return the address of the folder in which a URL lies."""
    return url.rstrip("/").rpartition("/")[0] + "/"


def _permalink(folder: str) -> str:
    """Return what templates see as the permalink of a folder's page."""
    return folder if folder != "/" else "//"


def _has_index(site: Site, folder: str) -> bool:
    return any(_is_index(url, folder) for url in _urls((*site.pages, *site.static_files)))


def _urls(items: Iterable[Page | StaticFile]) -> Iterable[str]:
    return (item.url for item in items)


def _is_index(url: str, folder: str) -> bool:
    same = url[: len(folder)].lower() == folder.lower()
    return same and bool(_INDEX.fullmatch(url[len(folder) :]))
