"""Finding and making elements: what the steps share."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from mkdocs_blogpost.kramdown.element import Element

if TYPE_CHECKING:
    from mkdocs_blogpost.kramdown import Document

VERBATIM = frozenset({"code", "kbd", "math", "pre", "samp", "script", "style", "svg", "textarea"})
"""HTML elements whose content is not prose: no step reads it."""


def roots(document: "Document") -> Iterator[Element]:
    """Yield the document's root, then the content of each footnote."""
    yield document.root
    for footnote in document.footnotes.values():
        yield footnote.content


def elements(document: "Document") -> list[Element]:
    """Return every element outside code, scripts and drawings, in document order, footnotes last."""
    found: list[Element] = []
    for root in roots(document):
        levels = [iter((root,))]
        while levels:
            for element in levels[-1]:
                found.append(element)
                if element.children and not is_verbatim(element):
                    levels.append(iter(element.children))
                    break
            else:
                levels.pop()
    return found


class Elements:
    """The elements of a document in lists, which are made again only after a step has moved elements."""

    def __init__(self, document: "Document") -> None:
        self._document = document

    @cached_property
    def all(self) -> list[Element]:
        """Every element outside code, scripts and drawings, in document order, footnotes last."""
        return elements(self._document)

    @cached_property
    def parents(self) -> list[Element]:
        """Those that have others inside."""
        return [element for element in self.all if element.children]

    @cached_property
    def images(self) -> list[Element]:
        """The images, by Markdown or by an HTML tag."""
        return [element for element in self.all if is_image(element)]

    def replace_children(self, parents: Iterable[Element], change: Callable[[Element], list[Element]]) -> None:
        """Replace each child of some elements by what a change makes of it."""
        for parent in parents:
            new: list[Element] = []
            for child in parent.children:
                new += change(child)
            if new != parent.children:
                parent.children = new
                self.forget()

    def forget(self) -> None:
        """Make the lists again when a step next asks for them: elements were moved, added or removed."""
        for name in ("all", "parents", "images"):
            self.__dict__.pop(name, None)


_IMAGE_TYPES = frozenset(("img", "html_element"))


def shorten(document: "Document", most: int) -> bool:
    """Keep only the first elements of a document; return whether there were more."""
    left, is_cut = most, False
    for root in roots(document):
        stack = [(root, 0)]
        while stack:
            element, index = stack.pop()
            if index >= len(element.children):
                continue
            if left <= 0:
                del element.children[index:]
                is_cut = True
                continue
            left -= 1
            stack += [(element, index + 1), (element.children[index], 0)]
    return is_cut


def is_verbatim(element: Element) -> bool:
    """Return whether an element's content is not prose: code, a script, a drawing."""
    return element.type == "html_element" and element.value in VERBATIM


def is_tag(element: Element, *names: str) -> bool:
    """Return whether an element is one of some HTML tags."""
    return element.type == "html_element" and element.value in names


def is_image(element: Element) -> bool:
    """Return whether an element is an image, by Markdown or by an HTML tag."""
    return element.type in _IMAGE_TYPES and (element.type == "img" or element.value == "img")


def is_media(element: Element) -> bool:
    """Return whether an element is an image, a film or a sound."""
    return is_image(element) or is_tag(element, "audio", "source", "video")


def is_link(element: Element) -> bool:
    """Return whether an element is a link, by Markdown or by an HTML tag."""
    return element.type == "a" or (element.type == "html_element" and element.value == "a")


def is_blank(element: Element) -> bool:
    """Return whether an element is a text of white space only."""
    return element.type in ("text", "html_text", "blank") and not str(element.value or "").strip()


def words(element: Element) -> str:
    """Return the text that one element holds itself."""
    if element.type in ("text", "html_text", "codespan", "abbreviation"):
        return str(element.value)
    if element.type == "entity":
        return chr(element.value.code)
    return SMALL_MARKS.get(str(element.value), "") if element.type in SET_BY_NAME else ""


SET_BY_NAME = ("smart_quote", "typographic_sym")
"""Elements whose value is the name of a character."""
SMALL_MARKS = {
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…", "mdash": "—", "ndash": "–",
    "laquo": "«", "raquo": "»", "laquo_space": "« ", "raquo_space": " »",
}  # fmt: skip
"""kramdown's names for the characters it sets: https://kramdown.gettalong.org/options.html#option-typographic-symbols."""


def block(tag: str, attr: dict[str, str], children: list[Element], *, like: Element, inside: str = "span") -> Element:
    """Return an HTML block with the children inside, in the place of another element."""
    options = {"category": "block", "content_model": inside, "location": like.options.get("location")}
    return Element("html_element", tag, attr, options, children)


def span(tag: str, attr: dict[str, str], children: list[Element], *, like: Element) -> Element:
    """Return an HTML element that makes no lines of its own, in the place of another element."""
    options = {"category": "span", "content_model": "span", "location": like.options.get("location")}
    return Element("html_element", tag, attr, options, children)


def add_class(element: Element, name: str) -> None:
    """Add a class to an element."""
    names = element.attr.get("class", "").split()
    if name not in names:
        element.attr["class"] = " ".join([*names, name])
