"""The one writer: it walks the tree and prints each element through a sink.

A sink decides what printing means: `StringSink` gives kramdown's own bytes, a host's sink may build
an ElementTree. What an element type looks like stands beside its reader, in `constructs/`.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeAlias

from .element import Element
from .options import Options

Attributes: TypeAlias = Mapping[str, Any]
WriteElement: TypeAlias = Callable[[Element, "Writer"], None]

STEP = 2  # how far kramdown indents what is inside a block


class Sink(Protocol):
    """Where a document is printed to.

    Texts are plain characters; attribute values are HTML source, as the author wrote them.
    `newline`, `indent` and `fresh_line` lay out the source and mean nothing to a reader.
    """

    def start(self, tag: str, attr: Attributes) -> None:
        """Open an element."""

    def end(self, tag: str) -> None:
        """Close the element that was opened last."""

    def void(self, tag: str, attr: Attributes) -> None:
        """Print an element that has no content (`<br />`)."""

    def text(self, text: str) -> None:
        """Print characters."""

    def html_text(self, source: str) -> None:
        """Print characters given as HTML source: entities in it stay."""

    def entity(self, markup: str, text: str) -> None:
        """Print a character that has markup of its own (`&nbsp;`), given both ways."""

    def raw(self, html: str) -> None:
        """Print HTML that is ready."""

    def newline(self) -> None:
        """End the source line."""

    def indent(self, width: int) -> None:
        """Indent the source line."""

    def fresh_line(self) -> None:
        """End the source line unless nothing stands in it."""

    def indent_fresh_line(self, width: int) -> None:
        """Indent the source line if nothing stands in it."""


_ATTRIBUTE = re.compile(r'[<>"]|&(?!(?:[\w:][\w:.-]*|#[0-9]+|#x[0-9A-Fa-f]+);)', re.ASCII)
_SOURCE = re.compile(r"[<>]|&(?!(?:[\w:][\w:.-]*|#[0-9]+|#x[0-9A-Fa-f]+);)", re.ASCII)
_REFERENCES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def escape(text: str) -> str:
    """Return a text as HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_source(source: str) -> str:
    """Return HTML source as text, leaving its entities alone."""
    return _SOURCE.sub(lambda match: _REFERENCES[match[0]], source) if _SOURCE.search(source) else source


def escape_attribute(value: str) -> str:
    """Return an attribute's value as HTML, leaving its entities alone."""
    return _ATTRIBUTE.sub(lambda match: _REFERENCES[match[0]], value) if _ATTRIBUTE.search(value) else value


def attributes(attr: Attributes) -> str:
    """Return attributes as they stand in a tag; an empty id is none."""
    return "".join(
        f' {name}="{escape_attribute(value)}"'
        for name, value in attr.items()
        if value is not None and not (name == "id" and not value.strip())
    )


class StringSink:
    """A sink that gives kramdown's own HTML source."""

    def __init__(self) -> None:
        self._parts: list[str] = [""]

    def result(self) -> str:
        """Return all that was printed."""
        return "".join(self._parts)

    def start(self, tag: str, attr: Attributes) -> None:
        """Open an element."""
        self._parts.append(f"<{tag}{attributes(attr)}>" if attr else f"<{tag}>")

    def end(self, tag: str) -> None:
        """Close an element."""
        self._parts.append(f"</{tag}>")

    def void(self, tag: str, attr: Attributes) -> None:
        """Print an element without content."""
        self._parts.append(f"<{tag}{attributes(attr)} />")

    def text(self, text: str) -> None:
        """Print characters, escaped."""
        self.raw(escape(text))

    def html_text(self, source: str) -> None:
        """Print HTML source, escaped where it is not an entity."""
        self.raw(escape_source(source))

    def entity(self, markup: str, text: str) -> None:  # noqa: ARG002  the markup says it all
        """Print a character's markup."""
        self.raw(markup)

    def raw(self, html: str) -> None:
        """Print HTML as it is."""
        if html:
            self._parts.append(html)

    def newline(self) -> None:
        """End the line."""
        self._parts.append("\n")

    def indent(self, width: int) -> None:
        """Indent the line."""
        if width:
            self._parts.append(" " * width)

    def fresh_line(self) -> None:
        """End the line unless it is empty."""
        if not self._parts[-1].endswith("\n"):
            self._parts.append("\n")

    def indent_fresh_line(self, width: int) -> None:
        """Indent the line if it is empty."""
        if self._parts[-1].endswith("\n"):
            self.indent(width)


class Readable(Protocol):
    """What the writer needs of a document."""

    root: Element
    options: Options

    @property
    def footnotes(self) -> Mapping[str, Any]:
        """The footnotes by name."""


class Writer:
    """Walks a tree and prints it through a sink, each element by the function of its type."""

    def __init__(self, document: Readable, sink: Sink, writers: Mapping[str, WriteElement]) -> None:
        self.document = document
        """The document that is printed."""
        self.options = document.options
        """Its options."""
        self.sink = sink
        """Where it is printed to."""
        self.writers = writers
        """Which function prints which element type."""
        self.margin = 0
        """How far the element that is being printed is indented."""
        self.parents: list[Element] = []
        """The elements around the one that is being printed, outermost first."""
        self.notes_written = False
        """Whether the list of footnotes stands somewhere already."""
        self.notes: Any = None
        """The numbered footnotes, once they are asked for (see `constructs/footnote.py`)."""

    def write(self, element: Element) -> None:
        """Print one element."""
        self.writers[element.type](element, self)

    def children(self, element: Element) -> None:
        """Print what is inside an element, at the element's own margin."""
        self.inner(element, step=0)

    def inner(self, element: Element, step: int = STEP) -> None:
        """Print what is inside an element, a step further in."""
        writers = self.writers
        self.margin += step
        self.parents.append(element)
        for child in element.children:
            writers[child.type](child, self)
        self.parents.pop()
        self.margin -= step

    def line_block(self, tag: str, element: Element, attr: Attributes | None = None) -> None:
        """Print a block whose content is spans: `<p>…</p>` on lines of its own."""
        sink = self.sink
        sink.indent(self.margin)
        sink.start(tag, element.attr if attr is None else attr)
        self.inner(element)
        sink.end(tag)
        sink.newline()

    def nested_block(self, tag: str, element: Element, attr: Attributes | None = None) -> None:
        """Print a block whose content is blocks, its tags on lines of their own."""
        sink = self.sink
        sink.indent(self.margin)
        sink.start(tag, element.attr if attr is None else attr)
        sink.newline()
        self.inner(element)
        sink.indent(self.margin)
        sink.end(tag)
        sink.newline()

    def span(self, tag: str, element: Element, attr: Attributes | None = None) -> None:
        """Print a span."""
        self.sink.start(tag, element.attr if attr is None else attr)
        self.inner(element)
        self.sink.end(tag)
