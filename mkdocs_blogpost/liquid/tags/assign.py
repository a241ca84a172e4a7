"""`{% assign name = value | filter %}` (https://shopify.github.io/liquid/tags/variable/)."""

import re

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import invalid_syntax
from mkdocs_blogpost.liquid.expression import parse_filtered
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.tag import Tag

_NAME = r"[\w\-.\[\]]"
_SYNTAX = re.compile(
    # No name is looked for inside of a name: that keeps the time for a long one linear.
    rf"(?<!{_NAME})(?<!{_NAME}\))(?:(?<!\()|(?=\())((?:\(?{_NAME}\)?)++)\s*=\s*(.*)",
    re.DOTALL | re.ASCII,
)


class Assign(Tag):
    """Gives a value a name."""

    name = "assign"

    def parse(self, markup: str) -> None:
        """Read the name and the value."""
        found = _SYNTAX.search(markup)
        if not found:
            raise invalid_syntax("assign", "assign [var] = [source]")
        self.blank = True
        self.variable = found[1]
        self.value = parse_filtered(found[2], strict=self.error_mode == "strict")

    def render(self, context: Context, out: Sink) -> None:  # noqa: ARG002
        """Set the variable; nothing is written."""
        context.assign(self.variable, self.value.evaluate(context))
