"""`{% assign name = value | filter %}` (https://shopify.github.io/liquid/tags/variable/)."""

import re

from liquid.token import Token

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.expression import Filtered, filtered
from mkdocs_blogpost.liquid.markup import syntax_error
from mkdocs_blogpost.liquid.nodes import Construct, Sink
from mkdocs_blogpost.liquid.tag import MarkupTag

_SYNTAX = re.compile(r"((?:\(?[\w\-.\[\]]\)?)+)\s*=\s*(.*)", re.DOTALL | re.ASCII)


class AssignNode(Construct):
    """Sets a variable."""

    __slots__ = ("name", "value")

    def __init__(self, token: Token, name: str, value: Filtered) -> None:
        super().__init__(token, blank=True)
        self.name = name
        self.value = value

    def write(self, context: Context, out: Sink) -> None:  # noqa: ARG002
        """Set the variable; nothing is written."""
        context.assign(self.name, self.value.evaluate(context))


class Assign(MarkupTag):
    """Names a value."""

    name = "assign"

    def node(self, token: Token, markup: str) -> Construct:
        """Return the node that sets the variable."""
        found = _SYNTAX.search(markup)
        if not found:
            raise syntax_error("'assign' needs a name and a value: {% assign name = value %}.")
        return AssignNode(token, found[1], filtered(found[2], strict=self.error_mode == "strict"))
