"""The lines of a paragraph, as they are in the source."""

from collections.abc import Iterable

from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.render import tree
from mkdocs_blogpost.values import value_class


@value_class
class Line:
    """The elements of one source line of a paragraph."""

    elements: tuple[Element, ...]
    """In order, texts cut at the line's ends."""

    @property
    def only(self) -> Element | None:
        """The one thing on the line, or None if there are more or none."""
        things = [each for each in self.elements if not tree.is_blank(each) and each.type != "br"]
        return things[0] if len(things) == 1 else None

    @property
    def image(self) -> Element | None:
        """The image that fills the line, linked or not; None for any other line."""
        only = self.only
        if only is not None and tree.is_link(only):
            only = Line(tuple(only.children)).only
        return only if only is not None and tree.is_image(only) else None

    @property
    def caption(self) -> Element | None:
        """The emphasis that fills the line: how kramdown's users write captions."""
        only = self.only
        return only if only is not None and only.type == "em" else None


def split(children: Iterable[Element]) -> list[Line]:
    """Cut a paragraph's children into its lines."""
    lines: list[list[Element]] = [[]]
    for child in children:
        if child.type != "text" or "\n" not in str(child.value):
            lines[-1].append(child)
            continue
        first, *others = str(child.value).split("\n")
        lines[-1].append(_like(child, first))
        lines.extend([_like(child, text)] for text in others)
    return [Line(tuple(each for each in line if each.value != "" or each.type != "text")) for line in lines]


def join(lines: list[Line]) -> list[Element]:
    """Put lines together to a paragraph's children, without breaks at either end."""
    children: list[Element] = []
    for number, line in enumerate(lines):
        if number:
            children.append(Element("text", "\n"))
        children.extend(line.elements)
    while children and children[-1].type == "br":
        children.pop()
    return children


def _like(text: Element, value: str) -> Element:
    return Element("text", value, dict(text.attr), dict(text.options))
