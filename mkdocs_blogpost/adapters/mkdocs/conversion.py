"""One page's text on its way through the Python-Markdown that MkDocs sets up."""

import copy
import re
import sys
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any, Self

import markdown
import pygments
import pymdownx.__meta__
from markdown import Markdown
from markdown.extensions import Extension
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.toc import AnchorLink, TableOfContents

import mkdocs_blogpost
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
from mkdocs_blogpost.model.reads import digest_of
from mkdocs_blogpost.pipeline.build import SiteBuild
from mkdocs_blogpost.render.adapt import Adapt
from mkdocs_blogpost.render.published_post import SearchSection, TocEntry
from mkdocs_blogpost.render.render import PostTree
from mkdocs_blogpost.render.slots import Slot, SlotTable, cut
from mkdocs_blogpost.values import value_class

ONLY_READING = frozenset(
    (
        "abbr", "admonition", "attr_list", "def_list", "legacy_attrs", "legacy_em", "md_in_html", "meta",
        "nl2br", "sane_lists", "smarty", "tables", "wikilinks", "pymdownx.betterem",
        "pymdownx.blocks.admonition", "pymdownx.blocks.caption", "pymdownx.blocks.definition",
        "pymdownx.blocks.details", "pymdownx.blocks.html", "pymdownx.blocks.tab", "pymdownx.caret",
        "pymdownx.critic", "pymdownx.details", "pymdownx.emoji", "pymdownx.escapeall",
        "pymdownx.fancylists", "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.magiclink",
        "pymdownx.mark", "pymdownx.progressbar", "pymdownx.saneheaders", "pymdownx.smartsymbols",
        "pymdownx.snippets", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde",
    )
)  # fmt: skip
"""Extensions that only read Markdown, which kramdown does here. To set them up would take longer than to
convert a post (`pymdownx.emoji` copies its whole index)."""

FENCES = "pymdownx.superfences"
"""An extension that a post needs only for the fences that its settings add."""

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


def needed_extensions(config: MkDocsConfig, adapt: Adapt) -> list[Any]:
    """Return the extensions of MkDocs' configuration that a post needs; the others would only be set up for it."""
    names = list(config.markdown_extensions)
    if adapt.material:
        return names
    own_fences = (config.mdx_configs.get(FENCES) or {}).get("custom_fences")
    unneeded = {FENCES} if "pymdownx.highlight" in names and not own_fences else frozenset()
    return [name for name in names if name not in ONLY_READING and name not in unneeded]


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


def toc_entries(toc: TableOfContents | list[AnchorLink]) -> tuple[TocEntry, ...]:
    """Return MkDocs' table of contents as values."""
    return tuple(TocEntry(each.title, each.id, each.level, toc_entries(each.children)) for each in toc)


def anchor_links(entries: tuple[TocEntry, ...]) -> list[AnchorLink]:
    """Return a table of contents as MkDocs has it."""
    links = []
    for entry in entries:
        link = AnchorLink(entry.title, entry.id, entry.level)
        link.children = anchor_links(entry.children)
        links.append(link)
    return links


PURE = ("codehilite", "footnotes", "markdown.extensions.", "pymdownx.", "toc", "fenced_code", "material.extensions.")
"""How the names of extensions begin that change nothing but the page that they convert."""
IMPURE = frozenset(("pymdownx.snippets", "pymdownx.b64", "pymdownx.pathconverter"))
"""Extensions that read files."""


@value_class
class Converter:
    """How MkDocs converts Markdown in one build."""

    fingerprint: str
    """A digest of the extensions, their settings, and all versions."""
    is_pure: bool
    """Whether every extension is known to do nothing but convert, so that its result can be kept."""


def converter(config: MkDocsConfig, adapt: Adapt) -> Converter:
    """Return how a configuration converts Markdown."""
    names = list(map(str, needed_extensions(config, adapt)))
    versions = (markdown.__version__, pymdownx.__meta__.__version__, pygments.__version__, sys.version_info[:2])
    settings = {name: named(config.mdx_configs.get(name)) for name in names}
    digest = digest_of(versions, names, settings, config.use_directory_urls, code_stamp())
    return Converter(digest, all(_is_pure(name) for name in names))


def _is_pure(name: str) -> bool:
    return name not in IMPURE and (name in ONLY_READING or name.startswith(PURE))


def named(value: Any) -> Any:
    """Return settings with functions by their names, whose representation is the same in every run."""
    if isinstance(value, Mapping):
        return {key: named(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [named(each) for each in value]
    if isinstance(value, partial):
        return [named(value.func), named(value.args), named(value.keywords)]
    if not callable(value):
        return value
    kind = value if hasattr(value, "__qualname__") else type(value)
    return f"{kind.__module__}.{kind.__qualname__}"


@cache
def code_stamp() -> str:
    """Return a digest of when this project's own code was changed."""
    files = sorted(Path(mkdocs_blogpost.__file__).parent.rglob("*.py"))
    return digest_of([(path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in files])
