"""`{% if %}`, `{% unless %}`, `{% elsif %}`, `{% else %}` (https://shopify.github.io/liquid/tags/control-flow/)."""

from collections.abc import Sequence

from liquid.ast import Node
from liquid.token import Token

from mkdocs_blogpost.liquid import condition
from mkdocs_blogpost.liquid.condition import Condition
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.nodes import Construct, Sink, is_blank, render, spoken
from mkdocs_blogpost.liquid.tag import BlockTag, Section

Branch = tuple[Condition | None, Sequence[Node]]
"""A condition, None for `else`, and what is rendered where it holds."""


class IfNode(Construct):
    """Renders the first branch whose condition holds."""

    __slots__ = ("branches", "inverted")

    def __init__(self, token: Token, branches: list[Branch], *, inverted: bool) -> None:
        blank = is_blank(*(nodes for _, nodes in branches))
        super().__init__(token, blank=blank)
        self.branches = [(test, spoken(nodes)) for test, nodes in branches] if blank else branches
        self.inverted = inverted

    def write(self, context: Context, out: Sink) -> None:
        """Render a branch, or none."""
        inverted = self.inverted
        for test, nodes in self.branches:
            if test is None or test.holds(context) != inverted:
                render(nodes, context, out)
                return
            inverted = False


class If(BlockTag):
    """Renders by a condition."""

    name = "if"
    parts = ("elsif", "else")
    inverted = False

    def block_node(self, sections: list[Section]) -> Construct:
        """Return the node with a branch for each section."""
        branches: list[Branch] = [(self._test(section), section.nodes) for section in sections]
        return IfNode(sections[0].token, branches, inverted=self.inverted)

    def _test(self, section: Section) -> Condition | None:
        if section.name == "else":
            return None
        return condition.parse(section.markup, mode=self.error_mode)


class Unless(If):
    """Renders by a condition that does not hold."""

    name = "unless"
    inverted = True
