"""`{% echo value | filter %}` and `{% # comment %}` (https://shopify.github.io/liquid/tags/template/)."""

import re

from liquid.token import Token

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.expression import filtered
from mkdocs_blogpost.liquid.markup import syntax_error
from mkdocs_blogpost.liquid.nodes import Construct, OutputNode, Sink
from mkdocs_blogpost.liquid.tag import MarkupTag


class Echo(MarkupTag):
    """Prints a value."""

    name = "echo"

    def node(self, token: Token, markup: str) -> Construct:
        """Return the node that prints the value."""
        return OutputNode(token, filtered(markup, strict=self.error_mode == "strict"))


class CommentNode(Construct):
    """Writes nothing."""

    __slots__ = ()

    def write(self, context: Context, out: Sink) -> None:
        """Write nothing."""


class InlineComment(MarkupTag):
    """Says something to authors only."""

    name = "#"

    def node(self, token: Token, markup: str) -> Construct:
        """Return a node that writes nothing."""
        if re.search(r"\n\s*[^#\s]", markup):
            raise syntax_error("each line of a comment in '{% # … %}' must begin with '#'.")
        return CommentNode(token, blank=True)
