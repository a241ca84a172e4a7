"""The parser: blocks first, then the spans in their texts.

It knows no construct. A `Dialect` (see `grammar.py`) names the constructs in order; the parser asks
each whose first characters fit, and takes the first that can read on.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .element import Element
from .options import Options
from .source import Source

Read: TypeAlias = Callable[["Parser"], bool]
Adapt: TypeAlias = Callable[["Parser", Element], None]

MAX_DEPTH = 100  # blocks in blocks, and spans in spans: what lies deeper stays text
QUOTES = "\"'"
_LEAD = re.compile(" {0,3}")


@dataclass(frozen=True, slots=True)
class Block:
    """A construct's block side."""

    name: str
    """What it is called in the list and in messages."""
    starts: str
    """The characters that can stand first (after up to three spaces); empty for any."""
    read: Read
    """Read one at the place reached and tell whether there was one; if not, nothing has moved."""


@dataclass(frozen=True, slots=True)
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

    def pattern(self, extra: str, *, breaks: bool) -> re.Pattern[str]:
        """Return what finds the next place in a text where a span, or one of the extra characters, may be.

        Spaces are looked at only in texts with `breaks`, some of whose lines end with two.
        """
        key = (extra, breaks)
        if key not in self._patterns:
            starts = [start for start in self._starts if breaks or "\n" not in start or start[0] != " "]
            starts += [char for char in extra if char not in starts]
            self._patterns[key] = re.compile("|".join(re.escape(start) for start in starts) or r"(?!)")
        return self._patterns[key]


@dataclass(frozen=True, slots=True)
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
        return tuple(
            dict((old.name, new) for old, new in pairs).get(block.name, block) for block in self.blocks
        )

    def with_spans(self, *pairs: tuple[Span, Span]) -> tuple[Span, ...]:
        """Return the spans with some replaced by others."""
        return tuple(dict((old.name, new) for old, new in pairs).get(span.name, span) for span in self.spans)

    def blocks_for(self, char: str) -> tuple[Block, ...]:
        """Return the blocks that can begin with a character."""
        found = self._by_char.get(char)
        if found is None:
            known = char if any(char in block.starts for block in self.blocks) else ""
            found = tuple(
                block for block in self.blocks if not block.starts or (known and known in block.starts)
            )
            if known or len(self._by_char) < 256:
                self._by_char[char] = found
        return found


@dataclass(slots=True)
class Definitions:
    """What a text defines for use elsewhere in it."""

    links: dict[str, "LinkDefinition"] = field(default_factory=dict)
    """Link definitions by normalised id."""
    footnotes: dict[str, "Footnote"] = field(default_factory=dict)
    """Footnotes by name."""
    abbreviations: dict[str, "Abbreviation"] = field(default_factory=dict)
    """Abbreviations by their text."""
    attributes: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Attribute list definitions by name."""


@dataclass(slots=True)
class LinkDefinition:
    """Where the links of one id lead."""

    url: str
    """The address."""
    title: str | None
    """The title, if any."""
    place: Element | None = None
    """The place of the definition, which may hold an attribute list."""


@dataclass(slots=True)
class Footnote:
    """A footnote's text."""

    name: str
    """Its name in the source."""
    content: Element
    """Its blocks."""
    place: Element
    """The place of the definition, which may hold an attribute list."""
    line: int
    """The line of the definition."""
    used: bool = False
    """Whether a mark refers to it."""


@dataclass(slots=True)
class Abbreviation:
    """What an abbreviation stands for."""

    title: str
    """Its full text."""
    place: Element
    """The place of the definition, which may hold an attribute list."""


class StopBlocks(Exception):  # noqa: N818  it says that a block's end is found
    """The end tag of the HTML element whose blocks are being read."""


