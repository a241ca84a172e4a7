"""Where the brackets and the parentheses of links are closed: found once for a text, however they nest."""

import re
from bisect import bisect_left

from ..element import Element
from ..parser import Parser
from ..source import Source

_PAREN = re.compile(r"""(\()|(\))|[ \t\r\f\v\n](?=['"])""")
_NESTED = re.compile(r"""[('"]""")
SHORT = 200
"""How long an address is at most that is read without looking through the whole text."""


class Brackets:
    """Counts brackets until the one that closes, and remembers the pairs inside."""

    def __init__(self, start: int, known: dict[int, int]) -> None:
        self._open = [start]
        self._known = known
        self._seen = 0
        self._depth = 1

    def accept(self, parser: Parser, match: re.Match[str]) -> bool:
        """Take note of a bracket and tell whether it is the one that closes."""
        self._forget_images(parser.tree, match.string)
        if not match[1]:
            self._open.append(match.start())
            self._depth += 1
            return False
        self._depth -= 1
        if self._depth == 0:
            return True
        if len(self._open) > 1:
            self._known[self._open.pop()] = match.start()
        return False

    def _forget_images(self, element: Element, text: str) -> None:
        """Take images out of the count: they have closed their own brackets."""
        children = element.children
        while self._seen < len(children):
            if children[self._seen].type == "img":
                self._depth -= 1
                if text.startswith("!", self._open[-1]) and len(self._open) > 1:
                    self._open.pop()
            self._seen += 1

    def give_up(self, element: Element, text: str) -> None:
        """Remember that what is still open is never closed."""
        self._forget_images(element, text)
        for place in self._open[1:]:
            self._known[place] = -1


class _ParenIndex:
    """Where parentheses in a text are closed, and where a title may begin."""

    def __init__(self, text: str) -> None:
        self._closed: dict[int, int] = {}
        self._breaks: list[int] = []
        open_ones: list[int] = []
        for match in _PAREN.finditer(text):
            if match[1]:
                open_ones.append(match.start())
            elif not match[2]:
                self._breaks.append(match.start())
            elif open_ones:
                self._closed[open_ones.pop()] = match.start()

    def end_of_url(self, paren: int) -> int:
        """Return where the address that follows a parenthesis ends, or -1."""
        after = bisect_left(self._breaks, paren)
        stop = self._breaks[after] if after < len(self._breaks) else -1
        close = self._closed.get(paren, -1)
        return close if close >= 0 and (stop < 0 or close < stop) else stop


def end_of_url(src: Source, paren: int) -> int:
    """Return where the address that follows a parenthesis ends, or -1."""
    close = src.find(")", paren)
    if 0 <= close - paren <= SHORT and not _NESTED.search(src.text, paren + 1, close):
        return close
    index: _ParenIndex | None = src.memo.get("parentheses")
    if index is None:
        index = src.memo["parentheses"] = _ParenIndex(src.text)
    return index.end_of_url(paren)
