"""`{{ value | filter }}`, and the text around it (https://shopify.github.io/liquid/basics/introduction/)."""

from liquid.ast import Node
from liquid.exceptions import LiquidSyntaxError
from liquid.stream import TokenStream
from liquid.token import TOKEN_CONTENT, TOKEN_OUTPUT, Token

from mkdocs_blogpost.liquid.expression import filtered
from mkdocs_blogpost.liquid.nodes import Construct, OutputNode, TextNode, VerbatimNode
from mkdocs_blogpost.liquid.scanner import VERBATIM
from mkdocs_blogpost.liquid.tag import MarkupTag, visible


class Output(MarkupTag):
    """Prints a value."""

    name = TOKEN_OUTPUT
    public = False

    def node(self, token: Token, markup: str) -> Construct:
        """Return the node that prints the value."""
        return OutputNode(token, filtered(markup, strict=self.error_mode == "strict"))


class Text(MarkupTag):
    """Text that is no tag."""

    name = TOKEN_CONTENT
    public = False

    def parse(self, stream: TokenStream) -> Node:
        """Return the text as it stands."""
        return self.node(stream.current, "")

    get_node = parse

    def node(self, token: Token, markup: str) -> Construct:  # noqa: ARG002
        """Return the node of a text."""
        return VerbatimNode(token) if token.kind == VERBATIM else TextNode(token)


class Unknown(MarkupTag):
    """A tag without meaning that was not noticed before: it stays visible."""

    name = "illegal"
    public = False

    def parse(self, stream: TokenStream) -> Node:
        """Return the tag's source as text."""
        token = stream.next_token()
        return visible(token, LiquidSyntaxError(f"unknown tag '{token.value}'.", token=None), stream)

    get_node = parse

    def node(self, token: Token, markup: str) -> Construct:  # noqa: ARG002
        """Return the tag's source as text."""
        return TextNode(token)
