"""Gives Material's search plugin the sections of posts, so that it need not parse their pages again.

MkDocs' own search plugin does not know `search: {exclude: true}`, which Material's knows: it gets only the other pages.

Sections are given only where it is sure: the plugin is Material's of a known major version with the methods that are
used here, and no other plugin has changed the page since it was converted. Otherwise the plugin works as ever.
"""

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_blogpost.adapters.mkdocs.pages import BlogPage, PostPage

KNOWN = ("9",)
"""The major versions of Material whose sections are known."""
NAMES = ("material/search", "search")
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
        sections = page.search_sections() if isinstance(page, PostPage) else None
        if sections is None:
            self._parse(page)
            return
        search = page.meta.get("search") or {}
        if search.get("exclude"):
            return
        for each in sections:
            section = IndexSection(each.anchor or None, [each.title] if each.title else [], [each.text])
            self._index.create_entry_for_section(section, page.toc, page.url, page)


class SearchEvent:
    """Calls the plugin's event for each page, except for posts without marks, in which the plugin need not search."""

    def __init__(self, plugin: Any) -> None:
        self._index = plugin.search_index
        self._usual = plugin.on_page_context

    def on_page_context(self, context: TemplateContext, *, page: Page, **values: Any) -> TemplateContext | None:
        """Add the entries of a page, and take the marks for the plugin out of its content."""
        if isinstance(page, PostPage) and MARK not in (page.content or ""):
            self._index.add_entry_from_context(page)
            return None
        return cast("TemplateContext | None", self._usual(context, page=page, **values))


class PublicIndex:
    """Adds pages to the index of MkDocs' own plugin: pages of the blog that are excluded are left out."""

    def __init__(self, index: Any) -> None:
        self._parse = index.add_entry_from_context

    def add(self, page: Page) -> None:
        """Add the entries of a page."""
        search = page.meta.get("search")
        if not (isinstance(page, BlogPage) and isinstance(search, dict) and search.get("exclude")):
            self._parse(page)


def prepare_search(config: MkDocsConfig) -> None:
    """Let the search plugin leave out what is excluded, and use the sections of posts, as far as it is known."""
    plugin: Any = next((config.plugins[name] for name in NAMES if name in config.plugins), None)
    index = getattr(plugin, "search_index", None)
    if index is None:
        return
    if _is_known(index):
        index.add_entry_from_context = SectionIndex(index).add
        events, event = config.plugins.events["page_context"], SearchEvent(plugin)
        events[:] = [event.on_page_context if each == plugin.on_page_context else each for each in events]
    elif type(index).__module__ == "mkdocs.contrib.search.search_index":
        index.add_entry_from_context = PublicIndex(index).add


def _is_known(index: Any) -> bool:
    if type(index).__module__ != "material.plugins.search.plugin":
        return False
    try:
        major = version("mkdocs-material").partition(".")[0]
    except PackageNotFoundError:
        return False
    return major in KNOWN and hasattr(index, "create_entry_for_section")
