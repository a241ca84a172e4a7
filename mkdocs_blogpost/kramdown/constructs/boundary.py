"""Where one block may end and another begin: the pattern pieces that several constructs share.

Each piece matches at the start of a line. Follows https://kramdown.gettalong.org/syntax.html#block-boundaries
and, for what ends a paragraph in GFM, https://github.com/kramdown/parser-gfm (quirk `paragraph_end`).
"""

import re

from ..parser import Parser
from ..source import Source
from .html_names import NAME, SPAN_ELEMENTS

WHITE = r"[ \t\n\r\f\v]"
BLANK = r"[ \t\r\f\v]*\n"
IAL_LINE = r" {0,3}\{:(?![:/])(?:[^}\n\\]|\\\}?)+\}[ \t\r\f\v]*\n"
MAYBE_IAL = r" {0,3}\{:(?![:/])"
EOB = r"\^[ \t\r\f\v]*\n"
_SPAN_TAG = rf"(?:{'|'.join(sorted({*SPAN_ELEMENTS, 'script'}))})\b"
HTML_START = rf"<(?!{_SPAN_TAG}){NAME}"
HTML_STOP = rf"</(?!{_SPAN_TAG}){NAME}{WHITE}*>"
LAZY_END = rf"{BLANK}|{MAYBE_IAL}|{EOB}| {{0,3}}(?:{HTML_STOP}|{HTML_START})|\Z"
DEFINITION = r" {0,3}:[\t| ]"
LIST_ITEM = r" {0,3}(?:[+*-]|[0-9]+\.)[\t| ]"
FENCE = r" {0,3}[~`]{3}"
QUOTE = r" {0,3}>"
ATX = r"\#{1,6}[ \t]"
QUIRKY_END = rf"{LIST_ITEM}|{ATX}|{QUOTE}|{FENCE}"

_BOUNDARY = re.compile(rf"{BLANK}|{EOB}|\Z")
_IAL_START = re.compile(MAYBE_IAL)
_BRACE = re.compile(r"(?<!\\)\}")
_LAST_BRACE = re.compile(r"\\\}[ \t\r\f\v]*\n")
_REST = re.compile(r"[ \t\r\f\v]*\n")
_LINE = re.compile(r"[^\n]*\n")


def block_ial(src: Source) -> tuple[str, int] | None:
    """Return the text of the block attribute list at the place reached, and where it ends.

    It may go over several lines; a brace with a backslash ends it only if no other one does.
    """
    start = src.check(_IAL_START)
    if start is None or src.text.startswith("}", start.end()):
        return None
    brace = src.search(_BRACE, start.end())
    if brace and (rest := _REST.match(src.text, brace.end())):
        return src.text[start.end() : brace.start()], rest.end()
    escaped = src.search(_LAST_BRACE, start.end())
    if escaped and (brace is None or escaped.start() < brace.start()):
        return src.text[start.end() : escaped.start() + 1], escaped.end()
    return None


def before_boundary(parser: Parser) -> bool:
    """Return whether a block boundary lies at the place reached."""
    src = parser.src
    return src.check(_BOUNDARY) is not None or block_ial(src) is not None


def scan_lines(src: Source, lines: re.Pattern[str]) -> None:
    """Step over lines that a pattern describes, and over those that only look like attribute lists."""
    src.scan(lines)
    while src.check(_IAL_START) and block_ial(src) is None:
        src.scan(_LINE)
        src.scan(lines)
