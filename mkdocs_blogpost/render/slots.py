"""Slots: the places of a post's HTML that are filled when the post is shown.

A post's HTML is the same on its page, in a feed and in a cache, but for these places: an address into this site
is relative on a page and absolute in a feed, a drawing is SVG on a page and an image in a feed. A step of
`render` writes the slot's token into the tree; the host converts the tree, and the HTML is cut at the tokens.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from mkdocs_blogpost.art.specification import DrawingSpec
from mkdocs_blogpost.spool import SPOOLED
from mkdocs_blogpost.values import value_class

MARK = "\ufdd1"
"""A character that Unicode never assigns."""
TOKEN = re.compile(f"blogpost:{MARK}([0-9]{{1,9}}){MARK}")
"""How a slot is written in a tree and in converted HTML; it looks like an address with a scheme of its own."""


@value_class
class LinkSlot:
    """An address into this site."""

    address: str
    """The address as the author wrote it, after Liquid, as plain text: without HTML entities."""
    checked: bool = False
    """Whether the host follows and checks it: the `href` of a link, the `src` of an image."""
    resolved: bool = True
    """Whether it is looked up among the published URLs; else it stays as the author wrote it."""


@value_class
class FileSlot:
    """The address of a file that the blog makes itself, such as a smaller copy of an image."""

    url: str
    """Its URL: site-absolute, without the blog's prefix."""


@value_class
class DrawingSlot:
    """A drawing."""

    drawing: DrawingSpec
    """What is drawn."""


@value_class
class PageOnlyEdge:
    """The beginning or the end of HTML that only works on the post's own page."""

    opens: bool
    """Whether this is the beginning."""


EDGES = (PageOnlyEdge(opens=True), PageOnlyEdge(opens=False))
"""The beginning and the end: there are many in a site."""

Slot = LinkSlot | FileSlot | DrawingSlot | PageOnlyEdge


@dataclass(slots=True)
class SlotTable:
    """The slots of one post while its tree is made; a token's number is the slot's place in the table."""

    slots: list[Slot] = field(default_factory=list)
    """The slots, in the order in which they were added."""

    def token(self, slot: Slot) -> str:
        """Add a slot and return its token."""
        self.slots.append(slot)
        return f"blogpost:{MARK}{len(self.slots) - 1}{MARK}"


@value_class
class SlottedHtml:
    """HTML cut at its slots: a chunk, a slot, a chunk, …, a chunk."""

    chunks: tuple[str, ...] = field(metadata=SPOOLED)
    """The HTML between the slots: one more than there are slots."""
    slots: tuple[Slot, ...] = ()
    """The slots in the order of the HTML."""


def cut(html: str, slots: Iterable[Slot]) -> tuple[list[str], list[Slot]]:
    """Return the chunks of converted HTML between the tokens of its slots, and these slots."""
    known = list(slots)
    chunks: list[str] = []
    found: list[Slot] = []
    start = 0
    for match in TOKEN.finditer(html):
        number = int(match[1])
        if number < len(known):
            chunks.append(html[start : match.start()])
            found.append(known[number])
            start = match.end()
    return [*chunks, html[start:]], found
