"""Backslash escapes (https://kramdown.gettalong.org/syntax.html#escaping)."""

import re

from ..parser import Parser, Span

_CHARS = r"""\\.*_+`<>()\[\]{}#!:|"'$=-"""
ESCAPED = re.compile(rf"\\([{_CHARS}])")
_ESCAPED_GFM = re.compile(rf"\\([~{_CHARS}])")


def _read(parser: Parser) -> bool:
    return _read_as(parser, ESCAPED)


def _read_gfm(parser: Parser) -> bool:
    return _read_as(parser, _ESCAPED_GFM)


def _read_as(parser: Parser, pattern: re.Pattern[str]) -> bool:
    match = parser.src.scan(pattern)
    if match:
        parser.add_text(match[1])
    return match is not None


ESCAPE = Span("escape", ("\\",), _read)
ESCAPE_GFM = Span("escape_gfm", ("\\",), _read_gfm)
