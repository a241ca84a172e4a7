"""`{% break %}` (https://shopify.github.io/liquid/tags/iteration/)."""

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import BreakLoop
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.tag import Tag


class Break(Tag):
    """Ends the loop; outside of loops, the post."""

    name = "break"

    def parse(self, markup: str) -> None:
        """Read nothing."""

    def render(self, context: Context, out: Sink) -> None:  # noqa: ARG002
        """End the loop."""
        raise BreakLoop
