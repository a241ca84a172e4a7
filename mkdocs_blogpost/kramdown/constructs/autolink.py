"""Automatic links: `<https://example.org>` (https://kramdown.gettalong.org/syntax.html#automatic-links)."""

import re

from ..element import Element
from ..parser import Parser, Span

_CHARS = r"[\w.!#$%&'*+/=?^`{|}~-]"
_AUTOLINK = re.compile(
    rf"<((?:mailto|https?|ftps?):[^\n>]+|[-.\w]+@[-\w]+(?:\.[-\w]+)*\.[a-z]+)>", re.IGNORECASE
)


def _read(parser: Parser) -> bool:
    src = parser.src
    match = src.check(_AUTOLINK) if src.find(">", src.pos) >= 0 else None
    if not match:
        return False
    href = match[1] if ":" in match[1] else f"mailto:{match[1]}"
    link = Element("a", None, {"href": href}, {"location": src.line})
    link.children.append(Element("text", match[1].removeprefix("mailto:")))
    src.pos = match.end()
    parser.add(link)
    return True


AUTOLINK = Span("autolink", ("<",), _read)
