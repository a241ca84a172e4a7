"""`{% for item in list limit: 5 offset: 2 reversed %}` (https://shopify.github.io/liquid/tags/iteration/)."""

import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from mkdocs_blogpost.liquid import expression
from mkdocs_blogpost.liquid.coercion import to_integer
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import BreakLoop, ContinueLoop, LiquidSyntaxError, invalid_syntax
from mkdocs_blogpost.liquid.expression import Expression
from mkdocs_blogpost.liquid.limits import weight
from mkdocs_blogpost.liquid.markup import ATTRIBUTE, FRAGMENT, MarkupParser
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.nodes import is_blank, render, without_text
from mkdocs_blogpost.liquid.tag import Block
from mkdocs_blogpost.liquid.tags.loops import ForLoop, items_of
from mkdocs_blogpost.ruby import to_i

_SYNTAX = re.compile(rf"\A([\w-]+)\s+in\s+((?:{FRAGMENT})+)\s*(reversed)?", re.ASCII)


@dataclass(slots=True)
class Loop:
    """What a `for` tag says."""

    variable: str
    """The name of each item."""
    collection: str
    """The markup of the list."""
    backwards: bool = False
    """Whether it says `reversed`."""
    attributes: dict[str, str] = field(default_factory=dict)
    """The markups of `limit` and `offset`."""

    @property
    def name(self) -> str:
        """Return the loop's name."""
        return f"{self.variable}-{self.collection}"

    def value(self, attribute: str) -> Expression | None:
        """Return the expression of an attribute, or None."""
        text = self.attributes.get(attribute)
        return None if text is None else expression.parse(text)


def strict(markup: str) -> Loop:
    """Parse a loop by the strict grammar."""
    parser = MarkupParser(markup)
    variable = parser.take("id")
    if not parser.word("in"):
        raise LiquidSyntaxError("For loops require an 'in' clause")
    loop = Loop(variable, parser.value(), backwards=bool(parser.word("reversed")))
    while parser.looks("id") and parser.looks(":", 1):
        name = parser.word("limit", "offset")
        if not name:
            raise LiquidSyntaxError("Invalid attribute in for loop. Valid attributes are limit and offset")
        parser.take()
        loop.attributes[name] = parser.value()
    parser.take("end")
    return loop


def lenient(markup: str) -> Loop:
    """Parse a loop leniently."""
    found = _SYNTAX.match(markup)
    if not found:
        raise invalid_syntax("for loop", "for [item] in [collection]")
    return Loop(found[1], found[2], bool(found[3]), dict(ATTRIBUTE.findall(markup)))


class For(Block):
    """Renders a block for each item of a list."""

    name = "for"
    parts = ("else",)

    def parse(self, markup: str) -> None:
        """Read the variable's name, the list and the attributes."""
        self.loop = _loop(markup, self.error_mode)
        self.collection = expression.parse(self.loop.collection)
        self.limit = self.loop.value("limit")
        self.offset = self.loop.value("offset")
        self.body = self.nodes
        self.empty = self.sections[-1].nodes if len(self.sections) > 1 else ()
        self.blank = is_blank(self.body, self.empty)
        if self.blank:
            self.body, self.empty = without_text(self.body), without_text(self.empty)

    def render(self, context: Context, out: Sink) -> None:
        """Render the block for each item, or what follows `else` if there is none."""
        items = self._items(context)
        if not items:
            render(self.empty, context, out)
            return
        loops = context.state.loops
        forloop = ForLoop(self.loop.name, len(items), loops[-1] if loops else None)
        with context.scope():
            loops.append(forloop)
            try:
                context.assign_local("forloop", forloop)
                # Not a function of its own: a frame less for each loop in a loop.
                for forloop.place, item in enumerate(items):
                    context.step()
                    context.assign_local(self.loop.variable, item)
                    with suppress(ContinueLoop):
                        render(self.body, context, out)
            except BreakLoop:
                pass
            finally:
                loops.pop()

    def _items(self, context: Context) -> list[Any]:
        start = self._start(context)
        collection = self.collection.evaluate(context)
        limit = self.limit.evaluate(context) if self.limit else None
        found = items_of(collection, start, None if limit is None else start + _number(limit, context))
        context.step(weight(found))
        context.state.offsets[self.loop.name] = start + len(found)
        return found[::-1] if self.loop.backwards else found

    def _start(self, context: Context) -> int:
        if self.loop.attributes.get("offset") == "continue":
            return context.state.offsets.get(self.loop.name, 0)
        value = self.offset.evaluate(context) if self.offset else None
        return 0 if value is None else _number(value, context)


def _number(value: Any, context: Context) -> int:
    if isinstance(value, str | float) and context.site.dialect.loops_cast_texts:
        return to_i(value)
    return to_integer(value)


def _loop(markup: str, error_mode: str) -> Loop:
    if error_mode == "lax":
        return lenient(markup)
    try:
        return strict(markup)
    except LiquidSyntaxError:
        if error_mode == "strict":
            raise
        return lenient(markup)
