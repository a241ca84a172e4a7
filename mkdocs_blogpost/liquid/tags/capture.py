"""`{% capture name %}…{% endcapture %}` (https://shopify.github.io/liquid/tags/variable/)."""

import re
from collections.abc import Sequence

from liquid.ast import Node
from liquid.token import Token

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.markup import syntax_error
from mkdocs_blogpost.liquid.nodes import Construct, Sink, captured
from mkdocs_blogpost.liquid.tag import BlockTag, Section

_SYNTAX = re.compile(r"(?:\(?[\w\-.\[\]]\)?)+", re.ASCII)


class CaptureNode(Construct):
    """Sets a variable to the text of a block."""

    __slots__ = ("name", "nodes")

    def __init__(self, token: Token, name: str, nodes: Sequence[Node]) -> None:
        super().__init__(token, blank=True)
        self.name = name
        self.nodes = nodes

    def write(self, context: Context, out: Sink) -> None:  # noqa: ARG002
        """Set the variable; nothing is written."""
        text, interrupt = captured(self.nodes, context)
        context.assign(self.name, text)
        if interrupt:
            raise interrupt


class Capture(BlockTag):
    """Names a block's text."""

    name = "capture"

    def block_node(self, sections: list[Section]) -> Construct:
        """Return the node that sets the variable."""
        found = _SYNTAX.search(sections[0].markup)
        if not found:
            raise syntax_error("'capture' needs a name: {% capture name %}.")
        return CaptureNode(sections[0].token, found[0], sections[0].nodes)
