"""`{% echo value | filter %}` (https://shopify.github.io/liquid/tags/template/)."""

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.expression import parse_filtered
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.tag import Tag
from mkdocs_blogpost.liquid.values import printed


class Echo(Tag):
    """Prints a value."""

    name = "echo"

    def parse(self, markup: str) -> None:
        """Read the value."""
        self.value = parse_filtered(markup, strict=self.error_mode == "strict")

    def render(self, context: Context, out: Sink) -> None:
        """Write the value."""
        out.write(printed(self.value.evaluate(context)))