class Parser:
    """Reads one text into a tree."""

    def __init__(self, options: Options, dialect: Dialect, warn: Callable[[int, str], None]) -> None:
        self.options = options
        self.dialect = dialect
        self.defined = Definitions()
        self._warn = warn
        self.src = Source("")
        """The text that is being read."""
        self.tree = Element("root")
        """The element that is being filled."""
        self.above: list[Element] = []
        """The elements around it."""
        self.block_ial: dict[str, Any] | None = None
        """The attribute list that waits for the next block."""
        self.text_type = "text"
        """What plain text becomes: `text`, or `raw` inside raw HTML."""
        self.depth = 0
        """How many blocks, or spans, lie around the place reached."""
        self._pieces: list[str] = []
        self.refs: set[str] = set()
        """The names that attribute lists refer to."""
        self.passed: list[int] = []
        """The places, in the element that is being filled, just after marks that turned out to be text."""
        self.passed_inside: list[int] = []
        """The same for the element that was filled last."""

    # ------------------------------------------------------------------ both

    def warn(self, message: str, line: int | None = None) -> None:
        """Tell what the author should know of a line."""
        self._warn(self.src.line if line is None else line, message)

    # ------------------------------------------------------------------ blocks

    def parse_blocks(self, element: Element, text: str | None = None, line: int = 1) -> bool:
        """Read a text's blocks, or the rest of the current text's, into an element.

        Tells whether an HTML end tag ended it.
        """
        outer = self.src, self.tree, self.block_ial
        if text is not None:
            self.src = Source(text, line)
        self.above.append(self.tree)
        self.tree, self.block_ial = element, None
        self.depth += 1
        try:
            self._read_blocks()
        except StopBlocks:
            return True
        else:
            return False
        finally:
            self.depth -= 1
            self.above.pop()
            outer_src, self.tree, self.block_ial = outer
            if text is not None:
                self.src = outer_src

    def _read_blocks(self) -> None:
        src, dialect = self.src, self.dialect
        while src.pos < src.end:
            lead = _LEAD.match(src.text, src.pos)
            first = src.text[lead.end() : lead.end() + 1] if lead else ""
            for block in dialect.blocks_for(first):
                if block.read(self):
                    break
            else:  # pragma: no cover  a paragraph reads anything
                src.pos += 1

    @property
    def deep(self) -> bool:
        """Tell whether the place reached lies too deep for anything more inside."""
        return self.depth >= MAX_DEPTH

    def new_block(self, type: str, value: Any = None, **options: Any) -> Element:  # noqa: A002
        """Return a block element, with the attribute list that waits for it."""
        element = Element(type, value, None, options)
        options.setdefault("location", self.src.line)
        if self.block_ial is not None:
            options["ial"] = self.block_ial
            self.block_ial = None
        return element

    def add(self, element: Element) -> None:
        """Put an element at the end of the one that is being filled."""
        if self._pieces:
            self.flush()
        self.tree.children.append(element)

    def after_boundary(self) -> bool:
        """Tell whether a block boundary lies before the place reached."""
        if self.block_ial is not None or not self.tree.children:
            return True
        last = self.tree.children[-1]
        return last.type == "blank" or (last.type == "eob" and last.value is None)

    # ------------------------------------------------------------------ spans

    def parse_text(self, text: str, line: int, *, inside: bool = False) -> list[Element]:
        """Read the spans of a text of its own, a block's or one that lies inside another."""
        if not self.dialect.table.pattern("", breaks="  \n" in text).search(text):
            return [Element("text", text)] if text else []
        holder = Element("span_holder")
        outer = self.src, self.tree, self.depth, self.above, self.text_type
        self.src, self.tree, self.above, self.text_type = Source(text, line), holder, [], "text"
        self.depth = self.depth if inside else 0
        self.parse_spans(holder)
        self.src, self.tree, self.depth, self.above, self.text_type = outer
        return holder.children

    def parse_spans(
        self,
        element: Element,
        stop: re.Pattern[str] | None = None,
        accept: Callable[["Parser", re.Match[str]], bool] | None = None,
        *,
        extra: str = "",
        table: SpanTable | None = None,
        text_type: str | None = None,
    ) -> bool:
        """Read spans into an element until a pattern stops them, and tell whether it did.

        `extra` are characters that the stop pattern can begin with and no span does.
        """
        outer = self.tree, self.text_type, self._pieces, self.passed
        self.above.append(self.tree)
        self.tree, self._pieces, self.passed = element, [], []
        self.text_type = text_type or self.text_type
        self.depth += 1
        try:
            return self._read_spans(stop, accept, table or self.dialect.table, extra)
        finally:
            self.flush()
            self.depth -= 1
            self.above.pop()
            self.passed_inside = self.passed
            self.tree, self.text_type, self._pieces, self.passed = outer

    def _read_spans(
        self,
        stop: re.Pattern[str] | None,
        accept: Callable[["Parser", re.Match[str]], bool] | None,
        table: SpanTable,
        extra: str,
    ) -> bool:
        src = self.src
        text = src.text
        search = table.pattern(extra, breaks=src.has_breaks).search
        while True:
            match = search(text, src.pos)
            if match is None:
                break
            spans = self._spans_at(match.start(), table)
            if stop is not None:
                found = stop.match(text, src.pos)
                if found and (accept is None or accept(self, found)):
                    return True
            for span in spans:
                if span.read(self):
                    break
            else:
                self._pieces.append(text[src.pos])
                src.pos += 1
        if stop is None:
            self._pieces.append(text[src.pos :])
            src.pos = src.end
        return False

    def _spans_at(self, place: int, table: SpanTable) -> Sequence[Span]:
        """Step to the place where a span may begin and return those that can."""
        src = self.src
        text, char = src.text, src.text[place]
        if char in QUOTES and place > src.pos and text[place - 1] != "\\" and table.before_quote:
            place -= 1
            spans = table.before_quote
        elif text[place + 1 : place + 2] in ("'", '"') and char != "\\":
            spans = table.by_char_before_quote.get(char, table.before_quote)
        else:
            spans = table.by_char.get(char, ())
        if place > src.pos:
            self._pieces.append(text[src.pos : place])
            src.pos = place
        return spans

    def add_text(self, text: str) -> None:
        """Add plain text to the element that is being filled."""
        self._pieces.append(text)

    def flush(self) -> None:
        """Make one text element of the plain text added so far."""
        text = "".join(self._pieces)
        self._pieces.clear()
        if not text:
            return
        children = self.tree.children
        if children and children[-1].type == self.text_type:
            children[-1].value += text
        else:
            children.append(Element(self.text_type, text))

    def last_span(self) -> Element | None:
        """Return what stands just before the place reached, unless that is plain text or nothing."""
        if not self.tree.children or any(self._pieces) or self.tree.children[-1].type == self.text_type:
            return None
        return self.tree.children[-1]

    def is_filled(self) -> bool:
        """Tell whether the element that is being filled has any content yet."""
        return bool(self.tree.children) or any(self._pieces)

    def inside(self, *types: str) -> bool:
        """Tell whether the element that is being filled, or one around it, is of a type."""
        return self.tree.type in types or any(element.type in types for element in self.above)
