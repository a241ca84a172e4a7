"""The door: a text goes in, a document or its HTML comes out."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from mkdocs_blogpost.values import value_class

from . import grammar
from .commonmark import settings as commonmark
from .constructs import link, toc
from .element import Element
from .options import Options, ReadOptions, read_options
from .parser import Definitions, Footnote, Parser
from .writer import Sink, StringSink, WriteElement, Writer


@value_class
class Warning:  # noqa: A001  kramdown's own word
    """Something about a text that its author should know."""

    line: int
    """The line, from 1; 0 where the options are meant."""
    message: str
    """What is wrong."""

    def __str__(self) -> str:
        return f"line {self.line}: {self.message}" if self.line else self.message


@value_class
class Header:
    """A header that can be linked to."""

    level: int
    """Its level, 1 to 6."""
    id: str
    """Its id."""
    element: Element
    """The header itself."""


@dataclass(slots=True)
class Document:
    """A text that has been read."""

    root: Element
    """The tree."""
    options: Options
    """The options it was read with, those that it sets for itself among them."""
    defined: Definitions
    """What it defines: links, footnotes, abbreviations, attribute lists."""
    warnings: list[Warning] = field(default_factory=list)
    """What its author should know, in the order in which it was found."""

    @property
    def headers(self) -> list[Header]:
        """The headers with an id, in order, as the tree has them now."""
        return list(self._headers())

    def _headers(self) -> Iterator[Header]:
        for element in self.root.walk():
            if element.type == "header" and element.attr.get("id"):
                yield Header(element.options["level"], element.attr["id"], element)

    @property
    def footnotes(self) -> Mapping[str, Footnote]:
        """The footnotes by name."""
        return self.defined.footnotes

    def to_html(self, writers: Mapping[str, WriteElement] | None = None) -> str:
        """Return the document as kramdown prints it."""
        sink = StringSink()
        write(self, sink, writers)
        return sink.result()


def parse(text: str, options: Mapping[str, Any] | ReadOptions | None = None) -> Document:
    """Read a text into a document."""
    with _collection_paused():
        return _parse(text, options)


def to_html(text: str, options: Mapping[str, Any] | None = None) -> str:
    """Return a text's HTML, as kramdown prints it."""
    name = str((options or {}).get("input"))
    if name in commonmark.NAMES and commonmark.is_installed():
        return _commonmark_html(text, read_options(options, lambda _message: None))
    with _collection_paused():
        return _parse(text, options).to_html()


def _parse(text: str, options: Mapping[str, Any] | ReadOptions | None) -> Document:
    given = ReadOptions.of(options)
    read, warnings = given.options, [Warning(0, message) for message in given.messages]
    dialect = grammar.dialect(read)
    parser = Parser(read, dialect, lambda line, message: warnings.append(Warning(line, message)))
    root = Element("root", options={"location": 1})
    if read.is_commonmark and commonmark.is_installed():
        return _commonmark(text, parser, root, warnings)
    link.add_predefined(parser)
    parser.text = toc.spell_out(_lines(text)) if read.angle_toc else _lines(text)
    parser.parse_blocks(root, parser.text)
    for adapt in dialect.finish:
        adapt(parser, root)
    return Document(root, parser.options, parser.defined, warnings)


def _commonmark(text: str, parser: Parser, root: Element, warnings: list[Warning]) -> Document:
    """Read CommonMark: its HTML is read again, as tools look for headings and links in a tree."""
    from .commonmark.document import read_into  # noqa: PLC0415  needs a library that few sites have

    read_into(root, _commonmark_html(text, parser.options), parser)
    return Document(root, parser.options, parser.defined, warnings)


def _commonmark_html(text: str, options: Options) -> str:
    """Return the HTML of CommonMark."""
    from .commonmark.document import html_of  # noqa: PLC0415  needs a library that few sites have

    return html_of(text, commonmark.read_settings(options.input, options.commonmark))


@contextmanager
def _collection_paused() -> Iterator[None]:
    """Keep the garbage collector from walking a growing tree again and again: a tree holds no cycles."""
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if paused:
            gc.enable()


def write(document: Document, sink: Sink, writers: Mapping[str, WriteElement] | None = None) -> None:
    """Print a document through a sink; `writers` replace the functions of the element types they name."""
    known = {**grammar.WRITERS, **writers} if writers else grammar.WRITERS
    writer = Writer(document, sink, known)
    writer.write(document.root)


def _lines(text: str) -> str:
    """Return a text with plain line ends, the last one ended too."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.endswith("\n") else text + "\n"
