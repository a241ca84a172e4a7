"""Attribute lists: `{: #id .class key="value" reference}` and their definitions `{:name: …}`.

Follows https://kramdown.gettalong.org/syntax.html#inline-attribute-lists.
"""

import re
from collections.abc import Iterator
from typing import Any

from ..attributes import AttributeList
from ..element import Element
from ..parser import Block, Parser, Span
from ..source import WHITE
from .boundary import block_ial

_NAME = re.compile(r" {0,3}\{:(\w[\w-]*):(?=[^}])", re.ASCII)
_BRACE = re.compile(r"(?<!\\)\}")
MAX_REFERENCES = 200  # references that one list follows, its references' own among them


def attach(parser: Parser, element: Element) -> None:
    """Give an element the attributes of its attribute list."""
    ial = element.options.get("ial")
    if ial is not None:
        parser.refs.update(ial.refs)
        apply(parser, element.attr, ial)


def apply(parser: Parser, attr: dict[str, str], ial: AttributeList) -> None:
    """Add a list's attributes, and those of the definitions it refers to, to an element's."""
    for each in _resolved(parser, ial):
        for name, value in each.attr.items():
            attr[name] = f"{attr.get(name, '')} {value}".lstrip() if name == "class" else value


def _resolved(parser: Parser, ial: AttributeList) -> Iterator[AttributeList]:
    """Yield the lists that a list refers to, before it; a circle of references ends somewhere."""
    known, budget = parser.defined.attributes, MAX_REFERENCES
    pending: list[tuple[AttributeList, bool]] = [(ial, False)]
    while pending:
        current, entered = pending.pop()
        if entered or not current.refs:
            yield current
            continue
        pending.append((current, True))
        names = [name for name in current.refs[:budget] if name in known]
        budget -= len(names)
        pending.extend((known[name], False) for name in reversed(names))


def read_list(parser: Parser, text: str, into: AttributeList) -> None:
    """Read a list's text, with a warning if nothing in it means anything."""
    if text.strip(WHITE) in ("", ":"):
        return
    if not into.read(text):
        parser.warn(f"'{{:{text}}}' holds no attribute: write '#id', '.class' or 'key=\"value\"'.")


def _read_definition(parser: Parser) -> bool:
    src = parser.src
    match = src.check(_NAME)
    found = block_ial(src) if match else None
    if match is None or found is None:
        return False
    _, end = found
    text = src.text[match.end() : src.text.rindex("}", match.end(), end)]
    read_list(parser, text, parser.defined.attributes.setdefault(match[1], AttributeList()))
    src.pos = end
    parser.tree.children.append(parser.new_block("eob", "ald"))
    return True


def _read_block(parser: Parser) -> bool:
    src = parser.src
    found = block_ial(src)
    if found is None:
        return False
    text, end = found
    last = parser.tree.children[-1] if parser.tree.children else None
    if last is None or not _takes_list(last):
        parser.block_ial = parser.block_ial or AttributeList()
        read_list(parser, text, parser.block_ial)
        src.pos = end
        return True
    read_list(parser, text, last.options.setdefault("ial", AttributeList()))
    src.pos = end
    if block_ial(src) is None:
        parser.tree.children.append(Element("eob", "ial"))
    return True


def _takes_list(element: Element) -> bool:
    if element.type == "eob":
        return element.value in ("link_def", "abbrev_def", "footnote_def")
    return element.type != "blank"


def _read_span(parser: Parser) -> bool:
    src = parser.src
    brace = src.search(_BRACE, src.pos)
    if brace is None or brace.start() == src.pos + 2:
        return False
    last = parser.last_span()
    if last is None:
        shown = src.text[src.pos : min(brace.end(), src.pos + 40)]
        parser.warn(f"'{shown}' stands behind plain text, which takes no attributes.")
        return False
    ial = AttributeList()
    read_list(parser, src.text[src.pos + 2 : brace.start()], ial)
    src.pos = brace.end()
    last.options.setdefault("ial", AttributeList()).add(ial)
    apply(parser, last.attr, ial)
    return True


def options_of(text: str) -> dict[str, Any]:
    """Return the key-value pairs of a list's text."""
    ial = AttributeList()
    ial.read(text)
    return dict(ial.attr)


DEFINITION = Block("attribute_list_definition", "{", _read_definition)
BLOCK = Block("attribute_list", "{", _read_block)
SPAN = Span("attribute_list", ("{:",), _read_span)
