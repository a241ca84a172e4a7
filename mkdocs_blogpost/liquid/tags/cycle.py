"""`{% cycle 'odd', 'even' %}` (https://shopify.github.io/liquid/tags/iteration/)."""

import re

from liquid.token import Token

from mkdocs_blogpost.liquid import expression
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.expression import Expression
from mkdocs_blogpost.liquid.markup import FRAGMENT, syntax_error
from mkdocs_blogpost.liquid.nodes import Construct, Sink
from mkdocs_blogpost.liquid.tag import MarkupTag
from mkdocs_blogpost.liquid.values import printed
from mkdocs_blogpost.ruby import inspect

_NAMED = re.compile(rf"\A({FRAGMENT})\s*:\s*(.*)", re.DOTALL | re.ASCII)
_VALUE = re.compile(rf"\s*({FRAGMENT})\s*", re.ASCII)


class CycleNode(Construct):
    """Writes one of several values, the next one each time."""

    __slots__ = ("name", "values")

    def __init__(self, token: Token, name: Expression, values: list[Expression]) -> None:
        super().__init__(token)
        self.name = name
        self.values = values

    def write(self, context: Context, out: Sink) -> None:
        """Write the value whose turn it is."""
        name = self.name.evaluate(context)
        key = name if isinstance(name, str | int | float | None) else inspect(name)
        turn = context.state.cycles.get(key, 0)
        context.state.cycles[key] = turn + 1 if turn + 1 < len(self.values) else 0
        if turn < len(self.values):
            out.write(printed(self.values[turn].evaluate(context)))


class Cycle(MarkupTag):
    """Alternates."""

    name = "cycle"

    def node(self, token: Token, markup: str) -> Construct:
        """Return the node that alternates."""
        named = _NAMED.match(markup)
        values = [found[1] for part in (named[2] if named else markup).split(",") if (found := _VALUE.search(part))]
        if not re.match(FRAGMENT, markup):
            raise syntax_error("'cycle' needs values: {% cycle 'odd', 'even' %}.")
        name = expression.parse(named[1]) if named else expression.Constant(repr(values))
        told = [expression.parse(value) for value in values]
        return CycleNode(token, name, [value for value in told if not _is_nil(value)])


def _is_nil(value: Expression) -> bool:
    return isinstance(value, expression.Constant) and value.value is None
