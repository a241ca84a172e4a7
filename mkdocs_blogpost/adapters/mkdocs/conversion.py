"""One page's text on its way through the Python-Markdown that MkDocs sets up."""

import copy
import re
from typing import Any, Self

from markdown import Markdown
from markdown.extensions import Extension
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_blogpost.adapters.mkdocs.converter import needed_extensions
from mkdocs_blogpost.adapters.mkdocs.search_parts import sections_of
from mkdocs_blogpost.adapters.mkdocs.search_sections import search_sections
from mkdocs_blogpost.adapters.python_markdown.direct import PageParts
from mkdocs_blogpost.adapters.python_markdown.extension import KramdownExtension
from mkdocs_blogpost.adapters.python_markdown.slots import PageSlots
from mkdocs_blogpost.adapters.python_markdown.swap import DocumentReader
from mkdocs_blogpost.balance import balanced, may_be_open
from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.model.page import Page as SitePage
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.pipeline.build import SiteBuild
from mkdocs_blogpost.render.adapt import Adapt
from mkdocs_blogpost.render.post_tree import PostTree
from mkdocs_blogpost.render.published_post import SearchSection
from mkdocs_blogpost.render.slots import Slot, SlotTable, cut
from mkdocs_blogpost.values import value_class

_ANCHOR = re.compile(r"""<[a-z][^<>]*?\s(?:id|name)\s*=\s*["']([^"']+)["']""", re.IGNORECASE)


class SlotsExtension(Extension):
    """Adds the slots that only the converted tree shows."""

    def __init__(self, table: SlotTable) -> None:
        super().__init__()
        self._table = table

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Python-Markdown's name
        """Register the tree processor."""
        md.treeprocessors.register(PageSlots(md, self._table), "blogpost_slots", PageSlots.PRIORITY)


def harmless(text: str) -> str:
    """Return a text that Python's reader of HTML, which MkDocs lets look at it, does not stop at."""
    return text.replace("<![", "<! [")


class PostReader:
    """Gives Python-Markdown the tree of a post; a text that an extension has changed is read again."""

    def __init__(self, tree: PostTree, build: SiteBuild, item: Post | SitePage, text: str) -> None:
        self._text = text
        self._tree = tree
        self._build = build
        self._item = item
        self.table = SlotTable(list(tree.slots))

    @property
    def given(self) -> str:
        """The text that MkDocs gets."""
        return harmless(self._text)

    @property
    def adapt(self) -> Adapt:
        """The departures from Jekyll's output."""
        return self._build.settings.adapt

    def config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Return MkDocs' configuration with this reader in the place of its Markdown."""
        return with_kramdown(config, self.adapt, self, self.table)

    def document(self, text: str) -> Document:
        """Return the document of a text, and take over its slots."""
        if text == self.given:
            text = self._text
        if text != self._tree.text:
            self._tree = self._build.render_item(self._item, text)
        self.table.slots[:] = self._tree.slots
        return self._tree.document


def with_kramdown(config: MkDocsConfig, adapt: Adapt, reader: DocumentReader, table: SlotTable) -> MkDocsConfig:
    """Return MkDocs' configuration with kramdown in the place of its Markdown."""
    kramdown = KramdownExtension(
        reader=reader,
        quiet=True,
        code=adapt.code,
        math=adapt.math,
        footnotes=adapt.footnotes,
        material=adapt.material,
    )
    changed = copy.copy(config)
    extensions: list[Any] = [*needed_extensions(config, adapt), kramdown, SlotsExtension(table)]
    changed.markdown_extensions = extensions
    return changed


@value_class
class Conversion:
    """A text as MkDocs shows it."""

    chunks: list[str]
    """Its HTML, cut at its slots."""
    slots: list[Slot]
    """The slots."""
    sections: tuple[SearchSection, ...] | None = None
    """Its sections for search; None if they are to be looked for in the HTML."""

    @classmethod
    def of(cls, html: str, text: str, table: SlotTable, parts: PageParts | None) -> Self:
        """Return the conversion of a text to HTML, which consists of some parts if they are known."""
        whole = balanced(html) if may_be_open(html, text) else html
        sections = sections_of(parts, html) if parts and whole == html else None
        return cls(*cut(whole, table.slots), sections)

    def anchors(self) -> set[str]:
        """Return the ids and names in it, to which links may lead."""
        return {anchor for chunk in self.chunks for anchor in _ANCHOR.findall(chunk)}

    def search_sections(self) -> tuple[SearchSection, ...]:
        """Return its sections for search."""
        return search_sections("".join(self.chunks)) if self.sections is None else self.sections
