"""What a tree says in short: its prose, its first paragraph, its headings, the image with which it begins."""

from collections.abc import Iterator
from html import escape, unescape
from urllib.parse import unquote, urlsplit

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.render import tree
from mkdocs_blogpost.render.reading_time import BLOCKS
from mkdocs_blogpost.render.rendered_post import Heading
from mkdocs_blogpost.render.slots import TOKEN, LinkSlot, Slot
from mkdocs_blogpost.render.steps.headings import level_of

NOT_PROSE = frozenset(("footnote", "math", "codeblock", "raw", "comment", "xml_comment", "xml_pi", "toc", "footnotes"))
"""Element types whose text is no part of a summary."""
NOT_PROSE_TAGS = tree.VERBATIM - {"code", "kbd", "samp"} | {
    "caption",
    "figcaption",
    "audio",
    "video",
    "iframe",
    "select",
}
"""HTML elements whose text is no part of a summary."""
BEGINNING = 500
"""How many characters of prose may come before the image with which a body begins."""


def prose_of(document: Document) -> str:
    """Return the text of a document as plain prose, white space as single spaces.

    Footnote marks, scripts, styles, code blocks, captions and formulas are left out.
    """
    return " ".join("".join(_prose(document.root)).split())


def _prose(root: Element) -> Iterator[str]:
    stack: list[Element | str] = [root]
    while stack:
        element = stack.pop()
        if isinstance(element, str):
            yield element
        elif not _is_left_out(element):
            yield unescape(tree.words(element)) if element.type == "html_text" else tree.words(element)
            if element.type in BLOCKS or element.options.get("category") == "block":
                yield " "
                stack.append(" ")
            stack.extend(reversed(element.children))


def _is_left_out(element: Element) -> bool:
    if element.type == "html_element":
        return element.value in NOT_PROSE_TAGS or "lineno" in element.attr.get("class", "")
    return element.type in NOT_PROSE


def first_paragraph(document: Document) -> str:
    """Return the first paragraph that has words, as plain HTML without links and ids; empty if there is none."""
    for block in document.root.children:
        if block.type == "p" or block.value == "p":
            words = " ".join("".join(_prose(block)).split())
            if words:
                return f"<p>{escape(words, quote=False)}</p>"
    return ""


def headings_in(document: Document) -> Iterator[Heading]:
    """Yield the headings of a document, in order."""
    for element in tree.elements(document):
        level = level_of(element)
        if level and not element.options.get("end"):
            yield Heading(level, element.attr.get("id") or "", " ".join("".join(_prose(element)).split()))


def opening_image(document: Document, slots: tuple[Slot, ...]) -> str:
    """Return the file name of the image with which a body begins; empty if it begins otherwise."""
    length = 0
    for element in tree.elements(document):
        if tree.is_image(element):
            return _file_name(element.attr.get("src", ""), slots)
        length += len(tree.words(element))
        if length > BEGINNING:
            return ""
    return ""


def _file_name(src: str, slots: tuple[Slot, ...]) -> str:
    found = TOKEN.fullmatch(src)
    slot = slots[int(found[1])] if found else None
    address = slot.address if isinstance(slot, LinkSlot) else src
    return unquote(urlsplit(address).path).rpartition("/")[2]
