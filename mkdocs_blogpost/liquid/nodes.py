"""What a template is made of once it is read, and how it is rendered.

A node that fails is reported, its source stays visible, and the rest goes on.
"""

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from typing import Any

from liquid.ast import Node
from liquid.exceptions import LiquidError, LiquidInterrupt
from liquid.token import Token

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.expression import Expression
from mkdocs_blogpost.liquid.limits import LONGEST, fits
from mkdocs_blogpost.liquid.scanner import BROKEN, text_of
from mkdocs_blogpost.liquid.values import printed
from mkdocs_blogpost.ruby import RubyError


class Sink:
    """Collects rendered text, up to a limit."""

    __slots__ = ("parts", "room")

    def __init__(self, room: int = LONGEST) -> None:
        self.parts: list[str] = []
        self.room = room

    def write(self, text: str) -> None:
        """Add a text."""
        self.room -= len(text)
        if self.room < 0:
            fits(LONGEST - self.room)
        self.parts.append(text)

    def text(self) -> str:
        """Return everything that was written."""
        return "".join(self.parts)


class Construct(Node):
    """A piece of a template that writes something."""

    __slots__ = ()

    def __init__(self, token: Token, *, blank: bool = False) -> None:
        super().__init__(token)
        self.blank = blank

    @abstractmethod
    def write(self, context: Context, out: Sink) -> None:
        """Write what it stands for."""

    @property
    def source(self) -> str:
        """Return its source text, shown where it fails."""
        return text_of(self.token)

    def render_to_output(self, context: Any, buffer: Any) -> int:
        """Write it under the name that the template engine knows."""
        self.write(context, buffer)
        return 0


class TextNode(Construct):
    """Text between tags."""

    __slots__ = ("text",)

    def __init__(self, token: Token) -> None:
        super().__init__(token, blank=not token.value.strip() and token.kind != BROKEN)
        self.text = token.value

    def write(self, context: Context, out: Sink) -> None:  # noqa: ARG002
        """Write the text."""
        out.write(self.text)


class VerbatimNode(TextNode):
    """The text of a `raw` block, which is never dropped."""

    __slots__ = ()

    def __init__(self, token: Token) -> None:
        super().__init__(token)
        self.blank = not self.text


class OutputNode(Construct):
    """`{{ value | filter }}`."""

    __slots__ = ("expression",)

    def __init__(self, token: Token, expression: Expression) -> None:
        super().__init__(token)
        self.expression = expression

    def write(self, context: Context, out: Sink) -> None:
        """Write the value."""
        out.write(printed(self.expression.evaluate(context)))


class BrokenNode(Construct):
    """A block tag whose markup makes no sense: its tags are shown, and what is between them is rendered."""

    __slots__ = ("nodes",)

    def __init__(self, token: Token, nodes: Sequence[Node]) -> None:
        super().__init__(token)
        self.nodes = nodes

    def write(self, context: Context, out: Sink) -> None:
        """Write the tags as they stand and render the rest."""
        render(self.nodes, context, out)


def render(nodes: Iterable[Node], context: Context, out: Sink) -> None:
    """Render nodes one after another."""
    for node in nodes:
        context.step()
        context.at = node
        try:
            node.write(context, out)  # type: ignore[attr-defined]
        except LiquidInterrupt:
            raise
        except (LiquidError, RubyError) as error:
            context.fail(node, error)
            out.write(node.source)  # type: ignore[attr-defined]


def captured(nodes: Iterable[Node], context: Context) -> tuple[str, LiquidInterrupt | None]:
    """Render nodes into a text, with the `break` or `continue` that cut it short."""
    out = Sink()
    try:
        render(nodes, context, out)
    except LiquidInterrupt as interrupt:
        return out.text(), interrupt
    return out.text(), None


def is_blank(*bodies: Iterable[Node]) -> bool:
    """Tell whether bodies write nothing but white space."""
    return all(node.blank for body in bodies for node in body)


def spoken(nodes: Iterable[Node]) -> list[Node]:
    """Return the nodes of a blank body without its white space, as Ruby's Liquid leaves it out."""
    return [node for node in nodes if not isinstance(node, TextNode)]
