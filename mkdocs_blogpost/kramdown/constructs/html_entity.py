"""Entities in text: `&copy;`, `&#169;` (https://kramdown.gettalong.org/syntax.html#html-spans)."""

import re

from ..element import Element
from ..entities import Entity, by_code, by_name, markup
from ..parser import Parser, Span
from ..writer import Writer

ENTITY = re.compile(r"&(?:([\w:][\w:.-]*)|#([0-9]+)|#[xX]([0-9A-Fa-f]+));", re.ASCII)


def _read(parser: Parser) -> bool:
    match = parser.src.check(ENTITY)
    if not match:
        return False
    name, number, hexadecimal = match.groups()
    entity = by_name(name) if name else _by_number(number, hexadecimal)
    parser.src.pos = match.end()
    if entity is None:
        parser.add_text(match[0])
    else:
        parser.add(Element("entity", entity, None, {"original": match[0]}))
    return True


def _by_number(number: str | None, hexadecimal: str | None) -> Entity | None:
    digits = number or hexadecimal or ""
    return by_code(int(digits, 10 if number else 16)) if len(digits) < 9 else None


def write_entity(entity: Entity, writer: Writer, original: str | None = None) -> None:
    """Print an entity as the option `entity_output` wants it."""
    writer.sink.entity(markup(entity, writer.options.entity_output, original), entity.char)


def _write(element: Element, writer: Writer) -> None:
    write_entity(element.value, writer, element.options.get("original"))


HTML_ENTITY = Span("html_entity", ("&",), _read)
WRITERS = {"entity": _write}
