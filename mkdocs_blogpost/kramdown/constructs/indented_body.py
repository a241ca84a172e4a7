"""What stands indented below a line: the body of Material's blocks."""

import re

from ..element import Element
from ..parser import Parser

_BODY = re.compile(r"(?:(?:[ \t]*+\n)*+(?: {4}|\t)[^\n]*+\n)*+")
_INDENT = re.compile(r"^(?: {4}|\t)", re.MULTILINE)


def read_body(parser: Parser, element: Element) -> None:
    """Read the indented lines that follow into an element."""
    src = parser.src
    line = src.line
    match = src.scan(_BODY)
    parser.parse_blocks(element, _INDENT.sub("", match[0]) if match else "", line)


def block(tag: str, *children: Element, **attr: str) -> Element:
    """Return an HTML element that holds blocks."""
    options = {"category": "block", "content_model": "block"}
    return Element("html_element", tag, attr, options, list(children))


def line(tag: str, text: str, **attr: str) -> Element:
    """Return an HTML element that holds a line of spans."""
    options = {"category": "block", "content_model": "span"}
    return Element("html_element", tag, attr, options, [Element("raw_text", text)] if text else [])
