"""Text struck through, in GFM: `~~gone~~`."""

import re

from ..element import Element
from ..parser import Parser, Span

_START = re.compile(r"~~(?![ \t\n\r\f\v~])")
_END = re.compile(r"(?<=[^ \t\n\r\f\v~])~~")


def _read(parser: Parser) -> bool:
    src = parser.src
    if parser.deep or not src.check(_START):
        return False
    end = src.search(_END, src.pos + 3)
    if end is None:
        return False
    element = Element("html_element", "del", None, {"category": "span", "content_model": "span"})
    element.children = parser.parse_text(src.text[src.pos + 2 : end.start()], src.line, inside=True)
    src.pos = end.end()
    parser.add(element)
    return True


STRIKETHROUGH = Span("strikethrough", ("~~",), _read)
