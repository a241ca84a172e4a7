"""A small tree of a whole HTML page, to see what is in its header and head."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
_ENDS_ITSELF = {"li": ("ul", "ol"), "p": ("div", "body"), "option": ("select",)}
"""The elements that end where the next of their kind begins, and what can be between two of them."""


@dataclass(slots=True)
class Node:
    """An element of a page."""

    tag: str
    """The name, in small letters; empty for a text."""
    attributes: dict[str, str] = field(default_factory=dict)
    """The attributes."""
    children: list["Node"] = field(default_factory=list)
    """What is inside it."""
    text: str = ""
    """The text of a text."""

    def walk(self) -> Iterator["Node"]:
        """Yield the element and everything in it."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def words(self) -> str:
        """Return the text of the element, with single spaces."""
        skipped = ("script", "style", "svg", "noscript")
        return " ".join(_words(self, skipped).split())


def _words(node: Node, skipped: tuple[str, ...]) -> str:
    if node.tag in skipped:
        return ""
    return node.text + "".join(_words(child, skipped) for child in node.children)


def outline(html: str) -> Node:
    """Return the tree of a page; what cannot be read any more is left out."""
    reader = _Reader()
    try:
        reader.feed(html)
        reader.close()
    except AssertionError:  # Python's own reader raises it for `<![name`
        pass
    return reader.root


_DEEPEST = 200
"""How many elements can be in each other; deeper ones are put beside each other."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Node("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end_before(tag)
        node = Node(tag, {name: value or "" for name, value in reversed(attrs)})
        self._open[-1].children.append(node)
        if tag not in VOID and len(self._open) < _DEEPEST:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        for place in range(len(self._open) - 1, 0, -1):
            if self._open[place].tag == tag:
                del self._open[place:]
                return

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(Node("", text=data))

    def _end_before(self, tag: str) -> None:
        borders = _ENDS_ITSELF.get(tag, ())
        for place in range(len(self._open) - 1, 0, -1):
            if not borders or self._open[place].tag in borders:
                return
            if self._open[place].tag == tag:
                del self._open[place:]
                return
