"""Blank lines: they part blocks (https://kramdown.gettalong.org/syntax.html#blank-lines)."""

import re

from ..element import Element
from ..parser import Block, Parser
from ..writer import Writer

BLANK_LINES = re.compile(r"(?:[ \t\r\f\v]*+\n)++")


def _read(parser: Parser) -> bool:
    match = parser.src.scan(BLANK_LINES)
    if not match:
        return False
    last = parser.tree.children[-1] if parser.tree.children else None
    if last is not None and last.type == "blank":
        last.value += match[0]
    else:
        parser.tree.children.append(parser.new_block("blank", match[0]))
    return True


def _write(element: Element, writer: Writer) -> None:  # noqa: ARG001  any blank is one empty line
    writer.sink.newline()


BLANK_LINE = Block("blank_line", " \t\n\r\f\v", _read)
WRITERS = {"blank": _write}
