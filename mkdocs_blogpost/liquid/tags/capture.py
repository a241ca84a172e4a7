"""`{% capture name %}…{% endcapture %}` (https://shopify.github.io/liquid/tags/variable/)."""

import re

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import invalid_syntax
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.nodes import capture
from mkdocs_blogpost.liquid.tag import Block

_SYNTAX = re.compile(r"(?:\(?[\w\-.\[\]]\)?)+", re.ASCII)


class Capture(Block):
    """Gives the text of a block a name."""

    name = "capture"

    def parse(self, markup: str) -> None:
        """Read the name."""
        found = _SYNTAX.search(markup)
        if not found:
            raise invalid_syntax("capture", "capture [var]")
        self.blank = True
        self.variable = found[0]

    def render(self, context: Context, out: Sink) -> None:  # noqa: ARG002
        """Set the variable; nothing is written."""
        text, interrupt = capture(self.nodes, context)
        context.assign(self.variable, text)
        if interrupt:
            raise interrupt
