"""Footnotes: marks, texts, and the list of them (https://kramdown.gettalong.org/syntax.html#footnotes)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..element import Element
from ..entities import by_name
from ..parser import Block, Footnote, Parser, Span
from ..writer import Writer
from . import attribute_list
from .codeblock import MORE_LINES

_NAME = r"[A-Za-z0-9_][\w:-]*"
_DEFINITION = re.compile(rf" {{0,3}}\[\^({_NAME})\]:[ \t\r\f\v]*?([^\n]*\n(?:{MORE_LINES})?)", re.ASCII)
_MARK = re.compile(rf"\[\^({_NAME})\]", re.ASCII)
_INDENT = re.compile(r"^(?:\t| {4})", re.MULTILINE)


def _read_definition(parser: Parser) -> bool:
    src = parser.src
    line = src.line
    match = None if parser.deep else src.scan(_DEFINITION)
    if not match:
        return False
    name = match[1]
    content = Element("footnote_def", options={"location": line})
    parser.parse_blocks(content, _INDENT.sub("", match[2]), line)
    if name in parser.defined.footnotes:
        parser.warn(f"The footnote '{name}' is defined again; the last definition counts.", line)
    place = parser.new_block("eob", "footnote_def")
    parser.tree.children.append(place)
    parser.defined.footnotes[name] = Footnote(name, content, place, line)
    return True


def _read_mark(parser: Parser) -> bool:
    src = parser.src
    match = src.scan(_MARK)
    if not match:
        return False
    note = parser.defined.footnotes.get(match[1])
    if note is None:
        parser.warn(f"No footnote '{match[1]}' is defined.")
        parser.add_text(match[0])
        return True
    if not note.used:
        note.used = True
        attribute_list.attach(parser, note.place)
    parser.add(Element("footnote", note.content, dict(note.place.attr), {"name": match[1]}))
    return True


def warn_of_unused(parser: Parser, root: Element) -> None:  # noqa: ARG001  a step takes the tree
    """Tell which footnotes no mark refers to."""
    for note in parser.defined.footnotes.values():
        if not note.used:
            parser.warn(f"No mark refers to the footnote '{note.name}'; it is not printed.", note.line)


@dataclass(slots=True)
class PlacedNote:
    """A footnote as it stands in the list."""

    name: str
    """Its name, with the prefix."""
    number: int
    """Its number."""
    content: Element
    """Its blocks."""
    marks: int = 1
    """How many marks refer to it."""
    linked: int = 1
    """How many of them stand before it in the document, and are linked back to."""


@dataclass(slots=True)
class PlacedNotes:
    """The footnotes of a document in the order of their first marks."""

    notes: list[PlacedNote] = field(default_factory=list)
    """The notes."""
    marks: dict[int, tuple[PlacedNote, int]] = field(default_factory=dict)
    """For each mark (by identity) its note, and how many marks of that note stand before it."""

    @classmethod
    def of(cls, writer: Writer) -> "PlacedNotes":
        """Return the numbered footnotes of the document that a writer prints."""
        placed = cls()
        by_name: dict[str, PlacedNote] = {}
        for mark in _marks(writer.document.root, placed):
            name = writer.options.footnote_prefix + mark.options["name"]
            note = by_name.get(name)
            if note is None:
                number = writer.options.footnote_nr + len(placed.notes)
                note = by_name[name] = PlacedNote(name, number, mark.value)
                placed.notes.append(note)
            else:
                note.marks += 1
            placed.marks[id(mark)] = (note, note.marks - 1)
        return placed


def _marks(root: Element, placed: PlacedNotes) -> Iterator[Element]:
    """Yield the marks in a tree, then those in the notes, which may grow in number while this goes on."""
    yield from (element for element in root.walk() if element.type == "footnote")
    number = 0
    while number < len(placed.notes):
        placed.notes[number].linked = placed.notes[number].marks
        yield from (element for element in placed.notes[number].content.walk() if element.type == "footnote")
        number += 1


def placed_notes(writer: Writer) -> PlacedNotes:
    """Return the numbered footnotes of the document that a writer prints, counted once."""
    if writer.notes is None:
        writer.notes = PlacedNotes.of(writer) if writer.document.footnotes else PlacedNotes()
    notes: PlacedNotes = writer.notes
    return notes


def _write_mark(element: Element, writer: Writer) -> None:
    note, before = placed_notes(writer).marks[id(element)]
    sink = writer.sink
    repeat = f":{before}" if before else ""
    sink.start("sup", {"id": f"fnref:{note.name}{repeat}", "role": "doc-noteref"})
    sink.start("a", {"href": f"#fn:{note.name}", "class": "footnote", "rel": "footnote"})
    sink.text(str(note.number))
    sink.end("a")
    sink.end("sup")


def write_list(writer: Writer) -> None:
    """Print the list of footnotes, if there are any."""
    notes = placed_notes(writer).notes
    if not notes:
        return
    start = writer.options.footnote_nr
    items = Element("ol", None, {"start": str(start)} if start != 1 else {})
    items.children = [_item(note, writer) for note in notes]
    margin, writer.margin = writer.margin, 0
    writer.write(Element("footnote_list", children=[items]))
    writer.margin = margin


def _write_list(element: Element, writer: Writer) -> None:
    writer.nested_block("div", element, {"class": "footnotes", "role": "doc-endnotes"})


def _item(note: PlacedNote, writer: Writer) -> Element:
    """Return a note as a list item, with the links back to its marks in its last paragraph."""
    item = Element("li", None, {"id": f"fn:{note.name}", "role": "doc-endnote"}, children=list(note.content.children))
    inline = writer.options.footnote_backlink_inline
    paragraph = None
    if item.children and (item.children[-1].type == "p" or inline):
        paragraph = _own_last_paragraph(item)
    spaced = paragraph is not None
    if paragraph is None:
        paragraph = Element("p")
        item.children.append(paragraph)
    if writer.options.footnote_backlink:
        paragraph.children = [*paragraph.children, *_backlinks(note, writer, spaced=spaced)]
    return item


def _own_last_paragraph(item: Element) -> Element | None:
    """Return the last paragraph or header inside, having copied what leads to it."""
    parent = item
    while parent.children:
        last = parent.children[-1]
        copy = Element(last.type, last.value, last.attr, last.options, list(last.children))
        parent.children[-1] = copy
        if copy.type in ("p", "header"):
            return copy
        parent = copy
    return None


def _backlinks(note: PlacedNote, writer: Writer, *, spaced: bool) -> Iterator[Element]:
    for number in range(note.linked):
        if spaced or number:
            yield Element("entity", by_name("nbsp"))
        repeat = f":{number}" if number else ""
        attr = {"href": f"#fnref:{note.name}{repeat}", "class": "reversefootnote", "role": "doc-backlink"}
        text = [Element("html_text", writer.options.footnote_backlink)]
        if number:
            options = {"category": "span"}
            text.append(Element("html_element", "sup", None, options, [Element("text", str(number + 1))]))
        yield Element("a", None, attr, children=text)


DEFINITION = Block("footnote_definition", "[", _read_definition)
MARK = Span("footnote_mark", ("[^",), _read_mark)
WRITERS = {"footnote": _write_mark, "footnote_list": _write_list}
