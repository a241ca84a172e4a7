"""Where one block may end and another begin: the pattern pieces that several constructs share.

Each piece matches at the start of a line. Follows https://kramdown.gettalong.org/syntax.html#block-boundaries
and, for what ends a paragraph in GFM, https://github.com/kramdown/parser-gfm (quirk `paragraph_end`).
"""

import re

from ..parser import Parser
from .html_names import NAME, SPAN_ELEMENTS

WHITE = r"[ \t\n\r\f\v]"
BLANK = r"[ \t\r\f\v]*\n"
IAL = r" {0,3}\{:(?![:/])(?:\\\}|[^}])+\}[ \t\r\f\v]*\n"
EOB = r"\^[ \t\r\f\v]*\n"
_SPAN_TAG = rf"(?:{'|'.join(sorted({*SPAN_ELEMENTS, 'script'}))})\b"
HTML_START = rf"<(?!{_SPAN_TAG}){NAME}"
HTML_STOP = rf"</(?!{_SPAN_TAG}){NAME}{WHITE}*>"
LAZY_END = rf"{BLANK}|{IAL}|{EOB}| {{0,3}}(?:{HTML_STOP}|{HTML_START})|\Z"
DEFINITION = r" {0,3}:[\t| ]"
LIST_ITEM = r" {0,3}(?:[+*-]|[0-9]+\.)[\t| ]"
FENCE = r" {0,3}[~`]{3}"
QUOTE = r" {0,3}>"
ATX = r"\#{1,6}[ \t]"
QUIRKY_END = rf"{LIST_ITEM}|{ATX}|{QUOTE}|{FENCE}"

_BOUNDARY = re.compile(rf"{BLANK}|{EOB}|{IAL}|\Z")


def before_boundary(parser: Parser) -> bool:
    """Tell whether a block boundary lies at the place reached."""
    return parser.src.check(_BOUNDARY) is not None
