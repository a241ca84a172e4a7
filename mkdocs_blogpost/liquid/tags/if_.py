"""`{% if %}`, `{% elsif %}`, `{% else %}` (https://shopify.github.io/liquid/tags/control-flow/)."""

from mkdocs_blogpost.liquid import condition
from mkdocs_blogpost.liquid.condition import Condition
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.nodes import is_blank, render, without_text
from mkdocs_blogpost.liquid.tag import Block, Section


class If(Block):
    """Renders the first branch whose condition is true."""

    name = "if"
    parts = ("elsif", "else")
    expected = True
    """What the first condition must be."""

    def parse(self, markup: str) -> None:  # noqa: ARG002  each section has its own markup
        """Read the condition of each branch; `else` has none."""
        self.branches = [(self._condition(section), section.nodes) for section in self.sections]
        self.blank = is_blank(*(nodes for _, nodes in self.branches))
        if self.blank:
            self.branches = [(test, without_text(nodes)) for test, nodes in self.branches]

    def _condition(self, section: Section) -> Condition | None:
        return None if section.name == "else" else condition.parse(section.markup, mode=self.error_mode)

    def render(self, context: Context, out: Sink) -> None:
        """Render a branch, or none."""
        expected = self.expected
        for test, nodes in self.branches:
            if test is None or test.holds(context) == expected:
                render(nodes, context, out)
                return
            expected = True
