"""A text that is being read, and the place reached in it."""

from re import Match, Pattern
from typing import Any

WHITE = " \t\n\r\f\v"
"""White space, as kramdown means it: that of ASCII."""


def has_spaced_spans(text: str) -> bool:
    """Return whether spans that begin with a space may be in a text: a line break, a guillemet."""
    # Single characters first: Python finds those some ten times as fast.
    return ("\n" in text and "  \n" in text) or (">" in text and " >>" in text)


class Source:
    """A text, the place reached in it, and what failed searches in it have taught."""

    __slots__ = ("_counted", "_line", "end", "has_spaced_spans", "memo", "pos", "text")

    def __init__(self, text: str, line: int = 1) -> None:
        self.text = text
        """The whole text."""
        self.end = len(text)
        """Its length."""
        self.pos = 0
        """The place reached."""
        self.memo: dict[Any, Any] = {}
        """What readers found out about this text once, so that they need not search it again."""
        self.has_spaced_spans = has_spaced_spans(text)
        """Whether spans that begin with a space may be in it."""
        self._line = line
        self._counted = 0

    def scan(self, pattern: Pattern[str]) -> Match[str] | None:
        """Match at the place reached and step over the match."""
        match = pattern.match(self.text, self.pos)
        if match:
            self.pos = match.end()
        return match

    def check(self, pattern: Pattern[str]) -> Match[str] | None:
        """Match at the place reached without moving."""
        return pattern.match(self.text, self.pos)

    def find(self, needle: str, start: int) -> int:
        """Return where a string next occurs, or -1, without searching a stretch twice."""
        known = self.memo.get(needle)
        if known is not None and known[0] <= start and (known[1] < 0 or start <= known[1]):
            return int(known[1])
        place = self.text.find(needle, start)
        self.memo[needle] = (start, place)
        return place

    def search(self, pattern: Pattern[str], start: int) -> Match[str] | None:
        """Return the next match of a pattern, or none, without searching a stretch twice."""
        known: tuple[int, Match[str] | None] | None = self.memo.get(pattern)
        if known is not None and known[0] <= start and (known[1] is None or start <= known[1].start()):
            return known[1]
        match = pattern.search(self.text, start)
        self.memo[pattern] = (start, match)
        return match

    @property
    def line(self) -> int:
        """The line of the place reached, counted on from the last place that was asked for."""
        if self.pos >= self._counted:
            self._line += self.text.count("\n", self._counted, self.pos)
        else:
            self._line -= self.text.count("\n", self.pos, self._counted)
        self._counted = self.pos
        return self._line
