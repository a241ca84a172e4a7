"""Code blocks, indented and fenced (https://kramdown.gettalong.org/syntax.html#code-blocks)."""

import re

from ..element import Element
from ..highlight import write_block
from ..parser import Block, Parser
from ..writer import Writer
from .boundary import EOB, HTML_START, HTML_STOP, IAL

_INDENT = r"(?:\t| {4})"
_FIRST = re.compile(rf"{_INDENT}[ \t\r\f\v]*[^ \t\n\r\f\v][^\n]*\n")
MORE_LINES = (
    rf"(?:(?:[ \t\r\f\v]*\n)*{_INDENT}[ \t]*[^ \t\n\r\f\v][^\n]*\n"
    rf"(?:(?!{IAL}|{EOB}| {{0,3}}(?:{HTML_STOP}|{HTML_START}))[ \t]*[^ \t\n\r\f\v][^\n]*\n)*)+"
)
"""Indented lines, with the blank ones between them, and lazy ones that go on with them."""
_MORE = re.compile(MORE_LINES)
_JOINED = re.compile(r"(?<=[^ \t\n\r\f\v])\n( {0,3})(?=[^ \t\n\r\f\v])")
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


_OPEN = re.compile(r"((~|`)\2{2,})[ \t\r\f\v]*(?:([^ \t\n\r\f\v]+?)(?:\?[^ \t\n\r\f\v]*)?)?[ \t\r\f\v]*\n")
_OPEN_GFM = re.compile(r" {0,3}((~|`)\2{2,})[ \t\r\f\v]*(?:([^ \t\n\r\f\v]+?)(?:\?[^ \t\n\r\f\v]*)?)?[ \t\r\f\v]*\n")


def _read_fenced(parser: Parser) -> bool:
    return parser.src.text.startswith("~", parser.src.pos) and _read_fenced_as(parser, _OPEN, "")


def _read_fenced_gfm(parser: Parser) -> bool:
    return _read_fenced_as(parser, _OPEN_GFM, " {0,3}")


_CLOSERS: dict[tuple[str, str], re.Pattern[str]] = {}


def _closer(fence: str, indent: str) -> re.Pattern[str]:
    key = (fence, indent)
    if key not in _CLOSERS and len(_CLOSERS) < 100:
        _CLOSERS[key] = re.compile(rf"^{indent}{fence}{fence[0]}*[ \t\r\f\v]*\n", re.MULTILINE)
    return _CLOSERS.get(key) or re.compile(rf"^{indent}{fence}{fence[0]}*[ \t\r\f\v]*\n", re.MULTILINE)


def _read_fenced_as(parser: Parser, pattern: re.Pattern[str], indent: str) -> bool:
    src = parser.src
    match = src.check(pattern)
    if not match:
        return False
    end = src.search(_closer(match[1], indent), match.end())
    if not end:
        return False
    block = parser.new_block("codeblock", src.text[match.end() : end.start()], fenced=True)
    if match[3]:
        block.options["lang"] = match[3]
        block.attr["class"] = f"language-{match[3].split('?')[0]}"
    src.pos = end.end()
    parser.tree.children.append(block)
    return True


def _write(element: Element, writer: Writer) -> None:
    write_block(element, writer)


INDENTED = Block("codeblock", " \t", _read_indented)
FENCED = Block("codeblock_fenced", "~", _read_fenced)
FENCED_GFM = Block("codeblock_fenced_gfm", "~`", _read_fenced_gfm)
WRITERS = {"codeblock": _write}
