"""`{% ifchanged %}…{% endifchanged %}`: a block that is written only if it differs from the last time."""

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.nodes import capture, is_blank
from mkdocs_blogpost.liquid.tag import Block


class IfChanged(Block):
    """Leaves out what was just written."""

    name = "ifchanged"

    def parse(self, markup: str) -> None:  # noqa: ARG002
        """Read nothing."""
        self.blank = is_blank(self.nodes)

    def render(self, context: Context, out: Sink) -> None:
        """Write the block, or nothing."""
        text, interrupt = capture(self.nodes, context)
        if text != context.state.changed:
            context.state.changed = text
            out.write(text)
        if interrupt:
            raise interrupt
