"""Abbreviations: `*[HTML]: Hyper Text Markup Language` (https://kramdown.gettalong.org/syntax.html#abbreviations)."""

import re

from ..element import Element
from ..parser import Abbreviation, Block, Parser
from ..source import WHITE
from ..writer import Writer
from . import attribute_list

_DEFINITION = re.compile(r" {0,3}\*\[([^\n]+?)\]:([^\n]*?)\n")


def _read(parser: Parser) -> bool:
    line = parser.src.line
    match = parser.src.scan(_DEFINITION)
    if not match:
        return False
    name = re.sub(r"\n", " ", match[1])
    if name in parser.defined.abbreviations:
        parser.warn(f"The abbreviation '{name}' is defined again; the last definition counts.", line)
    place = parser.new_block("eob", "abbrev_def")
    parser.tree.children.append(place)
    parser.defined.abbreviations[name] = Abbreviation(match[2].strip(WHITE), place)
    return True


class _Finder:
    """Finds abbreviations in a text, the longest at each place."""

    def __init__(self, names: list[str]) -> None:
        self._tree: dict[str, dict] = {}  # type: ignore[type-arg]
        for name in names:
            branch = self._tree
            for char in name:
                branch = branch.setdefault(char, {})
            branch[""] = {}
        firsts = "".join(re.escape(char) for char in self._tree)
        self._first = re.compile(rf"(?<!\w)[{firsts}]") if firsts else None

    def split(self, text: str) -> list[str]:
        """Return a text in parts: plain, abbreviation, plain, …"""
        parts, done, place = [], 0, 0
        while self._first and (match := self._first.search(text, place)):
            end = self._longest(text, match.start())
            place = max(end, match.start() + 1)
            if end:
                parts += [text[done : match.start()], text[match.start() : end]]
                done = end
        return [*parts, text[done:]]

    def _longest(self, text: str, start: int) -> int:
        """Return where the longest abbreviation at a place ends, or 0."""
        branch, end, place = self._tree, 0, start
        while place < len(text) and place - start < 1000 and (text[place] in branch):
            branch = branch[text[place]]
            place += 1
            if "" in branch and not (place < len(text) and _is_word(text[place])):
                end = place
        return end


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def replace(parser: Parser, root: Element) -> None:
    """Mark the abbreviations in a tree's texts and in the footnotes'."""
    known = parser.defined.abbreviations
    if not known:
        return
    for definition in known.values():
        attribute_list.attach(parser, definition.place)
    finder = _Finder(list(known))
    pending = [root, *(note.content for note in parser.defined.footnotes.values())]
    while pending:
        element = pending.pop()
        if any(child.type == "text" for child in element.children):
            element.children = [part for child in element.children for part in _marked(child, finder, parser)]
        pending.extend(child for child in element.children if child.children)


def _marked(child: Element, finder: _Finder, parser: Parser) -> list[Element]:
    if child.type != "text":
        return [child]
    parts = finder.split(child.value)
    if len(parts) == 1:
        return [child]
    return [
        _abbreviation(part, parser) if number % 2 else Element("text", part)
        for number, part in enumerate(parts)
        if part
    ]


def _abbreviation(name: str, parser: Parser) -> Element:
    definition = parser.defined.abbreviations[name]
    return Element("abbreviation", name, dict(definition.place.attr), {"title": definition.title})


def _write(element: Element, writer: Writer) -> None:
    title = element.options["title"]
    attr = dict(element.attr)
    if title:
        attr["title"] = title
    writer.sink.start("abbr", attr)
    writer.sink.text(element.value)
    writer.sink.end("abbr")


ABBREVIATION = Block("abbreviation", "*", _read)
WRITERS = {"abbreviation": _write}
