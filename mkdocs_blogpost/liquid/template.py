"""A template that has been read: its nodes, and the mistakes in its text."""

from dataclasses import dataclass

from liquid.ast import Node
from liquid.token import Token

from mkdocs_blogpost.liquid.scanner import LiquidSyntaxError


@dataclass(frozen=True, slots=True)
class Template:
    """A post's body or an include, ready to be rendered again and again."""

    path: str
    """The file, relative to the source tree."""
    line: int
    """The line of the file on which the text begins, from 1."""
    nodes: tuple[Node, ...]
    """What it is made of."""
    faults: tuple[LiquidSyntaxError, ...]
    """The mistakes in its text."""

    def place(self, token: Token) -> tuple[int, int]:
        """Return the line and column, from 1, of a token in the file."""
        source, at = token.source, max(0, token.start_index)
        return self.line + source.count("\n", 0, at), at - source.rfind("\n", 0, at)
