"""What a tree says in short: its prose, its first paragraph, its headings, the image with which it begins."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from urllib.parse import unquote, urlsplit

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.render import prose, tree
from mkdocs_blogpost.render.rendered_post import Heading
from mkdocs_blogpost.render.slots import TOKEN, LinkSlot, Slot
from mkdocs_blogpost.render.steps.headings import level_of

BEGINNING = 500
"""How many characters of prose may come before the image with which a body begins."""


def prose_of(document: Document) -> str:
    """Return the text of a document as plain prose, without code blocks, scripts, captions, marks and formulas."""
    return prose.text_of(document.root)


def has_text(document: Document) -> bool:
    """Return whether a document shows anything but pictures: prose, code or a formula."""
    shown = any(
        element.type in ("codeblock", "math") or element.value == "pre" or element.options.get("verbatim") == "pre"
        for element in document.root.walk()
    )
    return shown or bool(prose_of(document))


def first_words(document: Document) -> str:
    """Return the words of the first paragraph that has any; empty if there is none."""
    return next(filter(None, map(prose.text_of, _paragraphs(document.root))), "")


def as_paragraph(words: str) -> str:
    """Return words as a paragraph of plain HTML; empty if there are none."""
    return f"<p>{escape(words, quote=False)}</p>" if words else ""


def _paragraphs(root: Element) -> Iterator[Element]:
    """Yield the paragraphs of a document; in the flat tree of an HTML post what is between their tags."""
    inside: list[Element] | None = None
    for block in root.children:
        if block.type == "p" or (block.type == "html_element" and block.value == "p"):
            yield block
        elif block.options.get("tag") == "p":
            if inside:
                yield Element("p", children=inside)
            inside = None if block.options.get("closes") else []
        elif inside is not None:
            inside.append(block)
    if inside:
        yield Element("p", children=inside)


def headings_in(elements: Sequence[Element], offset: int) -> Iterator[Heading]:
    """Yield the headings among the elements of a document with their levels on the page, in order."""
    for place, element in enumerate(elements):
        level = level_of(element) if element.type in ("header", "html_element") else None
        if level is None or element.options.get("closes"):
            continue
        shown = max(1, min(6, level + offset)) if element.type == "header" else level
        whole = element if element.children or element.type == "header" else _until_end(elements[place + 1 :])
        yield Heading(shown, element.attr.get("id") or "", prose.text_of(whole))


def _until_end(following: Sequence[Element]) -> Element:
    """Return what is between the tags of a heading in the flat tree of an HTML post."""
    inside: list[Element] = []
    for element in following:
        if level_of(element) is not None:
            break
        inside.append(element)
    return Element("p", children=inside)


def opening_image(elements: Iterable[Element], slots: tuple[Slot, ...]) -> str:
    """Return the file name of the image with which a body begins; empty if it begins otherwise."""
    length = 0
    for element in elements:
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
    try:
        return unquote(urlsplit(address).path).rpartition("/")[2]
    except ValueError:
        return ""
