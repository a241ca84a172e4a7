"""`{% ifchanged %}…{% endifchanged %}`: a block that is written only when it differs from the last time."""

from collections.abc import Sequence

from liquid.ast import Node
from liquid.token import Token

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.nodes import Construct, Sink, captured, is_blank
from mkdocs_blogpost.liquid.tag import BlockTag, Section


class IfChangedNode(Construct):
    """Writes a block where its text is not what it was."""

    __slots__ = ("nodes",)

    def __init__(self, token: Token, nodes: Sequence[Node]) -> None:
        super().__init__(token, blank=is_blank(nodes))
        self.nodes = nodes

    def write(self, context: Context, out: Sink) -> None:
        """Write the block, or nothing."""
        text, interrupt = captured(self.nodes, context)
        if text != context.state.changed:
            context.state.changed = text
            out.write(text)
        if interrupt:
            raise interrupt


class IfChanged(BlockTag):
    """Leaves out what was just written."""

    name = "ifchanged"

    def block_node(self, sections: list[Section]) -> Construct:
        """Return the node that compares."""
        return IfChangedNode(sections[0].token, sections[0].nodes)
