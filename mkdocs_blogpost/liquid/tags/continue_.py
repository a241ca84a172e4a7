"""`{% continue %}` (https://shopify.github.io/liquid/tags/iteration/)."""

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import ContinueLoop
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.tag import Tag


class Continue(Tag):
    """Continues with the next item of the loop; outside of loops, ends the post."""

    name = "continue"

    def parse(self, markup: str) -> None:
        """Read nothing."""

    def render(self, context: Context, out: Sink) -> None:  # noqa: ARG002
        """Continue with the next item."""
        raise ContinueLoop
