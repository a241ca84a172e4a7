"""Text struck through, in GFM: `~~gone~~`."""

import re

from ..element import Element
from ..parser import Parser, Span

_MARK = re.compile("~~")


def _accept(parser: Parser, match: re.Match[str]) -> bool:
    return not match.string[match.start() - 1].isspace() and parser.is_filled()


def _read(parser: Parser) -> bool:
    src = parser.src
    start = src.pos
    if parser.deep or not src.scan(_MARK):
        return False
    after = src.text[src.pos : src.pos + 1]
    if after and not after.isspace() and not parser.inside("del") and src.find("~~", src.pos + 1) > 0:
        element = Element("html_element", "del", None, {"category": "span", "content_model": "span"})
        if parser.parse_spans(element, _MARK, _accept):
            src.pos += 2
            parser.add(element)
            return True
    src.pos = start + 2
    parser.add_text("~~")
    return True


STRIKETHROUGH = Span("strikethrough", ("~~",), _read)
