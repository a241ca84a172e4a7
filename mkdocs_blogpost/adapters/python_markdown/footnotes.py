"""Footnotes in the markup of Python-Markdown's own, which themes style and Material shows as tooltips."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element as Node

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension

from mkdocs_blogpost.kramdown.constructs.footnote import placed_notes
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.kramdown.writer import STEP, WriteElement, Writer
from mkdocs_blogpost.values import value_class


@value_class
class FootnoteLabels:
    """What the links between marks and notes say; `{}` is the note's number."""

    mark: str = "{}"
    """The text of a mark."""
    back: str | None = None
    """The text of the link back to a mark; None leaves it to kramdown's option."""
    title: str = "Jump back to footnote {} in the text"
    """The title of that link."""

    @classmethod
    def of(cls, md: Markdown) -> "FootnoteLabels":
        """Return what the host has configured for its own footnotes."""
        found = [each for each in md.registeredExtensions if isinstance(each, FootnoteExtension)]
        if not found:
            return cls()
        get = found[0].getConfig
        back = get("BACKLINK_TEXT")
        title = get("BACKLINK_TITLE").replace("%d", "{}")
        return cls(get("SUPERSCRIPT_TEXT"), None if back == "&#8617;" else back, title)


def writers(labels: FootnoteLabels) -> Mapping[str, WriteElement]:
    """Return what prints the marks and the list of notes."""

    def write_mark(element: Element, writer: Writer) -> None:
        note, before = placed_notes(writer).marks[id(element)]
        repeat = f":{before}" if before else ""
        sink = writer.sink
        sink.start("sup", {"id": f"fnref:{note.name}{repeat}"})
        sink.start("a", {"class": "footnote-ref", "href": f"#fn:{note.name}"})
        sink.text(labels.mark.replace("{}", str(note.number)))
        sink.end("a")
        sink.end("sup")

    def write_list(element: Element, writer: Writer) -> None:
        sink, items = writer.sink, element.children[0]
        for number, note in enumerate(items.children, writer.options.footnote_nr):
            _settle(note, number, labels)
        sink.start("div", {"class": "footnote"})
        sink.newline()
        sink.indent(STEP)
        sink.void("hr", {})
        sink.start("ol", items.attr)
        sink.newline()
        writer.inner(items, 2 * STEP)
        sink.indent(STEP)
        sink.end("ol")
        sink.newline()
        sink.end("div")
        sink.newline()

    return {"footnote": write_mark, "footnote_list": write_list}


def _settle(note: Element, number: int, labels: FootnoteLabels) -> None:
    """Give a note, and its links back, the attributes that themes know."""
    del note.attr["role"]
    for link in note.walk():
        if link.attr.get("role") == "doc-backlink":
            title = labels.title.replace("{}", str(number))
            link.attr = {"href": link.attr["href"], "class": "footnote-backref", "title": title}
            if labels.back is not None:
                link.children[0] = Element("html_text", labels.back)


def settle(root: Node, labels: FootnoteLabels) -> None:
    """Give a list of notes that kramdown has printed once, and an author has copied, the markup that themes style."""
    for div in root.iter("div"):
        if div.get("role") == "doc-endnotes":
            div.attrib = {"class": "footnote"}
            for notes in div.findall("ol"):
                for number, note in enumerate(notes, int(notes.get("start", 1))):
                    _settle_note(note, number, labels)
            div.insert(0, Node("hr"))


def _settle_note(note: Node, number: int, labels: FootnoteLabels) -> None:
    note.attrib.pop("role", None)
    for link in note.iter("a"):
        if link.get("role") == "doc-backlink":
            link.attrib.pop("role")
            link.set("class", "footnote-backref")
            link.set("title", labels.title.replace("{}", str(number)))
            link.text = link.text if labels.back is None else labels.back
