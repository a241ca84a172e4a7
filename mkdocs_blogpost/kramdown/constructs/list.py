"""Bullet and numbered lists (https://kramdown.gettalong.org/syntax.html#lists)."""

import re

from ..attributes import AttributeList
from ..element import Element
from ..parser import Block, Parser
from ..writer import Writer
from .attribute_list import read_list
from .blank_line import BLANK_LINES
from .boundary import EOB
from .horizontal_rule import RULE
from .list_lines import ITEM_IAL, ItemText, expand_leading_tabs, first_line, patterns, scan_line

_BULLET = re.compile(r"( {0,3}[+*-])([\t| ][^\n]*\n)")
_NUMBER = re.compile(r"( {0,3}[0-9]+\.)([\t| ][^\n]*\n)")
_ANY = re.compile(r" {0,3}(?:[+*-]|[0-9]+\.)[\t| ]")
_EOB = re.compile(EOB)


class _ListReader:
    """Gathers the lines of a list's items."""

    def __init__(self, parser: Parser, element: Element, numbered: bool) -> None:
        self.parser = parser
        self.src = parser.src
        self.element = element
        self.numbered = numbered
        self.items: list[tuple[Element, ItemText]] = []
        self.start = _NUMBER if numbered else _BULLET
        self.last_is_blank = False
        self.ended_by_marker = False

    def gather(self) -> None:
        """Read lines until one does not belong to the list."""
        while self.src.pos < self.src.end and self._gather_line():
            pass

    def _gather_line(self) -> bool:
        src = self.src
        if self.last_is_blank and src.check(RULE):
            return False
        if src.scan(_EOB):
            self.ended_by_marker = True
            return False
        if match := src.check(self.start):
            self._start_item(match)
            return True
        item = self.items[-1][1]
        if line := scan_line(src, item.width, lazily=not self.last_is_blank):
            self._add_line(item, line[0])
            return True
        if blank := src.scan(BLANK_LINES):
            item.nested = self.last_is_blank = True
            item.parts[-1].append(blank[0])
            return True
        return False

    def _start_item(self, match: re.Match[str]) -> None:
        line = self.src.line
        self.src.pos = match.end()
        element = Element("li", None, None, {"location": line})
        self.element.children.append(element)
        width, text = first_line(match[1], match[2])
        if ial := ITEM_IAL.match(text):
            element.options["ial"] = AttributeList()
            read_list(self.parser, ial[1], element.options["ial"])
            text = text[ial.end() :]
        item = ItemText(line, width, nested=_ANY.match(text) is not None)
        item.parts[0].append(text)
        self.items.append((element, item))
        self.start = _start_within(width, numbered=self.numbered)
        self.last_is_blank = False

    def _add_line(self, item: ItemText, line: str) -> None:
        line = expand_leading_tabs(line)
        indent = patterns(item.width).indent
        indented = line.startswith(indent)
        if indented:
            line = line[len(indent) :]
        if _ANY.match(line):
            if indented and not item.nested:
                item.parts.append([])
                item.nested = True
            elif item.nested and not indented:
                line = " " * (item.width + 4) + line
        item.parts[-1].append(line)
        self.last_is_blank = False


_STARTS: dict[tuple[int, bool], re.Pattern[str]] = {}


def _start_within(width: int, *, numbered: bool) -> re.Pattern[str]:
    """Return the pattern of a next item's start: less indented than the content of the one before."""
    key = (min(3, width - 1), numbered)
    if key not in _STARTS:
        marker = r"[0-9]+\." if numbered else "[+*-]"
        _STARTS[key] = re.compile(rf"( {{0,{key[0]}}}{marker})([\t| ][^\n]*\n)")
    return _STARTS[key]


def _read(parser: Parser) -> bool:
    src = parser.src
    numbered = False
    if not src.check(_BULLET):
        numbered = src.check(_NUMBER) is not None
        if not numbered:
            return False
    if parser.deep:
        return False
    element = parser.new_block("ol" if numbered else "ul")
    reader = _ListReader(parser, element, numbered)
    reader.gather()
    parser.tree.children.append(element)
    trailing = _read_items(parser, reader)
    if trailing is not None and not reader.ended_by_marker:
        parser.tree.children.append(trailing)
    return True


def _read_items(parser: Parser, reader: _ListReader) -> Element | None:
    """Read what the items hold; return the blank that ends the last one."""
    trailing: Element | None = None
    items = reader.element.children
    for element, item in reader.items:
        line = item.line
        for text in item.texts():
            parser.parse_blocks(element, text, line)
            line += text.count("\n")
        if not element.children:
            continue
        _drop_marker_after_paragraph(element)
        if _is_tight(element, items, reader):
            _make_transparent(element)
        trailing = element.children.pop() if element.children[-1].type == "blank" else None
    return trailing


def _drop_marker_after_paragraph(item: Element) -> None:
    """Forget the end marker that an attribute list behind an item's first paragraph leaves."""
    first = item.children[0]
    if first.type == "p" and "ial" in first.options and len(item.children) > 1 and item.children[1].type == "eob":
        del item.children[1]


def _is_tight(item: Element, items: list[Element], reader: _ListReader) -> bool:
    """Return whether an item's first paragraph is printed without its tags."""
    children = item.children
    if children[0].type != "p":
        return False
    last = item is items[-1]
    followed_by_blank = len(children) > 1 and children[1].type == "blank"
    if followed_by_blank and not (last and len(children) == 2 and not reader.ended_by_marker):
        return False
    return not last or len(items) == 1 or any(_is_bare(other) for other in items[:-1])


def _is_bare(item: Element) -> bool:
    if not item.children:
        return True
    first = item.children[0]
    return first.type != "p" or first.options.get("transparent", False)


def _make_transparent(item: Element) -> None:
    first = item.children[0]
    if len(item.children) > 1 and item.children[1].type != "blank":
        first.children[0].value += "\n"
    first.options["transparent"] = True


def _write_list(element: Element, writer: Writer) -> None:
    writer.nested_block(element.type, element)


def write_item(element: Element, writer: Writer) -> None:
    """Print a list item or a definition."""
    sink = writer.sink
    sink.indent(writer.margin)
    sink.start(element.type, element.attr)
    first = element.children[0] if element.children else None
    if first is None or (first.type == "p" and first.options.get("transparent")):
        writer.inner(element)
        sink.indent_fresh_line(writer.margin)
    else:
        sink.newline()
        writer.inner(element)
        sink.indent(writer.margin)
    sink.end(element.type)
    sink.newline()


LIST = Block("list", "+*-0123456789", _read)
WRITERS = {"ul": _write_list, "ol": _write_list, "li": write_item}
