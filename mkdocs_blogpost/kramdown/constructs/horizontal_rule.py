"""Horizontal rules (https://kramdown.gettalong.org/syntax.html#horizontal-rules)."""

import re

from ..element import Element
from ..parser import Block, Parser
from ..writer import Writer

RULE = re.compile(r" {0,3}([*_-])(?:[ \t]*\1){2}(?:\1|[ \t])*+\n")


def _read(parser: Parser) -> bool:
    line = parser.src.line
    if not parser.src.scan(RULE):
        return False
    parser.tree.children.append(parser.new_block("hr", location=line))
    return True


def _write(element: Element, writer: Writer) -> None:
    writer.sink.indent(writer.margin)
    writer.sink.void("hr", element.attr)
    writer.sink.newline()


HORIZONTAL_RULE = Block("horizontal_rule", "*_-", _read)
WRITERS = {"hr": _write}
