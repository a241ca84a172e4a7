"""The site's own menu as the navigation of MkDocs."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_blogpost.pipeline.publication import Claim, Rank
from mkdocs_blogpost.pipeline.site_menu import NavEntry

NAV_PLUGINS = frozenset(
    ("literate-nav", "awesome-nav", "awesome-pages", "nav-weight", "mkdocs-nav-weight", "autonav", "monorepo")
)
"""The plugins that make a navigation of their own."""


def is_free(config: MkDocsConfig, claims: Iterable[Claim]) -> bool:
    """Return whether nothing else decides the navigation: no `nav`, no plugin for it, no page in `docs_dir`."""
    if config.nav is not None or NAV_PLUGINS & {name.rpartition("/")[2] for name in config.plugins}:
        return False
    return not any(claim.rank is Rank.HOST and claim.destination.endswith(".html") for claim in claims)


def nav_of(entries: Iterable[NavEntry], sources: Mapping[str, str], site_url: str) -> list[Any]:
    """Return a navigation as `mkdocs.yml` has it; `sources` are the source paths by destination."""
    return list(_items(entries, sources, site_url))


def _items(entries: Iterable[NavEntry], sources: Mapping[str, str], site_url: str) -> Iterator[dict[str, Any]]:
    for entry in entries:
        if entry.children:
            yield {entry.title: nav_of(entry.children, sources, site_url)}
        elif entry.destination in sources:
            yield {entry.title: sources[entry.destination]}
        elif entry.url:
            yield {entry.title: urljoin(site_url, entry.url.lstrip("/")) if entry.url.startswith("/") else entry.url}
