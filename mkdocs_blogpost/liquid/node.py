"""A piece of a template, and where rendered text is collected."""

from abc import ABC, abstractmethod
from typing import Any

from mkdocs_blogpost.liquid.limits import LONGEST, fits
from mkdocs_blogpost.liquid.tokens import Token


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


class Node(ABC):
    """A piece of a template that writes something."""

    def __init__(self, token: Token, *, blank: bool = False) -> None:
        self.token = token
        """Where it is."""
        self.blank = blank
        """Whether it writes nothing but white space."""

    # Any: a context finds templates, which consist of nodes.
    @abstractmethod
    def render(self, context: Any, out: Sink) -> None:
        """Write its text."""
