"""Code blocks, indented and fenced (https://kramdown.gettalong.org/syntax.html#code-blocks)."""

import re
from functools import lru_cache

from ..element import Element
from ..highlight import write_block
from ..parser import Block, Parser
from ..source import WHITE
from ..writer import Writer
from .boundary import EOB, HTML_START, HTML_STOP, IAL_LINE

_INDENT = r"(?:\t| {4})"
_FIRST = re.compile(rf"{_INDENT}[ \t\r\f\v]*[^ \t\n\r\f\v][^\n]*\n")
MORE_LINES = (
    rf"(?:(?:[ \t\r\f\v]*+\n)*+{_INDENT}[ \t]*[^ \t\n\r\f\v][^\n]*\n"
    rf"(?:(?!{IAL_LINE}|{EOB}| {{0,3}}(?:{HTML_STOP}|{HTML_START}))[ \t]*[^ \t\n\r\f\v][^\n]*\n)*+)++"
)
"""Indented lines, with the blank ones between them, and lazy ones that go on with them."""
_MORE = re.compile(MORE_LINES)
_JOINED = re.compile(r"\n( {0,3})(?=[^ \t\n\r\f\v])")
_LEAD = re.compile(rf"^{_INDENT}", re.MULTILINE)


def _read_indented(parser: Parser) -> bool:
    src = parser.src
    line = src.line
    if not src.check(_FIRST):
        return False
    match = src.scan(_MORE)
    if not match:
        return False
    text = _LEAD.sub("", _JOINED.sub(r" \1", match[0]))
    parser.tree.children.append(parser.new_block("codeblock", text, location=line))
    return True


_OPEN = re.compile(r"(~{3,})")
_OPEN_GFM = re.compile(r" {0,3}([~`]{3,})")
_INFO = re.compile(r"[ \t\r\f\v]*+(?:([^ \t\n\r\f\v][^ \t\n\r\f\v?]*+)(?:\?[^ \t\n\r\f\v]*+)?)?[ \t\r\f\v]*+\n")
LONGEST_SHORTENED = 40  # the longest of the shorter fences that are tried where one is not closed


def _read_fenced(parser: Parser) -> bool:
    return _read_fenced_as(parser, _OPEN, "")


def _read_fenced_gfm(parser: Parser) -> bool:
    return _read_fenced_as(parser, _OPEN_GFM, " {0,3}")


def _read_fenced_as(parser: Parser, pattern: re.Pattern[str], indent: str) -> bool:
    match = parser.src.check(pattern)
    if not match:
        return False
    full = len(match[1])
    lengths = (full, *range(min(full - 1, LONGEST_SHORTENED), 2, -1))
    return any(_read_fence(parser, match[1][:length], match.start(1) + length, indent) for length in lengths)


def _read_fence(parser: Parser, fence: str, start: int, indent: str) -> bool:
    """Read a block that a fence opens: what follows it in the line is the language."""
    src = parser.src
    info = _INFO.match(src.text, start)
    end = src.search(_closer(fence, indent), info.end()) if info else None
    if info is None or end is None:
        return False
    block = parser.new_block("codeblock", src.text[info.end() : end.start()], fenced=True)
    if info[1]:
        block.options["lang"] = src.text[info.start(1) : info.end()].strip(WHITE)
        block.attr["class"] = f"language-{info[1]}"
    src.pos = end.end()
    parser.tree.children.append(block)
    return True


@lru_cache(maxsize=100)
def _closer(fence: str, indent: str) -> re.Pattern[str]:
    fence, last = re.escape(fence), re.escape(fence[-1])
    return re.compile(rf"^{indent}{fence}{last}*[ \t\r\f\v]*\n", re.MULTILINE)


def _write(element: Element, writer: Writer) -> None:
    write_block(element, writer)


INDENTED = Block("codeblock", " \t", _read_indented)
FENCED = Block("codeblock_fenced", "~", _read_fenced)
FENCED_GFM = Block("codeblock_fenced_gfm", "~`", _read_fenced_gfm)
WRITERS = {"codeblock": _write}
