"""One page's text on its way through the Python-Markdown that MkDocs sets up."""

import copy
from typing import Any

import markdown
import pygments
import pymdownx.__meta__
from markdown import Markdown
from markdown.extensions import Extension
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.toc import AnchorLink, TableOfContents

from mkdocs_blogpost.adapters.python_markdown.extension import KramdownExtension
from mkdocs_blogpost.adapters.python_markdown.slots import PageSlots
from mkdocs_blogpost.adapters.python_markdown.swap import DocumentReader
from mkdocs_blogpost.model.reads import digest_of
from mkdocs_blogpost.render.adapt import Adapt
from mkdocs_blogpost.render.published_post import TocEntry
from mkdocs_blogpost.render.slots import SlotTable

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


class SlotsExtension(Extension):
    """Adds the slots that only the converted tree shows."""

    def __init__(self, table: SlotTable) -> None:
        super().__init__()
        self._table = table

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Python-Markdown's name
        """Register the tree processor."""
        md.treeprocessors.register(PageSlots(md, self._table), "blogpost_slots", PageSlots.PRIORITY)


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
    kept = (each for each in config.markdown_extensions if adapt.material or each not in ONLY_READING)
    changed = copy.copy(config)
    extensions: list[Any] = [*kept, kramdown, SlotsExtension(table)]
    changed.markdown_extensions = extensions
    return changed


def toc_entries(toc: TableOfContents | list[AnchorLink]) -> tuple[TocEntry, ...]:
    """Return MkDocs' table of contents as values."""
    return tuple(TocEntry(each.title, each.id, each.level, toc_entries(each.children)) for each in toc)


def fingerprint(config: MkDocsConfig) -> str:
    """Return a digest of the converter: extensions, their settings, and versions."""
    versions = (markdown.__version__, pymdownx.__meta__.__version__, pygments.__version__)
    return digest_of(versions, [str(each) for each in config.markdown_extensions], config.mdx_configs)
