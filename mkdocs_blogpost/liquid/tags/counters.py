"""`{% increment name %}` and `{% decrement name %}` (https://shopify.github.io/liquid/tags/variable/)."""

from liquid.token import Token

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.nodes import Construct, Sink
from mkdocs_blogpost.liquid.tag import MarkupTag
from mkdocs_blogpost.ruby import SPACE


class IncrementNode(Construct):
    """Writes a counter and then adds one."""

    __slots__ = ("name",)

    def __init__(self, token: Token, name: str) -> None:
        super().__init__(token)
        self.name = name

    def write(self, context: Context, out: Sink) -> None:
        """Write the counter."""
        value = context.counters.get(self.name, 0)
        context.counters[self.name] = value + 1
        out.write(str(value))


class DecrementNode(IncrementNode):
    """Takes one from a counter and then writes it."""

    __slots__ = ()

    def write(self, context: Context, out: Sink) -> None:
        """Write the counter."""
        value = context.counters.get(self.name, 0) - 1
        context.counters[self.name] = value
        out.write(str(value))


class Increment(MarkupTag):
    """Counts up."""

    name = "increment"

    def node(self, token: Token, markup: str) -> Construct:
        """Return the node that counts."""
        return IncrementNode(token, markup.strip(SPACE))


class Decrement(MarkupTag):
    """Counts down."""

    name = "decrement"

    def node(self, token: Token, markup: str) -> Construct:
        """Return the node that counts."""
        return DecrementNode(token, markup.strip(SPACE))
