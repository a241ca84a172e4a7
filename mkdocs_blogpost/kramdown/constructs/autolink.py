"""Automatic links: `<https://example.org>` (https://kramdown.gettalong.org/syntax.html#automatic-links)."""

import re

from ..element import Element
from ..parser import Parser, Span
from .html_entity import ENTITY

_AUTOLINK = re.compile(r"<((?:mailto|https?|ftps?):[^\n][^\n>]*|[-.\w]+@[-.\w]+)>")


def _read(parser: Parser) -> bool:
    src = parser.src
    match = src.check(_AUTOLINK) if src.find(">", src.pos) >= 0 else None
    if not match:
        return False
    href = match[1] if ":" in match[1] else f"mailto:{match[1]}"
    link = Element("a", None, {"href": href}, {"location": src.line})
    text = match[1].removeprefix("mailto:")
    link.children.append(Element("html_text" if ENTITY.search(text) else "text", text))
    src.pos = match.end()
    parser.add(link)
    return True


AUTOLINK = Span("autolink", ("<",), _read)
