"""Gives search plugins the sections or entries of posts, so that they need not parse their pages again.

Material's plugin gets the sections that were found when a post was converted, MkDocs' own plugin gets entries made of
the page's HTML. MkDocs' plugin does not know `search: {exclude: true}`, which Material's knows: it gets only the other
pages.

They are given only where it is sure: the plugin is one of a known major version with what is used here; and, for
Material's, no other plugin has changed the page since it was converted. Otherwise the plugin works as ever.
"""

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_blogpost.adapters.mkdocs.pages import BlogPage, PostPage
from mkdocs_blogpost.adapters.mkdocs.search_entries import (
    INDEX,
    NO_DOCS,
    PageEntries,
    decoded,
    file_parts,
    search_plugin,
    take_from,
)
from mkdocs_blogpost.adapters.mkdocs.search_texts import page_entries
from mkdocs_blogpost.render.published_post import sections_from

KNOWN = {"mkdocs-material": "9", "mkdocs": "1"}
"""The major versions of the packages whose sections and entries are known."""
OF_MATERIAL, OF_MKDOCS = "material.plugins.search.plugin", "mkdocs.contrib.search.search_index"
"""The modules of the plugins' indexes."""
MARK = "data-search-"
"""How the names of the plugin's attributes begin, which it takes out of each page."""


@dataclass(slots=True)
class IndexSection:
    """A section as the plugin's own parser gives it."""

    id: str | None
    """The id of its heading; None for the first section."""
    title: list[str]
    """The pieces of its title."""
    text: list[str]
    """The pieces of its text."""


class SectionIndex:
    """Stands before the plugin's index: posts are indexed from their sections, other pages as ever."""

    def __init__(self, index: Any) -> None:
        self._index = index
        self._parse = index.add_entry_from_context

    def add(self, page: Page) -> None:
        """Add the entries of a page."""
        post = page.published if isinstance(page, PostPage) else None
        if post is None:
            self._parse(page)
            return
        search = page.meta.get("search") or {}
        if search.get("exclude"):
            return
        for each in sections_from(post.section_texts):
            section = IndexSection(each.anchor or None, [each.title] if each.title else [], [each.text])
            self._index.create_entry_for_section(section, page.toc, page.url, page)


class SearchEvents:
    """Stands before the plugin's events, so that its index needs less time and memory."""

    def __init__(self, plugin: Any) -> None:
        self._plugin = plugin
        self._index = plugin.search_index
        self.entries: PageEntries = {}
        """The entries of all pages."""

    def on_page_context(self, context: TemplateContext, *, page: Page, **values: Any) -> TemplateContext | None:
        """Add the entries of a page, and take the marks for the plugin out of its content if there are any."""
        if isinstance(page, PostPage) and MARK not in (page.content or ""):
            self._index.add_entry_from_context(page)
            returned = None
        else:
            returned = self._plugin.on_page_context(context, page=page, **values)
        take_from(self._index.entries, self.entries)
        return cast("TemplateContext | None", returned)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the file of the index."""
        take_from(self._index.entries, self.entries)
        empty = self._index.generate_search_index(None).encode()
        if not empty.endswith(NO_DOCS):
            self._index.entries += decoded(self.entries)
            self._plugin.on_post_build(config=config)
            self._index.entries.clear()
            return
        place = Path(config.site_dir, INDEX)
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("wb") as file:
            file.writelines(file_parts(empty, self.entries))

    def replace_those_of_plugin(self, events: dict[str, list[Any]]) -> None:
        """Take the place of the plugin's events in MkDocs' list."""
        for name in ("page_context", "post_build"):
            usual, own = getattr(self._plugin, f"on_{name}"), getattr(self, f"on_{name}")
            events[name][:] = [own if each == usual else each for each in events[name]]


class PublicIndex:
    """Stands before the index of MkDocs' own plugin: pages of the blog that are excluded are left out."""

    def __init__(self, index: Any) -> None:
        self._index = index
        self._parse = index.add_entry_from_context
        self._is_known = _has_known_version("mkdocs") and isinstance(getattr(index, "_entries", None), list)

    def add(self, page: Page) -> None:
        """Add the entries of a page."""
        search = page.meta.get("search")
        if isinstance(page, BlogPage) and isinstance(search, dict) and search.get("exclude"):
            return
        is_ours = self._is_known and isinstance(page, PostPage)
        entries = page_entries(page, self._index.config["indexing"]) if is_ours else None
        if entries is None:
            self._parse(page)
        else:
            self._index._entries.extend(entries)


def prepare_search(config: MkDocsConfig) -> PageEntries:
    """Let the search plugin leave out what is excluded, and use the sections of posts, as far as it is known.

    Returns where the entries of pages are kept while the site is built.
    """
    plugin = search_plugin(config)
    index: Any = getattr(plugin, "search_index", None)
    if _is_known(index):
        index.add_entry_from_context = SectionIndex(index).add
        if plugin.config.enabled and not plugin.is_dirty:
            events = SearchEvents(plugin)
            events.replace_those_of_plugin(config.plugins.events)
            return events.entries
    elif type(index).__module__ == OF_MKDOCS:
        index.add_entry_from_context = PublicIndex(index).add
    return {}


def _is_known(index: Any) -> bool:
    is_of_material = type(index).__module__ == OF_MATERIAL
    return is_of_material and _has_known_version("mkdocs-material") and hasattr(index, "create_entry_for_section")


def _has_known_version(package: str) -> bool:
    try:
        return version(package).partition(".")[0] == KNOWN[package]
    except PackageNotFoundError:
        return False
