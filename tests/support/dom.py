"""Compare two pieces of HTML by their DOM, not by their bytes.

`outline` writes a fragment as lines, one node each, so that two outlines are equal where a browser shows
the same, and a failing test shows the difference as a difference of lines. What never matters is normalised:
white space outside preformatted text and around scripts, the order of attributes and classes, the form of
entities. One thing is forgiven: the token markup a highlighter puts inside a code block or a code span.
"""

import re
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

VERBATIM = {"pre", "textarea", "script", "style"}
UNSEEN = {"script", "style"}
INLINE = re.compile(
    "a|abbr|acronym|b|bdo|bdi|big|button|cite|code|data|del|dfn|em|font|i|img|input|ins|kbd|label|mark|output|q"
    "|s|samp|select|small|span|strike|strong|sub|sup|svg|time|tt|u|var|!"
)
SPACE = re.compile(r"[ \t\n\r\f]+")


class Node:
    """An element: its tag (`!` for a comment), its attributes as they are compared, and what is inside."""

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Node | str] = []

    def __str__(self) -> str:
        return " ".join([self.tag, *(f"{name}={value!r}" for name, value in self.attributes.items())])

    def add(self, child: "Node | str") -> None:
        """Append a child; text joins the text before it."""
        if isinstance(child, str) and self.children and isinstance(self.children[-1], str):
            self.children[-1] += child
        else:
            self.children.append(child)


def outline(html: str) -> list[str]:
    """Return the normalised DOM of a fragment as indented lines."""
    lines: list[str] = []
    todo: list[tuple[Node | str, int, bool, bool]] = [(_tree(html), 0, False, False)]
    while todo:
        node, depth, verbatim, coloured = todo.pop()
        if isinstance(node, str):
            lines.append(". " * depth + repr(node))
            continue
        lines.append(". " * depth + f"<{node}>")
        verbatim = verbatim or node.tag in VERBATIM
        coloured = coloured or "highlighter-" in node.attributes.get("class", "")
        children = _inside(node, verbatim, coloured and node.tag == "code")
        todo += [(child, depth + 1, verbatim, coloured) for child in reversed(children)]
    return lines


def _tree(html: str) -> Node:
    """Parse, with a stack of its own: a deep document is no reason to fail."""
    body = LexborHTMLParser(f"<!doctype html><html><head></head><body>{html}</body></html>").body
    top = Node("body", {})
    todo: list[tuple[Any, Node]] = [(body.child if body else None, top)]
    while todo:
        element, parent = todo.pop()
        if element is None:
            continue
        todo.append((element.next, parent))
        if element.is_text_node:
            parent.add(element.text_content or "")
        elif element.is_comment_node:
            parent.add(Node("!", {"": element.comment_content or ""}))
        elif element.is_element_node:
            node = Node(element.tag, dict(_attributes(element.attributes)))
            parent.add(node)
            todo.append((element.child, node))
    return top


def _attributes(raw: dict[str, str | None]) -> Iterator[tuple[str, str]]:
    for name, value in sorted(raw.items()):
        if name == "class":
            yield name, " ".join(sorted(set((value or "").split())))
        elif name == "style":
            rules = (re.sub(r"\s*:\s*", ":", rule.strip()) for rule in (value or "").split(";"))
            yield name, ";".join(sorted(rule for rule in rules if rule))
        else:
            yield name, value or ""


def _inside(node: Node, verbatim: bool, tokens: bool) -> list[Node | str]:
    if tokens:
        return [text] if (text := _text(node)) else []
    if node.tag in UNSEEN:
        return [child.strip() if isinstance(child, str) else child for child in node.children]
    return node.children if verbatim else [child for child in _trimmed(node) if child != ""]


def _text(node: Node) -> str:
    return "".join(child if isinstance(child, str) else _text(child) for child in node.children)


def _trimmed(parent: Node) -> Iterator[Node | str]:
    """Collapse white space, and drop it at the edges of blocks and beside blocks."""
    children = parent.children
    around = [parent, *children, parent]
    for before, child, after in zip(around, children, around[2:], strict=False):
        if isinstance(child, Node):
            yield child
            continue
        text = SPACE.sub(" ", child)
        text = text.lstrip(" ") if _is_block(before) else text
        yield text.rstrip(" ") if _is_block(after) else text


def _is_block(node: Node | str) -> bool:
    return isinstance(node, Node) and not INLINE.fullmatch(node.tag)
