"""Abbreviations: `*[HTML]: Hyper Text Markup Language` (https://kramdown.gettalong.org/syntax.html#abbreviations)."""

import re
from collections.abc import Iterable
from typing import TypeAlias

from ..element import Element
from ..parser import Abbreviation, Block, Parser
from ..source import WHITE
from ..writer import Writer
from . import attribute_list

_DEFINITION = re.compile(r" {0,3}\*\[([^\n]+?)\]:([^\n]*?)\n")

MAX_LENGTH = 1000  # characters of an abbreviation that count
_Branch: TypeAlias = dict[str, "_Branch"]


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
    """Finds abbreviations in a text, the longest at each place, where a word begins and ends."""

    def __init__(self, names: Iterable[str]) -> None:
        self._tree: _Branch = {}
        for name in names:
            branch = self._tree
            for char in name[:MAX_LENGTH]:
                branch = branch.setdefault(char, {})
            branch[""] = {}
        self._first = re.compile("[" + "".join(re.escape(char) for char in self._tree if char) + "]")

    def split(self, text: str) -> list[str]:
        """Return a text in parts that are plain and an abbreviation by turns."""
        parts: list[str] = []
        done = 0
        while found := self._next(text, done):
            start, end = found
            parts += [text[done:start], text[start:end]]
            done = end
        return [*parts, text[done:]]

    def _next(self, text: str, done: int) -> tuple[int, int] | None:
        """Return where the next abbreviation begins and ends."""
        for match in self._first.finditer(text, done):
            start = match.start()
            begins = start == done or not _is_word(text[start - 1])
            ends = self._ends(text, start) if begins else []
            if not any(end == len(text) or not _is_word(text[end]) for end in ends):
                continue
            # one that begins with the character before, itself no word's, comes first
            before = self._ends(text, start - 1) if start > done else []
            return (start - 1, before[-1]) if before else (start, ends[-1])
        return None

    def _ends(self, text: str, start: int) -> list[int]:
        """Return where the abbreviations that begin at a place end, the longest last."""
        ends: list[int] = []
        branch: _Branch | None = self._tree
        for place in range(start, len(text) + 1):
            if branch is None:
                break
            if "" in branch:
                ends.append(place)
            branch = branch.get(text[place]) if place < len(text) else None
        return ends


def _is_word(char: str) -> bool:
    return char.isascii() and (char.isalnum() or char == "_")


def replace(parser: Parser, root: Element) -> None:
    """Mark the abbreviations in a tree's texts and in the footnotes'."""
    known = parser.defined.abbreviations
    if not known:
        return
    for definition in known.values():
        attribute_list.attach(parser, definition.place)
    finder = _Finder(known)
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
