"""`{% increment name %}` (https://shopify.github.io/liquid/tags/variable/)."""

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.tag import Tag
from mkdocs_blogpost.ruby import SPACE


class Increment(Tag):
    """Writes a counter and then adds one."""

    name = "increment"

    def parse(self, markup: str) -> None:
        """Read the counter's name."""
        self.counter = markup.strip(SPACE)

    def render(self, context: Context, out: Sink) -> None:
        """Write the counter."""
        value = context.counters.get(self.counter, 0)
        context.counters[self.counter] = value + 1
        out.write(str(value))
