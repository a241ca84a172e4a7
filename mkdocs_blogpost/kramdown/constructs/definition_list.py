"""Definition lists (https://kramdown.gettalong.org/syntax.html#definition-lists)."""

import re

from ..attributes import AttributeList
from ..element import Element
from ..parser import Block, Parser
from ..writer import Writer
from .attribute_list import read_list
from .blank_line import BLANK_LINES
from .boundary import EOB
from .header import basic_id
from .list import write_item
from .list_lines import ITEM_IAL, ItemText, expand_leading_tabs, first_line, patterns, scan_line
from .plain_text import bare_text, header_text

_START = re.compile(r"( {0,3}:)([\t| ][^\n]*\n)")
_AUTO_IDS = re.compile(r"auto_ids(?:-([\w-]+))?", re.ASCII)
_EOB = re.compile(EOB)


class _DefinitionReader:
    """Gathers the lines of a definition list's definitions."""

    def __init__(self, parser: Parser, element: Element, *, loose: bool) -> None:
        self.parser = parser
        self.src = parser.src
        self.element = element
        self.items: list[tuple[Element, ItemText]] = []
        self.start = _START
        self.loose = loose
        self.last_is_blank = False

    def gather(self) -> None:
        """Read lines until one does not belong to the list."""
        while self.src.pos < self.src.end and self._gather_line():
            pass

    def _gather_line(self) -> bool:
        src = self.src
        if match := src.check(self.start):
            self._start_item(match)
            return True
        if src.check(_EOB):
            return False
        item = self.items[-1][1]
        if line := scan_line(src, item.width, lazily=not self.last_is_blank):
            self._add_line(item, line[0])
            return True
        if blank := src.scan(BLANK_LINES):
            item.parts[-1].append(blank[0])
            self.loose = self.last_is_blank = True
            return True
        return False

    def _start_item(self, match: re.Match[str]) -> None:
        line = self.src.line
        self.src.pos = match.end()
        element = Element("dd", None, None, {"location": line, "loose": self.loose})
        self.element.children.append(element)
        width, text = first_line(match[1], match[2])
        if ial := ITEM_IAL.match(text):
            element.options["ial"] = AttributeList()
            read_list(self.parser, ial[1], element.options["ial"])
            text = text[ial.end() :]
        item = ItemText(line, width)
        item.parts[0].append(text)
        self.items.append((element, item))
        self.start = re.compile(rf"( {{0,{min(3, width - 1)}}}:)([\t| ][^\n]*\n)")
        self.loose = self.last_is_blank = False

    def _add_line(self, item: ItemText, line: str) -> None:
        line = expand_leading_tabs(line)
        indent = patterns(item.width).indent
        item.parts[-1].append(line.removeprefix(indent))
        self.loose = self.last_is_blank = False


def _read(parser: Parser) -> bool:
    if parser.deep or not parser.src.check(_START):
        return False
    children = parser.tree.children
    loose = bool(children) and children[-1].type == "blank" and children[-1].value == "\n"
    place = len(children) - (2 if loose else 1)
    if place < 0 or children[place].type != "p":
        return False
    terms = children[place]
    del children[place:]
    parser.block_ial = None
    element = Element("dl", options={"location": terms.options["location"]})
    if "ial" in terms.options:
        element.options["ial"] = terms.options["ial"]
    element.children = [_term(parser, line, terms) for line in terms.children[0].value.split("\n")]
    reader = _DefinitionReader(parser, element, loose=loose)
    reader.gather()
    trailing = _read_items(parser, reader)
    _add(parser, element)
    if trailing is not None:
        children.append(trailing)
    return True


def _term(parser: Parser, line: str, terms: Element) -> Element:
    term = Element("dt", options={"location": terms.options["location"]})
    if ial := ITEM_IAL.match(line):
        term.options["ial"] = AttributeList()
        read_list(parser, ial[1], term.options["ial"])
        line = line[ial.end() :]
    term.children.append(Element("raw_text", line))
    return term


def _add(parser: Parser, element: Element) -> None:
    """Add a list, or its children to the list just above."""
    children = parser.tree.children
    if len(children) > 1 and children[-1].type == "blank" and children[-2].type == "dl":
        children.pop()
    if children and children[-1].type == "dl":
        children[-1].children.extend(element.children)
    else:
        children.append(element)


def _read_items(parser: Parser, reader: _DefinitionReader) -> Element | None:
    """Read what the definitions hold; return the blank that ends the last one."""
    trailing: Element | None = None
    for element, item in reader.items:
        parser.parse_blocks(element, "".join(item.texts()), item.line)
        children = element.children
        if not children:
            continue
        trailing = children.pop() if children[-1].type == "blank" else None
        if children and children[0].type == "p" and not element.options.get("loose"):
            if len(children) > 1:
                children[0].children[0].value += "\n"
            children[0].options["transparent"] = True
    return trailing


def give_ids(parser: Parser, root: Element) -> None:
    """Give the terms of lists marked `{:auto_ids}` ids made from their words."""
    if not any(_AUTO_IDS.match(ref) for ref in parser.refs):
        return
    words = header_text if parser.options.input == "GFM" else bare_text
    for element in root.walk():
        mark = _auto_ids(element) if element.type == "dl" else None
        for term in element.children if mark else ():
            if term.type == "dt" and mark and "id" not in term.attr:
                term.attr["id"] = (mark[1] or "") + basic_id(words(term), parser)


def _auto_ids(element: Element) -> re.Match[str] | None:
    refs = element.options["ial"].refs if "ial" in element.options else ()
    return next((mark for ref in refs if (mark := _AUTO_IDS.match(ref))), None)


def _write_list(element: Element, writer: Writer) -> None:
    writer.nested_block("dl", element)


def _write_term(element: Element, writer: Writer) -> None:
    writer.line_block("dt", element)


DEFINITION_LIST = Block("definition_list", ":", _read)
WRITERS = {"dl": _write_list, "dt": _write_term, "dd": write_item}
