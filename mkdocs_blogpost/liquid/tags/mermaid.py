"""`{% mermaid %}…{% endmermaid %}`, as the plugin jekyll-mermaid writes it (https://github.com/jasonbellamy/jekyll-mermaid)."""

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.nodes import capture
from mkdocs_blogpost.liquid.tag import Block


class Mermaid(Block):
    """Marks a text as a diagram, which a script in the browser draws."""

    name = "mermaid"

    def parse(self, markup: str) -> None:
        """Read nothing."""

    def render(self, context: Context, out: Sink) -> None:
        """Write the text in an element of its own."""
        text, interrupt = capture(self.nodes, context)
        out.write(f'<div class="mermaid">{text}</div>')
        if interrupt:
            raise interrupt
