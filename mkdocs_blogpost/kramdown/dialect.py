"""A dialect: which constructs a text can contain, and in which order they are tried.

The parser is handed to the constructs' readers; here it is only passed on, so it stays untyped.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from mkdocs_blogpost.values import value_class

from .element import Element

Read: TypeAlias = Callable[[Any], bool]
Adapt: TypeAlias = Callable[[Any, Element], None]
Accept: TypeAlias = Callable[[Any, re.Match[str]], bool]

QUOTES = "\"'"


@value_class
class Block:
    """A construct's block side."""

    name: str
    """What it is called in the list and in messages."""
    starts: str
    """The characters that can stand first (after up to three spaces); empty for any."""
    read: Read
    """Read one at the place reached and tell whether there was one; if not, nothing has moved."""


@value_class
class Span:
    """A construct's span side."""

    name: str
    """What it is called in the list and in messages."""
    starts: tuple[str, ...]
    """The strings that can stand first; `quote` alone means: a quote, or any character and a quote."""
    read: Read
    """Read one at the place reached and tell whether there was one; if not, nothing has moved."""


class SpanTable:
    """An ordered list of spans, made ready for searching."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = tuple(spans)
        starts = sorted({start for span in self.spans for start in span.starts})
        self.by_char = {start[0]: self._beginning(start[0], quoted=False) for start in starts}
        self.by_char_before_quote = {char: self._beginning(char, quoted=True) for char in self.by_char}
        self.before_quote = tuple(span for span in self.spans if QUOTES[0] in span.starts)
        self._starts = starts
        self._patterns: dict[tuple[str, bool], re.Pattern[str]] = {}

    def _beginning(self, char: str, *, quoted: bool) -> tuple[Span, ...]:
        return tuple(
            span
            for span in self.spans
            if any(start[0] == char for start in span.starts) or (quoted and QUOTES[0] in span.starts)
        )

    def pattern(self, extra: str, *, spaced: bool) -> re.Pattern[str]:
        """Return what finds the next place in a text where a span, or one of the extra characters, may be.

        Spaces are looked at only in texts with `spaced` spans: there are many, and each look takes time.
        """
        key = (extra, spaced)
        if key not in self._patterns:
            starts = [start for start in self._starts if spaced or start[0] != " "]
            starts += [char for char in extra if char not in starts]
            self._patterns[key] = re.compile("|".join(re.escape(start) for start in starts) or r"(?!)")
        return self._patterns[key]


@dataclass(frozen=True, eq=False, slots=True)
class Dialect:
    """What a text can contain: constructs in the order in which they are tried."""

    blocks: tuple[Block, ...]
    """The block constructs."""
    spans: tuple[Span, ...]
    """The span constructs."""
    finish: tuple[Adapt, ...]
    """What is done to a whole tree, in order, after its spans are read."""
    table: SpanTable = field(init=False)
    """The spans, ready for searching."""
    _by_char: dict[str, tuple[Block, ...]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "table", SpanTable(self.spans))

    def with_blocks(self, *pairs: tuple[Block, Block]) -> tuple[Block, ...]:
        """Return the blocks with some replaced by others."""
        new = {old.name: replacement for old, replacement in pairs}
        return tuple(new.get(block.name, block) for block in self.blocks)

    def with_spans(self, *pairs: tuple[Span, Span]) -> tuple[Span, ...]:
        """Return the spans with some replaced by others."""
        new = {old.name: replacement for old, replacement in pairs}
        return tuple(new.get(span.name, span) for span in self.spans)

    def blocks_for(self, char: str) -> tuple[Block, ...]:
        """Return the blocks that can begin with a character."""
        found = self._by_char.get(char)
        if found is None:
            known = char if any(char in block.starts for block in self.blocks) else ""
            found = tuple(block for block in self.blocks if not block.starts or (known and known in block.starts))
            if known or len(self._by_char) < 256:
                self._by_char[char] = found
        return found


@value_class
class Stop:
    """Where the spans inside an element end."""

    pattern: re.Pattern[str]
    """What stands there."""
    accept: Accept | None = None
    """Tells whether a match is the end, or goes on; none for always."""
    extra: str = ""
    """The characters that the pattern can begin with and no span does."""
