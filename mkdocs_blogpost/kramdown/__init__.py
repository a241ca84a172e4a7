"""kramdown: text to a tree of elements to HTML, knowing neither Jekyll nor MkDocs."""

from .document import Document, Header, Warning, parse, to_html, write  # noqa: A004  kramdown's own word
from .element import Element
from .writer import Sink, StringSink, Writer

__all__ = [
    "Document",
    "Element",
    "Header",
    "Sink",
    "StringSink",
    "Warning",
    "Writer",
    "parse",
    "to_html",
    "write",
]
