"""A template that has been parsed: its nodes, and the mistakes in its text."""

from typing import Protocol

from mkdocs_blogpost.liquid.errors import LiquidSyntaxError
from mkdocs_blogpost.liquid.node import Node
from mkdocs_blogpost.liquid.tokens import Token
from mkdocs_blogpost.values import value_class


@value_class
class Template:
    """A post's body or an include, ready to be rendered again and again."""

    path: str
    """The file, relative to the source tree."""
    line: int
    """The line of the file on which the text begins, from 1."""
    nodes: tuple[Node, ...]
    """What it consists of."""
    errors: tuple[LiquidSyntaxError, ...]
    """The mistakes in its text."""

    def place(self, token: Token) -> tuple[int, int]:
        """Return the line and column, from 1, of a token in the file."""
        source, at = token.source, token.start
        return self.line + source.count("\n", 0, at), at - source.rfind("\n", 0, at)


class TemplateLoader(Protocol):
    """The port through which tags reach other templates."""

    def include(self, name: str) -> Template:
        """Return an include by its name in the site's includes folder; fail with a guess if there is none."""

    def include_relative(self, post: str, name: str) -> Template:
        """Return a file beside or below the post at a path; fail if there is none."""

    def read(self, text: str, path: str, line: int = 1) -> Template:
        """Return a text of the file at a path as a template."""
