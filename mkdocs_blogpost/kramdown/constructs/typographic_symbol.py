"""Typographic symbols: dashes, ellipses, guillemets (https://kramdown.gettalong.org/syntax.html#typographic-symbols)."""

import re

from ..element import Element
from ..entities import by_name
from ..parser import Parser, Span
from ..writer import Writer
from .html_entity import write_entity

_SYMBOL = re.compile(r"---?|\.\.\.|\\<<|\\>>|<< ?| ?>>")
_NAMES = {
    "---": "mdash",
    "--": "ndash",
    "...": "hellip",
    "<< ": "laquo_space",
    " >>": "raquo_space",
    "<<": "laquo",
    ">>": "raquo",
}
_ENTITIES = {name: [name] for name in ("mdash", "ndash", "hellip", "laquo", "raquo")} | {
    "laquo_space": ["laquo", "nbsp"],
    "raquo_space": ["nbsp", "raquo"],
}


def _read(parser: Parser) -> bool:
    match = parser.src.scan(_SYMBOL)
    if not match:
        return False
    name = _NAMES.get(match[0])
    if name is None:
        for _ in match[0][1:]:
            parser.add(_angle(match[0][1]))
    else:
        parser.add(Element("typographic_sym", name))
    return True


def _angle(char: str) -> Element:
    return Element("entity", by_name("lt" if char == "<" else "gt"))


def _write(element: Element, writer: Writer) -> None:
    own = writer.options.typographic_symbols.get(element.value)
    if own is not None:
        writer.sink.text(own)
        return
    for name in _ENTITIES[element.value]:
        entity = by_name(name)
        if entity:
            write_entity(entity, writer)


TYPOGRAPHIC_SYMBOL = Span("typographic_symbol", ("--", "...", "<<", ">>", " >>", "\\<<", "\\>>"), _read)
WRITERS = {"typographic_sym": _write}
