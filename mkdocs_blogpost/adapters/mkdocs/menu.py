"""The site's own menu as the navigation of MkDocs."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urljoin

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.utils import nest_paths

from mkdocs_blogpost.adapters.mkdocs.files import BlogFile
from mkdocs_blogpost.adapters.mkdocs.nav import paths_in
from mkdocs_blogpost.model.page import Page as SitePage
from mkdocs_blogpost.pipeline.publication import Claim, Rank
from mkdocs_blogpost.pipeline.site_menu import NavEntry
from mkdocs_blogpost.text import harmless
from mkdocs_blogpost.views.titles import title_text

NAV_PLUGINS = frozenset(
    ("literate-nav", "awesome-nav", "awesome-pages", "nav-weight", "mkdocs-nav-weight", "autonav", "monorepo")
)
"""The plugins that make a navigation of their own."""


def is_free(config: MkDocsConfig, claims: Iterable[Claim], prefix: str) -> bool:
    """Return whether nothing else decides the navigation: no `nav`, no plugin for it, no documentation in `docs_dir`.

    Pages in `docs_dir` are documentation if one of them is the home page, or if the blog has a folder of the site.
    """
    if config.nav is not None or NAV_PLUGINS & {name.rpartition("/")[2] for name in config.plugins}:
        return False
    pages = {claim.destination for claim in claims if claim.rank is Rank.HOST and claim.destination.endswith(".html")}
    return "index.html" not in pages and not (prefix and pages)


def with_pages_of_host(nav: list[Any], files: Files) -> list[Any]:
    """Return a navigation with MkDocs' own pages after it, nested as MkDocs nests them."""
    named = set(paths_in(nav))
    pages = files.documentation_pages(inclusion=InclusionLevel.is_in_nav)
    own = (page.src_uri for page in pages if not isinstance(page, BlogFile))
    return [*nav, *nest_paths(path for path in own if path not in named)]


def nav_of(entries: Iterable[NavEntry], sources: Mapping[str, str], site_url: str) -> list[Any]:
    """Return a navigation as `mkdocs.yml` has it; `sources` are the source paths by destination."""
    return list(_items(entries, sources, site_url))


def _items(entries: Iterable[NavEntry], sources: Mapping[str, str], site_url: str) -> Iterator[dict[str, Any]]:
    for entry in entries:
        title = escape(title_text(entry.title))  # themes print it as it is
        if entry.children:
            yield {title: nav_of(entry.children, sources, site_url)}
        elif entry.destination in sources:
            yield {title: sources[entry.destination]}
        elif harmless(entry.url):
            yield {title: urljoin(site_url, entry.url.lstrip("/")) if entry.url.startswith("/") else entry.url}


def has_place_in_nav(page: SitePage) -> bool:
    """Return whether an automatic navigation has a page: the home page or one with a title, of a list the first."""
    is_first = page.paginator is None or page.paginator.page == 1
    return is_first and (bool(page.title) or page.url in ("/", "/index.html"))
