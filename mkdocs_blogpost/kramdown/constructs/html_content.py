"""What is inside an HTML block: blocks, spans, or HTML and nothing else."""

import re
from collections import Counter
from re import Match

from ..element import Element
from ..parser import MAX_DEPTH, Parser
from .html_names import CONTENT_MODEL, KNOWN_ELEMENTS, VOID_ELEMENTS
from .html_tags import (
    CLOSE,
    MARKUP,
    TAG,
    end_tag,
    new_element,
    read_comment,
    read_instruction,
    wanted_model,
)

TRAILING = re.compile(r"[ \t]*\n")


def has_content(parser: Parser, element: Element, parent: Element) -> bool:
    """Settle what an element contains and tell whether that is still to be read."""
    if element.value in ("script", "style"):
        element.options.update(content_model="raw", is_closed=False)
        element.attr.pop("markdown", None)
        _read_up_to_end(parser, element, "raw")
        return False
    model = _model(parser, element, parent)
    if model == "block":
        parser.src.scan(TRAILING)
    element.options["content_model"] = "raw" if model == "block" and parser.deep else model
    if element.value in VOID_ELEMENTS:
        element.options["is_closed"] = True
    return not element.options["is_closed"]


def _model(parser: Parser, element: Element, parent: Element) -> str:
    """Tell what an element contains: blocks, spans, or raw HTML."""
    wanted = wanted_model(parser, element.attr)
    default = CONTENT_MODEL.get(element.value, "raw")
    if wanted:
        return default if wanted == "default" else wanted
    raw_parent = parent.type == "html_element" and parent.options.get("content_model") == "raw"
    return default if parser.options.parse_block_html and not raw_parent else "raw"


def read_content(parser: Parser, element: Element) -> None:
    """Read what is inside an element, and its end tag."""
    model = element.options["content_model"]
    if model == "raw":
        _RawReader(parser, element).read()
    elif model == "span":
        _read_up_to_end(parser, element, "raw_text")
    elif not parser.parse_blocks(element):
        warn_of_missing_end(parser, element)


def warn_of_missing_end(parser: Parser, element: Element) -> None:
    """Tell that an element has no end tag."""
    parser.warn(f"The element '{element.value}' has no end tag.", element.options["location"])


def _read_up_to_end(parser: Parser, element: Element, type_: str) -> None:
    """Take all up to the end tag as one text."""
    src = parser.src
    stop = src.search(end_tag(element.value), src.pos)
    text = src.text[src.pos : stop.start() if stop else src.end]
    if text:
        element.children.append(Element(type_, text))
    if stop is None:
        warn_of_missing_end(parser, element)
    src.pos = stop.end() if stop else src.end


class _RawReader:
    """Reads the content of an element whose text is HTML and nothing else, without recursion."""

    def __init__(self, parser: Parser, element: Element) -> None:
        self._parser = parser
        self._src = parser.src
        self._open = [element]
        self._flat: Counter[str] = Counter()
        self._texts: list[str] = []

    def read(self) -> None:
        """Read on until the element's end tag, or the end of the text."""
        parser, src = self._parser, self._src
        outer = parser.tree
        while self._open:
            parser.tree = self._open[-1]
            start = src.search(MARKUP, src.pos)
            place = start.start() if start else src.end
            self._texts.append(src.text[src.pos : place])
            src.pos = place
            if start is None:
                warn_of_missing_end(parser, parser.tree)
                break
            self._read_markup()
        self._flush()
        parser.tree = outer

    def _flush(self) -> None:
        """Make one element of the text so far."""
        text = "".join(self._texts)
        self._texts.clear()
        if text:
            self._parser.tree.children.append(Element("html_text", text))

    def _add(self, element: Element) -> None:
        self._flush()
        self._open[-1].children.append(element)

    def _read_markup(self) -> None:
        src = self._src
        if src.text.startswith(("<!--", "<?"), src.pos):
            self._flush()
            if read_comment(self._parser, "block") or read_instruction(self._parser):
                return
        if src.find(">", src.pos) >= 0:
            if match := src.scan(TAG):
                self._read_start_tag(match)
                return
            if match := src.scan(CLOSE):
                self._read_end_tag(match)
                return
        self._texts.append("<")
        src.pos += 1

    def _read_start_tag(self, match: Match[str]) -> None:
        element = new_element(self._parser, match, "block")
        parent = self._open[-1]
        if len(self._open) + self._parser.depth > MAX_DEPTH:
            self._flat[element.value] += not element.options["is_closed"]
            self._add(Element("raw", match[0]))
            return
        self._add(element)
        if not has_content(self._parser, element, parent):
            return
        if element.options["content_model"] == "raw":
            self._open.append(element)
            return
        self._parser.depth += len(self._open)
        read_content(self._parser, element)
        self._parser.depth -= len(self._open)

    def _read_end_tag(self, match: Match[str]) -> None:
        current = self._open[-1].value
        name = match[1].lower() if current in KNOWN_ELEMENTS else match[1]
        if self._flat[name]:
            self._flat[name] -= 1
            self._add(Element("raw", match[0]))
        elif name == current:
            self._flush()
            self._open.pop()
        else:
            self._texts.append(match[0])
            self._parser.warn(f"'{match[0]}' ends an element that is not open.")
