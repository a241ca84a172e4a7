"""Tags, comments and instructions of HTML in a text, as blocks and spans have them alike."""

import re
from functools import lru_cache
from re import Match

from ..element import Element
from ..parser import Parser
from .boundary import WHITE
from .html_names import KNOWN_ELEMENTS, NAME

_VALUE = rf"""{WHITE}*+={WHITE}*+(?:\w++|"[^"]*+"|'[^']*+')"""
TAG = re.compile(rf"<({NAME})((?:{WHITE}++{NAME}(?:{_VALUE})?)*+){WHITE}*+(/)?>")
CLOSE = re.compile(rf"</({NAME}){WHITE}*>")
MARKUP = re.compile(rf"<(?={NAME}|/|!--|\?)")
_ATTRIBUTE = re.compile(rf"""({NAME})(?:{WHITE}*={WHITE}*(?:(\w+)|"([^"]*)"|'([^']*)'))?""")
_MODELS = {"0": "raw", "1": "default", "span": "span", "block": "block"}


@lru_cache(maxsize=300)
def end_tag(name: str) -> re.Pattern[str]:
    """Return the pattern of an element's end tag, in any case if HTML knows the element."""
    flags = re.IGNORECASE if name in KNOWN_ELEMENTS else 0
    return re.compile(rf"</{re.escape(name)}{WHITE}*>", flags)


def name_of(match: Match[str]) -> str:
    """Return the name in a tag, in lower case if HTML knows the element."""
    lower = match[1].lower()
    return lower if lower in KNOWN_ELEMENTS else match[1]


def read_attributes(text: str, *, any_case: bool) -> dict[str, str]:
    """Return the attributes of a tag; the last of a name counts."""
    attr: dict[str, str] = {}
    for name, bare, double, single in _ATTRIBUTE.findall(text) if text else ():
        attr[name.lower() if any_case else name] = bare or double or single
    return attr


def new_element(parser: Parser, match: Match[str], category: str) -> Element:
    """Return the element that a start tag opens."""
    name = name_of(match)
    attr = read_attributes(match[2], any_case=name in KNOWN_ELEMENTS)
    options = {"category": category, "is_closed": match[3] is not None, "location": parser.src.line}
    return Element("html_element", name, attr, options)


def wanted_model(parser: Parser, attr: dict[str, str]) -> str | None:
    """Take the attribute `markdown` away and return the content that it asks for."""
    if parser.options.is_commonmark:  # the HTML is ready
        return None
    value = attr.pop("markdown", None)
    if value == "" and parser.options.material:  # as Python-Markdown has it: `<div class="grid" markdown>`
        value = "1"
    return _MODELS.get(value or "")


def read_comment(parser: Parser, category: str) -> bool:
    """Read a comment."""
    return _read_between(parser, "<!--", "-->", Element("xml_comment", options={"category": category}))


def read_instruction(parser: Parser) -> bool:
    """Read a processing instruction."""
    return _read_between(parser, "<?", "?>", Element("xml_pi", options={"category": "block"}))


def _read_between(parser: Parser, start: str, end: str, element: Element) -> bool:
    src = parser.src
    if not src.text.startswith(start, src.pos):
        return False
    place = src.find(end, src.pos + len(start))
    if place < 0:
        return False
    element.value = src.text[src.pos : place + len(end)]
    src.pos = place + len(end)
    parser.add(element)
    return True
