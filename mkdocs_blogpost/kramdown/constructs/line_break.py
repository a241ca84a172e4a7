r"""Line breaks: two spaces or `\\` at a line's end (https://kramdown.gettalong.org/syntax.html#paragraphs).

In GFM a single backslash will do, and with `hard_wrap` any line end.
"""

import re

from ..element import Element
from ..parser import Parser, Span
from ..writer import Writer

_BREAK = re.compile(r"(?:  |\\\\)(?=\n)")
_BACKSLASH = re.compile(r"\\(?:\\|[ \t\r\f\v\0]*\n)")
"""What a backslash at a line's end comes from: white space after it is dropped; after two, an extension may be."""


def _read(parser: Parser) -> bool:
    if not parser.src.scan(_BREAK):
        return False
    parser.add(Element("br"))
    return True


def _write(element: Element, writer: Writer) -> None:  # noqa: ARG001  kramdown prints it bare
    writer.sink.void("br", {})


def break_lines(parser: Parser, root: Element) -> None:
    """Turn what ends a line in GFM into line breaks."""
    end = "\n" if parser.options.hard_wrap else "\\\n"
    pending = [root] if parser.options.hard_wrap or _BACKSLASH.search(parser.text) else []
    while pending:
        element = pending.pop()
        if any(child.type == "text" and end in child.value for child in element.children):
            element.children = [part for child in element.children for part in _broken(child, element, end)]
        pending.extend(child for child in element.children if child.children and not _is_left_alone(child, parser))


_BLOCKS_OF_TEXT = {"p", "header", "dt", "td"}


def _is_left_alone(element: Element, parser: Parser) -> bool:
    """Return whether the lines inside an element stay: an HTML element's, and a header's that gets an id."""
    if element.type == "header":
        return parser.options.auto_ids and "id" not in element.attr
    return element.type == "html_element"


def _broken(child: Element, parent: Element, end: str) -> list[Element]:
    if child.type != "text" or end not in child.value:
        return [child]
    lines = child.value.split(end)
    closes = parent.children[-1] is child and not lines[-1] and parent.type in _BLOCKS_OF_TEXT
    parts = [Element("text", lines[0])]
    for number, line in enumerate(lines[1:], 1):
        if not (closes and number == len(lines) - 1):
            parts.append(Element("br"))
        parts.append(Element("text", "\n" + line))
    return parts


LINE_BREAK = Span("line_break", ("  \n", "\\\\\n"), _read)
WRITERS = {"br": _write}
