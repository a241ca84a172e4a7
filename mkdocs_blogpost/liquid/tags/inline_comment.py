"""`{% # comment %}` (https://shopify.github.io/liquid/tags/template/)."""

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import LiquidSyntaxError
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.tag import Tag


class InlineComment(Tag):
    """Says something to authors only."""

    name = "#"

    def parse(self, markup: str) -> None:
        """Check that each line is a comment."""
        lines = (line.strip(" \t\r\f\v") for line in markup.split("\n")[1:])
        if any(line and not line.startswith("#") for line in lines):
            raise LiquidSyntaxError(
                "Syntax error in tag '#' - Each line of comments must be prefixed by the '#' character"
            )
        self.blank = True

    def render(self, context: Context, out: Sink) -> None:
        """Write nothing."""
