"""What can go wrong with a template.

    LiquidError
    ├── LiquidSyntaxError      a text that cannot be read
    └── LiquidRuntimeError     a tag or filter that fails
    ResourceLimitError         a limit is exceeded: rendering the whole post stops
    Interrupt
    ├── BreakLoop              `break`
    └── ContinueLoop           `continue`

The messages have the words of Ruby's Liquid and Jekyll, where these have one.
"""

from mkdocs_blogpost.liquid.tokens import Token


class LiquidError(Exception):
    """A mistake of the author of a template: it is reported, its source stays visible, the rest is rendered."""

    def __init__(self, message: str, token: Token | None = None) -> None:
        super().__init__(message)
        self.message = message
        """What is wrong."""
        self.token = token
        """Where it is, None if only its tag knows."""


class LiquidSyntaxError(LiquidError):
    """A text that cannot be read."""


class LiquidRuntimeError(LiquidError):
    """A tag or filter that fails."""


class ResourceLimitError(Exception):
    """A limit is exceeded: rendering the whole post stops."""


class Interrupt(Exception):  # noqa: N818  it is not an error
    """Rendering continues elsewhere: after a loop or with its next item."""


class BreakLoop(Interrupt):
    """The loop ends."""


class ContinueLoop(Interrupt):
    """The loop continues with its next item."""


def invalid_syntax(tag: str, valid: str) -> LiquidSyntaxError:
    """Return the error for a tag whose markup is not of the valid form."""
    return LiquidSyntaxError(f"Syntax Error in '{tag}' - Valid syntax: {valid}")
