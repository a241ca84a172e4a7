"""`{% break %}` and `{% continue %}` (https://shopify.github.io/liquid/tags/iteration/)."""

from liquid.exceptions import BreakLoop, ContinueLoop, LiquidInterrupt
from liquid.token import Token

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.nodes import Construct, Sink
from mkdocs_blogpost.liquid.tag import MarkupTag


class InterruptNode(Construct):
    """Ends a loop's turn, or the loop, or outside of loops the post."""

    __slots__ = ("kind",)

    def __init__(self, token: Token, kind: type[LiquidInterrupt]) -> None:
        super().__init__(token)
        self.kind = kind

    def write(self, context: Context, out: Sink) -> None:  # noqa: ARG002
        """Interrupt what is being rendered."""
        raise self.kind


class Break(MarkupTag):
    """Ends a loop."""

    name = "break"

    def node(self, token: Token, markup: str) -> Construct:  # noqa: ARG002
        """Return the node that ends the loop."""
        return InterruptNode(token, BreakLoop)


class Continue(MarkupTag):
    """Ends a loop's turn."""

    name = "continue"

    def node(self, token: Token, markup: str) -> Construct:  # noqa: ARG002
        """Return the node that ends the turn."""
        return InterruptNode(token, ContinueLoop)
