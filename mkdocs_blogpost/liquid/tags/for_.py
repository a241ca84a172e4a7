"""`{% for item in list limit: 5 offset: 2 reversed %}` (https://shopify.github.io/liquid/tags/iteration/)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from liquid.ast import Node
from liquid.exceptions import BreakLoop, ContinueLoop, LiquidSyntaxError
from liquid.token import Token

from mkdocs_blogpost.liquid import expression
from mkdocs_blogpost.liquid.coercion import to_integer
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.expression import Expression
from mkdocs_blogpost.liquid.markup import ATTRIBUTE, FRAGMENT, StrictReader, syntax_error
from mkdocs_blogpost.liquid.nodes import Construct, Sink, is_blank, render, spoken
from mkdocs_blogpost.liquid.tag import BlockTag, Section
from mkdocs_blogpost.liquid.tags.loops import ForLoop, items

_SYNTAX = re.compile(rf"\A([\w-]+)\s+in\s+((?:{FRAGMENT})+)\s*(reversed)?", re.ASCII)


@dataclass(slots=True)
class Loop:
    """What a `for` tag says."""

    variable: str
    """The name of each item."""
    collection: str
    """The markup of what is gone through."""
    backwards: bool = False
    """Whether it says `reversed`."""
    attributes: dict[str, str] = field(default_factory=dict)
    """The markups of `limit` and `offset`."""

    @property
    def name(self) -> str:
        """Return the loop's name."""
        return f"{self.variable}-{self.collection}"

    def value(self, attribute: str) -> Expression | None:
        """Return the expression of an attribute, if it stands there."""
        text = self.attributes.get(attribute)
        return None if text is None else expression.parse(text)


def strict(markup: str) -> Loop:
    """Read a loop by the strict grammar."""
    reader = StrictReader(markup)
    variable = reader.take("id")
    if not reader.word("in"):
        raise syntax_error("'for' needs a list: {% for post in site.posts %}.")
    loop = Loop(variable, reader.value(), backwards=bool(reader.word("reversed")))
    while reader.looks("id") and reader.looks(":", 1):
        name = reader.word("limit", "offset")
        if not name:
            raise syntax_error("'for' knows only 'limit' and 'offset'.")
        reader.take()
        loop.attributes[name] = reader.value()
    reader.take("end")
    return loop


def lenient(markup: str) -> Loop:
    """Read a loop leniently."""
    found = _SYNTAX.match(markup)
    if not found:
        raise syntax_error("'for' needs a name and a list: {% for post in site.posts %}.")
    return Loop(found[1], found[2], bool(found[3]), dict(ATTRIBUTE.findall(markup)))


class ForNode(Construct):
    """Renders a block for each item of a list."""

    __slots__ = ("collection", "empty", "limit", "loop", "nodes", "offset")

    def __init__(self, token: Token, loop: Loop, nodes: Sequence[Node], empty: Sequence[Node]) -> None:
        blank = is_blank(nodes, empty)
        super().__init__(token, blank=blank)
        self.loop = loop
        self.collection = expression.parse(loop.collection)
        self.limit = loop.value("limit")
        self.offset = loop.value("offset")
        self.nodes = spoken(nodes) if blank else nodes
        self.empty = spoken(empty) if blank else empty

    def write(self, context: Context, out: Sink) -> None:
        """Render the block for each item, or what follows `else` for none."""
        segment = self._segment(context)
        if segment:
            self._turns(segment, context, out)
        else:
            render(self.empty, context, out)

    def _segment(self, context: Context) -> list[Any]:
        start = self._start(context)
        collection = self.collection.evaluate(context)
        limit = self.limit.evaluate(context) if self.limit else None
        segment = items(collection, start, None if limit is None else start + to_integer(limit))
        context.state.offsets[self.loop.name] = start + len(segment)
        return segment[::-1] if self.loop.backwards else segment

    def _start(self, context: Context) -> int:
        if self.loop.attributes.get("offset") == "continue":
            return context.state.offsets.get(self.loop.name, 0)
        value = self.offset.evaluate(context) if self.offset else None
        return 0 if value is None else to_integer(value)

    def _turns(self, segment: list[Any], context: Context, out: Sink) -> None:
        loops = context.state.loops
        forloop = ForLoop(self.loop.name, len(segment), loops[-1] if loops else None)
        with context.scope():
            loops.append(forloop)
            try:
                self._each(segment, forloop, context, out)
            finally:
                loops.pop()

    def _each(self, segment: list[Any], forloop: ForLoop, context: Context, out: Sink) -> None:
        context.set("forloop", forloop)
        for item in segment:
            context.step()
            context.set(self.loop.variable, item)
            try:
                render(self.nodes, context, out)
            except ContinueLoop:
                pass
            except BreakLoop:
                return
            forloop.place += 1


class For(BlockTag):
    """Repeats a block."""

    name = "for"
    parts = ("else",)

    def block_node(self, sections: list[Section]) -> Construct:
        """Return the node that repeats the block."""
        empty = sections[-1].nodes if len(sections) > 1 else []
        return ForNode(sections[0].token, self._loop(sections[0].markup), sections[0].nodes, empty)

    def _loop(self, markup: str) -> Loop:
        if self.error_mode == "lax":
            return lenient(markup)
        try:
            return strict(markup)
        except LiquidSyntaxError:
            if self.error_mode == "strict":
                raise
            return lenient(markup)
