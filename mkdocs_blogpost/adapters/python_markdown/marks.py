"""Inline marks of the user's own extensions (`:emoji:`, `==mark==`, `++keys++`) in what kramdown has read.

Only text is looked through: never code, formulas or what stands ready.
"""

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString, Registry

MARKS = (
    "emoji", "keys-custom", "keys", "delimiter", "mark", "ins", "sup", "sup_ins", "ins_sup", "sub", "del",
    "sub_del",
)  # fmt: skip
"""The names under which pymdownx's extensions have their patterns, in all its versions."""
CHARACTERS = re.compile(r"[:=+^~]")
"""What marks are made of."""
VERBATIM = frozenset(("code", "pre", "kbd", "samp", "textarea", "option"))


class Marks(InlineProcessor):
    """Python-Markdown's inline step with those patterns alone."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        named = [name for name in MARKS if name in md.inlinePatterns]
        named.sort(key=md.inlinePatterns.get_index_for_name)
        self.inlinePatterns: Any = Registry()
        for place, name in enumerate(named):
            self.inlinePatterns.register(md.inlinePatterns[name], name, -place)

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Apply the patterns to a tree, but only to what may hold a mark: each tail costs."""
        if not len(self.inlinePatterns):
            return tree
        aside: list[tuple[Element, str]] = []
        for element in tree.iter():
            if element.tag in VERBATIM:
                _protect(element)
            if element.text and not CHARACTERS.search(element.text):
                element.text = AtomicString(element.text)
            if element.tail and not CHARACTERS.search(element.tail):
                aside.append((element, element.tail))
                element.tail = None
        super().run(tree, ancestors)
        for element, tail in aside:
            element.tail = tail
        return tree


def _protect(element: Element) -> None:
    for inner in element.iter():
        if inner.text:
            inner.text = AtomicString(inner.text)
        if inner is not element and inner.tail:
            inner.tail = AtomicString(inner.tail)
