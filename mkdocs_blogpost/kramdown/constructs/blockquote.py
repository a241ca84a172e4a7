"""Block quotes (https://kramdown.gettalong.org/syntax.html#blockquotes)."""

import re

from ..element import Element
from ..parser import Block, Parser
from ..writer import Writer
from .boundary import LAZY_END, scan_lines

_START = re.compile(" {0,3}>")
_MARKS = re.compile("^ {0,3}> ?", re.MULTILINE)
_LINE = re.compile(r"[^\n]*\n")
_LINES = re.compile(rf"(?:(?!{LAZY_END})[^\n]*+\n)*+")


def _read(parser: Parser) -> bool:
    src = parser.src
    if parser.deep or not src.check(_START):
        return False
    line = src.line
    start = src.pos
    src.scan(_LINE)
    scan_lines(src, _LINES)
    quote = parser.new_block("blockquote", location=line)
    parser.tree.children.append(quote)
    parser.parse_blocks(quote, _MARKS.sub("", src.text[start : src.pos]), line)
    return True


def _write(element: Element, writer: Writer) -> None:
    writer.nested_block("blockquote", element)


BLOCKQUOTE = Block("blockquote", ">", _read)
WRITERS = {"blockquote": _write}
