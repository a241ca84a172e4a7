"""The nodes that are not tags, and how nodes are rendered.

A node that fails is reported, its source stays visible, and the rest is rendered.
"""

from collections.abc import Iterable, Sequence

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import Interrupt, LiquidError
from mkdocs_blogpost.liquid.expression import Expression
from mkdocs_blogpost.liquid.limits import weight
from mkdocs_blogpost.liquid.node import Node, Sink
from mkdocs_blogpost.liquid.tokens import BROKEN, TEXT, Token
from mkdocs_blogpost.liquid.values import printed
from mkdocs_blogpost.ruby import RubyError


class TextNode(Node):
    """Text between tags, and the source of what cannot be understood."""

    def __init__(self, token: Token) -> None:
        self.text = token.written if token.kind == BROKEN else token.markup
        super().__init__(token, blank=not (self.text.strip() if token.kind == TEXT else self.text))

    def render(self, context: Context, out: Sink) -> None:  # noqa: ARG002
        """Write the text."""
        out.write(self.text)


class OutputNode(Node):
    """`{{ value | filter }}`."""

    def __init__(self, token: Token, expression: Expression) -> None:
        super().__init__(token)
        self.expression = expression

    def render(self, context: Context, out: Sink) -> None:
        """Write the value."""
        out.write(printed(self.expression.evaluate(context)))


class BrokenBlock(Node):
    """A block whose markup makes no sense: its tags are shown, and what is between them is rendered."""

    def __init__(self, token: Token, nodes: Sequence[Node]) -> None:
        super().__init__(token)
        self.nodes = nodes

    def render(self, context: Context, out: Sink) -> None:
        """Write the tags as they are written and render the rest."""
        render(self.nodes, context, out)


class SilentBlock(Node):
    """A block with a blank body, which is rendered and not written."""

    def __init__(self, node: Node) -> None:
        super().__init__(node.token, blank=True)
        self.node = node

    def render(self, context: Context, out: Sink) -> None:  # noqa: ARG002
        """Render the block; nothing is written."""
        self.node.render(context, Sink())


def render(nodes: Sequence[Node], context: Context, out: Sink) -> None:
    """Render nodes one after another."""
    context.enter()
    context.step(len(nodes))
    try:
        for node in nodes:
            context.node = node
            try:
                node.render(context, out)
            except (LiquidError, RubyError) as error:
                context.report_error(node.token, error)
                out.write(node.token.written)
    finally:
        context.leave()


def capture(nodes: Sequence[Node], context: Context) -> tuple[str, Interrupt | None]:
    """Render nodes into a text, with the `break` or `continue` that cut it short."""
    out = Sink()
    try:
        render(nodes, context, out)
    except Interrupt as interrupt:
        return _counted(out.text(), context), interrupt
    return _counted(out.text(), context), None


def _counted(text: str, context: Context) -> str:
    context.step(weight(text))
    return text


def expand(text: str, context: Context) -> str:
    """Return the markup of a tag with the output tags in it rendered."""
    return capture(context.environment.read(text, context.path).nodes, context)[0]


def is_blank(*contents: Iterable[Node]) -> bool:
    """Return whether lists of nodes write nothing but white space."""
    return all(node.blank for nodes in contents for node in nodes)


def without_text(nodes: Iterable[Node]) -> list[Node]:
    """Return the nodes of a blank body without its white space, which Ruby's Liquid leaves out."""
    return [node for node in nodes if not isinstance(node, TextNode)]
