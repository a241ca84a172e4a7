"""`{% cycle 'odd', 'even' %}` (https://shopify.github.io/liquid/tags/iteration/)."""

import re

from mkdocs_blogpost.liquid import expression
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import invalid_syntax
from mkdocs_blogpost.liquid.expression import Expression
from mkdocs_blogpost.liquid.markup import FRAGMENT
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.tag import Tag
from mkdocs_blogpost.liquid.values import printed
from mkdocs_blogpost.ruby import inspect

_NAMED = re.compile(rf"\A({FRAGMENT})\s*:\s*(.*)", re.DOTALL | re.ASCII)
_VALUE = re.compile(rf"\s*({FRAGMENT})\s*", re.ASCII)


class Cycle(Tag):
    """Writes one of several values, the next one each time."""

    name = "cycle"

    def parse(self, markup: str) -> None:
        """Read the values, and the name of their turn."""
        if not re.match(FRAGMENT, markup):
            raise invalid_syntax("cycle", "cycle [name :] var [, var2, var3 ...]")
        named = _NAMED.match(markup)
        texts = [found[1] for part in (named[2] if named else markup).split(",") if (found := _VALUE.search(part))]
        self.turn = expression.parse(named[1]) if named else expression.Constant(repr(texts))
        self.values = [value for text in texts if not _is_nil(value := expression.parse(text))]

    def render(self, context: Context, out: Sink) -> None:
        """Write the value whose turn it is."""
        name = self.turn.evaluate(context)
        key = name if isinstance(name, str | int | float | None) else inspect(name)
        at = context.state.cycles.get(key, 0)
        context.state.cycles[key] = at + 1 if at + 1 < len(self.values) else 0
        if at < len(self.values):
            out.write(printed(self.values[at].evaluate(context)))


def _is_nil(value: Expression) -> bool:
    return isinstance(value, expression.Constant) and value.value is None
