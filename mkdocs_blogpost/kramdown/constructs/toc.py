"""The table of contents: a list marked `{:toc}` (https://kramdown.gettalong.org/converter/html.html#toc)."""

import re
from collections.abc import Iterable, Iterator

from ..element import Element
from ..parser import Parser
from ..writer import Writer
from . import footnote

_ANGLE_MARK = re.compile(r"^([ ]{0,3}(?:[*+-]|[0-9]+\.)[ \t][^\n]*\n)[ ]{0,3}<:[ ]?toc[ ]?>(?=[ \t]*\n)", re.MULTILINE)
_NO_TOC = re.compile(r"\bno_toc\b")


def _walk(trees: Iterable[Element]) -> Iterator[Element]:
    for tree in trees:
        yield from tree.walk()


def spell_out(text: str) -> str:
    """Return a text in which `<: toc>` under a list's line (not kramdown's) is spelt `{: toc}`."""
    return _ANGLE_MARK.sub(r"\1{: toc}", text) if "<" in text and "<:" in text else text


def place(parser: Parser, root: Element) -> None:
    """Mark the first list that stands for the contents, and the first that stands for the footnotes."""
    wanted = parser.refs & {"toc", "footnotes"}
    notes = (note.content for note in parser.defined.footnotes.values() if note.used)
    for element in _walk((root, *notes)) if wanted else ():
        if element.type not in ("ul", "ol") or "ial" not in element.options:
            continue
        found = next(
            (ref for ref in ("toc", "footnotes") if ref in element.options["ial"].refs and ref in wanted),
            None,
        )
        if found:
            wanted.discard(found)
            element.value = element.type
            element.type = found
            element.children.clear()
            if not wanted:
                break


def _entry_text(children: list[Element]) -> list[Element]:
    """Return a header's content as a link's: without links and footnotes."""
    found: list[Element] = []
    pending = list(reversed(children))
    while pending:
        child = pending.pop()
        if child.type == "footnote":
            continue
        if child.type == "a":
            pending.extend(reversed(child.children))
        else:
            found.append(_without_links(child))
    return found


def _without_links(element: Element) -> Element:
    if not element.children:
        return element
    return Element(element.type, element.value, element.attr, element.options, _entry_text(element.children))


def _is_listed(element: Element, writer: Writer) -> bool:
    """Return whether an element is a header that the table of contents lists."""
    if element.type != "header" or "id" not in element.attr:
        return False
    return _level(element) in writer.options.toc_levels and not _NO_TOC.search(element.attr.get("class") or "")


def _level(header: Element) -> int:
    """Return the level by which a header is listed: the author's, whatever a step has made of it."""
    return int(header.options.get("listed_level", header.options["level"]))


def contents(writer: Writer, kind: str, attr: dict[str, str]) -> Element:
    """Return the table of contents as a list of lists."""
    top = Element(kind, None, dict(attr))
    top.attr.setdefault("id", "markdown-toc")
    open_items: list[tuple[int, Element]] = []
    notes = (note.content for note in footnote.placed_notes(writer).notes)
    for header in _walk((writer.document.root, *notes)):
        if not _is_listed(header, writer):
            continue
        level = _level(header)
        while open_items and open_items[-1][0] >= level:
            open_items.pop()
        item = _entry(header, top.attr["id"])
        _sublist(open_items[-1][1] if open_items else None, top).children.append(item)
        open_items.append((level, item))
    return top


def _sublist(parent: Element | None, top: Element) -> Element:
    """Return the list that an entry's entries stand in."""
    if parent is None:
        return top
    if len(parent.children) == 1:
        parent.children.append(Element(top.type))
    return parent.children[-1]


def _entry(header: Element, toc_id: str) -> Element:
    header_id = header.attr["id"]
    link = Element("a", None, {"href": f"#{header_id}", "id": f"{toc_id}-{header_id}"})
    link.children = _entry_text(header.children)
    paragraph = Element("p", options={"transparent": True}, children=[link])
    return Element("li", children=[paragraph])


def _write(element: Element, writer: Writer) -> None:
    margin, writer.margin = writer.margin, 0
    toc = contents(writer, element.value, element.attr)
    if toc.children:
        writer.nested_block(toc.type, toc)
    writer.margin = margin


def _write_footnotes(element: Element, writer: Writer) -> None:  # noqa: ARG001  the list itself is replaced
    footnote.write_list(writer)
    writer.notes_written = True


def _write_root(element: Element, writer: Writer) -> None:
    writer.children(element)
    if not writer.notes_written:
        footnote.write_list(writer)


WRITERS = {"toc": _write, "footnotes": _write_footnotes, "root": _write_root}
