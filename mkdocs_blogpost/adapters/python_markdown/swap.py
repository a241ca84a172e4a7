"""The swap: kramdown takes the place of Python-Markdown's own reading of a text.

What reads text as Markdown goes. Tree processors and postprocessors that work on any page's tree and HTML
stay: the host's own (links, anchors, title) and the user's.
"""

from collections.abc import Iterable, Set
from typing import Any, Protocol
from xml.etree.ElementTree import ElementTree

from markdown import Markdown
from markdown.blockparser import BlockParser

from mkdocs_blogpost.adapters.python_markdown.contents import LeaveOut
from mkdocs_blogpost.adapters.python_markdown.marks import Marks
from mkdocs_blogpost.adapters.python_markdown.stash import Restore, Stash, Unescape
from mkdocs_blogpost.adapters.python_markdown.tree import TreeSink
from mkdocs_blogpost.adapters.python_markdown.writers import finishers, writers
from mkdocs_blogpost.kramdown.document import Document, write


class DocumentReader(Protocol):
    """Gives the kramdown document of a page's text; the host's page offers it, or the extension itself."""

    def document(self, text: str) -> Document:
        """Return the document of a text."""


PREPROCESSORS = (
    "normalize_whitespace", "html_block", "fenced_raw_block", "critic", "pymdownx-pre-norm-ws",
    "pymdownx-post-norm-ws",
)  # fmt: skip
"""What would change the text before kramdown reads it."""
TREEPROCESSORS = (
    "inline", "prettify", "unescape", "indent-highlight", "hilite", "attr_list", "smarty", "smart-symbols",
    "abbr", "footnote", "footnote-reorder", "footnote-duplicate", "task-list", "legacyattrs", "quotes",
    "olist-cleanup", "magic-repo-shortener",
)  # fmt: skip
"""What would look for marks in text that is read already, or print white space of its own."""
POSTPROCESSORS = ("unescape", "footnote", "critic-post")
MATERIAL = ("snippet",)
"""Preprocessors whose marks are read only where Material's are."""


class KramdownParser(BlockParser):
    """Stands where Python-Markdown's block parser stood, and keeps its block processors for others."""

    def __init__(self, md: Markdown, reader: DocumentReader, stash: Stash, adapt: Set[str]) -> None:
        super().__init__(md)
        self.blockprocessors = md.parser.blockprocessors
        self.adapt = adapt
        """The names of the departures from Jekyll's output."""
        self._reader = reader
        self._stash = stash
        self._writers = writers(md, adapt)
        self._finishers = finishers(md, adapt)

    def parseDocument(self, lines: Iterable[str]) -> Any:  # noqa: N802  Python-Markdown's name
        """Read a text as kramdown does and return it as an ElementTree."""
        self._stash.begin(self.md.htmlStash.html_counter)
        sink = TreeSink(self.md.doc_tag, self._stash)
        write(self._reader.document("\n".join(lines)), sink, self._writers)
        self.root = sink.close()
        for finish in self._finishers:
            finish(self.root)
        return ElementTree(self.root)


def drop_front_matter(md: Markdown) -> None:
    """Let no extension take lines for front matter: the host has none left in the text."""
    _drop(md.preprocessors, ("meta",))


def swap(md: Markdown, reader: DocumentReader, adapt: Set[str]) -> None:
    """Let a host read its texts with kramdown; `adapt` names the departures from Jekyll's output."""
    stash = Stash()
    md.parser = KramdownParser(md, reader, stash, adapt)
    _drop(md.preprocessors, PREPROCESSORS if "material" in adapt else (*PREPROCESSORS, *MATERIAL))
    _drop(md.treeprocessors, TREEPROCESSORS)
    _drop(md.postprocessors, POSTPROCESSORS)
    _silence(md)
    if "toc" in md.treeprocessors and "material" not in adapt:
        setattr(md.treeprocessors["toc"], "marker", "")  # noqa: B010
    md.treeprocessors.register(LeaveOut(md), "kramdown_contents", LeaveOut.PRIORITY)
    if "material" in adapt:
        md.treeprocessors.register(Marks(md), "inline", 20)
    md.postprocessors.register(Restore(md, stash), "kramdown_restore", Restore.PRIORITY)
    md.postprocessors.register(Unescape(md), "kramdown_unescape", Unescape.PRIORITY)


def _drop(registry: Any, names: Iterable[str]) -> None:
    for name in names:
        if name in registry:
            registry.deregister(name)


def _silence(md: Markdown) -> None:
    """Let those read nothing that others ask for by name, as custom fences do for their settings."""
    if "fenced_code_block" in md.preprocessors:
        setattr(md.preprocessors["fenced_code_block"], "run", list)  # noqa: B010  it is a method
