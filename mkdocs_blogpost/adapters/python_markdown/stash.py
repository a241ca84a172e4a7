"""HTML that stands ready while Python-Markdown works on the tree, and comes back at the end.

A piece of ready HTML is a placeholder in the tree's text, as in Python-Markdown's own stash; but here
a paragraph around a placeholder stays, and the two control characters that placeholders are made of may
stand in the author's text too.
"""

import re
from typing import TYPE_CHECKING

from markdown.postprocessors import Postprocessor
from markdown.util import ETX, HTML_PLACEHOLDER, STX

if TYPE_CHECKING:
    from markdown import Markdown

PLACEHOLDER = re.compile(f"{STX}kramdown:([0-9]+){ETX}")
ESCAPE = "\ufdd0"
"""A character that Unicode assigns to nobody, and that marks our two escapes."""
ESCAPED = {STX: ESCAPE + "s", ESCAPE: ESCAPE + "e"}
PLAIN = {"s": STX, "e": ESCAPE}
SPECIAL = re.compile(f"{HTML_PLACEHOLDER % '([0-9]{1,9})'}|{STX}|{ESCAPE}")
"""A placeholder of Python-Markdown's own stash, or a character that placeholders are made of."""


class Stash:
    """The ready pieces of one document; equal pieces share one placeholder."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        """The pieces, in the order of their numbers."""
        self._known: dict[str, str] = {}
        self._foreign = 0

    def begin(self, foreign: int) -> None:
        """Forget every piece: in the new document's text so many of the host's own pieces may stand."""
        self.pieces.clear()
        self._known.clear()
        self._foreign = foreign

    def safe(self, text: str) -> str:
        """Return a text in which nothing looks like a placeholder that is none."""
        return SPECIAL.sub(self._escaped, text) if STX in text or ESCAPE in text else text

    def _escaped(self, match: re.Match[str]) -> str:
        if match[1] and int(match[1]) < self._foreign:
            return match[0]
        return ESCAPED[match[0][0]] + match[0][1:]

    def store(self, html: str) -> str:
        """Return the placeholder that stands for a piece of HTML."""
        placeholder = self._known.get(html)
        if placeholder is None:
            placeholder = self._known[html] = f"{STX}kramdown:{len(self.pieces)}{ETX}"
            self.pieces.append(html)
        return placeholder


class Restore(Postprocessor):
    """Puts the stashed pieces back, before Python-Markdown puts back its own."""

    PRIORITY = 30.5

    def __init__(self, md: "Markdown", stash: Stash) -> None:
        super().__init__(md)
        self.stash = stash

    def run(self, text: str) -> str:
        """Replace every placeholder by its piece."""
        return PLACEHOLDER.sub(self._piece, text) if self.stash.pieces else text

    def _piece(self, match: re.Match[str]) -> str:
        return self.stash.pieces[int(match[1])]


class Unescape(Postprocessor):
    """Puts the author's own control characters back, after all else is done."""

    PRIORITY = -1000
    PAIR = re.compile(f"{ESCAPE}([se])")

    def run(self, text: str) -> str:
        """Replace every escape by the character that it stands for."""
        return self.PAIR.sub(lambda match: PLAIN[match[1]], text) if ESCAPE in text else text
