"""The parser: blocks first, then the spans in their texts.

It knows no construct. A `Dialect` (see `grammar.py`) names the constructs in order; the parser asks
each whose first characters fit, and takes the first that can read on.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

from .attributes import AttributeList
from .definitions import Abbreviation, Definitions, Footnote, LinkDefinition
from .dialect import QUOTES, Block, Dialect, Span, SpanTable, Stop
from .element import Element
from .options import Options
from .source import Source, has_spaced_spans

__all__ = [
    "MAX_DEPTH",
    "Abbreviation",
    "Block",
    "Definitions",
    "Dialect",
    "Footnote",
    "LinkDefinition",
    "Parser",
    "Span",
    "SpanTable",
    "Stop",
    "StopBlocks",
]

MAX_DEPTH = 50  # blocks in blocks, and spans in spans: what lies deeper stays text
MOST_READS = 20_000
"""How often spans may be read in a text, beside what its length allows: what is read again and again ends as text."""
READS_OF_CHARACTER = 2
"""How many readings of spans a character allows."""
_LEAD = re.compile(" {0,3}")


class StopBlocks(Exception):  # noqa: N818  it says that a block's end is found
    """The end tag of the HTML element whose blocks are being read."""


class Parser:
    """Reads one text into a tree."""

    def __init__(self, options: Options, dialect: Dialect, warn: Callable[[int, str], None]) -> None:
        self.options = options
        self.dialect = dialect
        self.defined = Definitions()
        self.text = ""
        """The whole text."""
        self._warn = warn
        self.src = Source("")
        """The text that is being read."""
        self.tree = Element("root")
        """The element that is being filled."""
        self.above: list[Element] = []
        """The elements around it."""
        self.block_ial: AttributeList | None = None
        """The attribute list that waits for the next block."""
        self.text_type = "text"
        """What plain text becomes: `text`, or `raw` inside raw HTML."""
        self.depth = 0
        """How many blocks, or spans, lie around the place reached."""
        self._reads = 0
        self._pieces: list[str] = []
        self.all_have_ids = False
        """Whether all headers outside footnotes are known to have ids."""
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
            first = src.text[src.pos]
            if first == " " and (lead := _LEAD.match(src.text, src.pos)):
                first = src.text[lead.end() : lead.end() + 1]
            for block in dialect.blocks_for(first):
                if block.read(self):
                    break
            else:  # pragma: no cover  a paragraph reads anything
                src.pos += 1

    @property
    def deep(self) -> bool:
        """Return whether the place reached lies too deep for anything more inside, or too much was read again."""
        return self.depth >= MAX_DEPTH or self._reads > MOST_READS + READS_OF_CHARACTER * len(self.text)

    def new_block(self, type: str, value: Any = None, **options: Any) -> Element:  # noqa: A002
        """Return a block element, with the attribute list that waits for it."""
        element = Element(type, value, None, options)
        if "location" not in options:
            options["location"] = self.src.line
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
        """Return whether a block boundary lies before the place reached."""
        if self.block_ial is not None or not self.tree.children:
            return True
        last = self.tree.children[-1]
        return last.type == "blank" or (last.type == "eob" and last.value is None)

    # ------------------------------------------------------------------ spans

    def parse_text(self, text: str, line: int, *, inside: bool = False) -> list[Element]:
        """Read the spans of a text of its own, a block's or one that lies inside another."""
        if not self.dialect.table.pattern("", spaced=has_spaced_spans(text)).search(text):
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
        stop: Stop | None = None,
        *,
        table: SpanTable | None = None,
        text_type: str | None = None,
    ) -> bool:
        """Read spans into an element until something stops them, and tell whether it did."""
        outer = self.tree, self.text_type, self._pieces, self.passed
        self.above.append(self.tree)
        self.tree, self._pieces, self.passed = element, [], []
        self.text_type = text_type or self.text_type
        self.depth += 1
        self._reads += 1
        try:
            return self._read_spans(stop, table or self.dialect.table)
        finally:
            self.flush()
            self.depth -= 1
            self.above.pop()
            self.passed_inside = self.passed
            self.tree, self.text_type, self._pieces, self.passed = outer

    def next_span(self, extra: str = "") -> int:
        """Return the next place where a span, or one of some more characters, may be; -1 if there is none."""
        src = self.src
        match = self.dialect.table.pattern(extra, spaced=src.has_spaced_spans).search(src.text, src.pos)
        return match.start() if match else -1

    def read_plain(self, element: Element, end: int) -> None:
        """Read the text up to a place into an element, as `parse_spans` would: no span is in it."""
        src = self.src
        if end > src.pos:
            element.children.append(Element(self.text_type, src.text[src.pos : end]))
            src.pos = end
        self._reads += 1
        self.passed_inside = []

    def _read_spans(self, stop: Stop | None, table: SpanTable) -> bool:
        src = self.src
        text = src.text
        search = table.pattern(stop.extra if stop else "", spaced=src.has_spaced_spans).search
        while True:
            match = search(text, src.pos)
            if match is None:
                break
            spans = self._spans_at(match.start(), table)
            if stop is not None and self._stops(stop):
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

    def _stops(self, stop: Stop) -> bool:
        """Return whether the element that is being filled ends at the place reached."""
        found = stop.pattern.match(self.src.text, self.src.pos)
        return found is not None and (stop.accept is None or stop.accept(self, found))

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
        """Return whether the element that is being filled has any content yet."""
        return bool(self.tree.children) or any(self._pieces)

    def inside(self, *types: str) -> bool:
        """Return whether the element that is being filled, or one around it, is of a type."""
        if self.tree.type in types:
            return True
        for element in self.above:  # noqa: SIM110  asked for each span: `any` takes three times as long
            if element.type in types:
                return True
        return False
