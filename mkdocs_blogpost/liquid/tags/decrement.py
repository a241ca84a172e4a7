"""`{% decrement name %}` (https://shopify.github.io/liquid/tags/variable/)."""

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.tag import Tag
from mkdocs_blogpost.ruby import SPACE


class Decrement(Tag):
    """Takes one from a counter and then writes it."""

    name = "decrement"

    def parse(self, markup: str) -> None:
        """Read the counter's name."""
        self.counter = markup.strip(SPACE)

    def render(self, context: Context, out: Sink) -> None:
        """Write the counter."""
        value = context.counters.get(self.counter, 0) - 1
        context.counters[self.counter] = value
        out.write(str(value))
