"""The step from blocks to spans: each block's text is read, and attribute lists take effect."""

from ..element import Element
from ..parser import Parser
from . import attribute_list


def read_texts(parser: Parser, root: Element) -> None:
    """Read the spans of a tree, and of the footnotes that it defines."""
    _read_tree(parser, root)
    for note in list(parser.defined.footnotes.values()):
        _read_tree(parser, note.content)


def _read_tree(parser: Parser, root: Element) -> None:
    pending = [root]
    while pending:
        element = pending.pop()
        children = element.children
        if len(children) == 1 and children[0].type == "raw_text":
            element.children = _spans_of(parser, element, children[0])
        else:
            element.children = _settled(parser, element, pending)


def _spans_of(parser: Parser, element: Element, text: Element) -> list[Element]:
    """Return what the text of a block consists of."""
    return parser.parse_text(text.value, element.options.get("location", 1))


def _settled(parser: Parser, element: Element, pending: list[Element]) -> list[Element]:
    """Return an element's children, their texts read; add those that hold more to `pending`."""
    children: list[Element] = []
    inner: list[Element] = []
    for child in element.children:
        if child.type == "raw_text":
            children.extend(_spans_of(parser, element, child))
        elif child.type == "blank" and children and children[-1].type == "blank":
            children[-1].value += child.value
        elif child.type != "eob":
            if "ial" in child.options:
                attribute_list.attach(parser, child)
            children.append(child)
            if child.children:
                inner.append(child)
    pending.extend(reversed(inner))
    return children
