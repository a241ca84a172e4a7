"""What a tag is: a name, how its markup is parsed, and what it renders.

A tag is one class in one file of `tags/`. For each use in a template one object is made: `parse` gets the
markup once, `render` writes its text whenever the template is rendered.
"""

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from mkdocs_blogpost.liquid.node import Node
from mkdocs_blogpost.liquid.tokens import Token
from mkdocs_blogpost.values import value_class


@value_class
class Section:
    """A part of a block: from its own tag, or its `else`, to the next."""

    token: Token
    """The tag that begins it."""
    nodes: Sequence[Node]
    """What is between that tag and the next."""

    @property
    def name(self) -> str:
        """Return the name of its tag: `if`, `elsif`, `else`."""
        return self.token.name

    @property
    def markup(self) -> str:
        """Return what its tag has after its name."""
        return self.token.markup


class Tag(Node):
    """A tag in a template."""

    name: ClassVar[str]
    """Its name."""
    block: ClassVar[bool] = False
    """Whether it needs an end tag."""
    optional_end: ClassVar[bool] = False
    """Whether it may have an end tag."""
    parts: ClassVar[tuple[str, ...]] = ()
    """The tags that may be between it and its end tag: `else`."""

    def __init__(self, token: Token, sections: Sequence[Section] = (), error_mode: str = "warn") -> None:
        super().__init__(token)
        self.sections = sections
        """The parts of a block, empty for a tag without an end tag."""
        self.error_mode = error_mode
        """Jekyll's `liquid: error_mode`: `strict`, `warn` or `lax`."""

    @property
    def nodes(self) -> Sequence[Node]:
        """Return what is between a block's tag and its next part or end tag."""
        return self.sections[0].nodes

    @abstractmethod
    def parse(self, markup: str) -> None:
        """Read what the tag has after its name; raise LiquidSyntaxError if it makes no sense."""


class Block(Tag):
    """A tag with an end tag."""

    block = True
