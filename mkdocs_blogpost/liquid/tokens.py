"""A token: a piece of a template's text, as the lexer cuts it."""

from typing import NamedTuple

TEXT = "text"
"""The kind of text between tags."""
VERBATIM = "verbatim"
"""The kind of a `raw` block's text and, empty, of a comment: it is never dropped."""
OUTPUT = "output"
"""The kind of `{{ … }}`."""
TAG = "tag"
"""The kind of a tag without an end tag."""
OPEN = "open"
"""The kind of a tag that an end tag closes."""
PART = "part"
"""The kind of a tag between a tag and its end tag: `else`, `elsif`, `when`."""
CLOSE = "close"
"""The kind of an end tag."""
BROKEN = "broken"
"""The kind of what cannot be understood: its source is shown."""


class Token(NamedTuple):
    """A text, an output tag or a tag."""

    kind: str
    """One of the kinds of this module."""
    name: str
    """The name of a tag, else empty."""
    markup: str
    """What a tag has after its name, or an output tag between its braces; the text of a text."""
    start: int
    """Where it begins in the source."""
    end: int
    """Where it ends in the source."""
    source: str
    """The template's whole text."""

    @property
    def written(self) -> str:
        """Return it as its author wrote it."""
        return self.source[self.start : self.end]
