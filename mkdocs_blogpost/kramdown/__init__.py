"""kramdown: text to a tree of elements to HTML, knowing neither Jekyll nor MkDocs.

The modules are loaded when a name of theirs is used first (https://peps.python.org/pep-0562/): a build whose posts are
all kept reads no Markdown.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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
_HOMES = {"Element": ".element", "Sink": ".writer", "StringSink": ".writer", "Writer": ".writer"}
"""The module of each name that is not in `document`."""


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, ".document"), __name__), name)
