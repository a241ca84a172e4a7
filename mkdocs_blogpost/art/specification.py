"""What is drawn: a value from which the same picture comes every time."""

from dataclasses import field

from mkdocs_blogpost.art.rules import ArtRules
from mkdocs_blogpost.art.size import Size
from mkdocs_blogpost.values import value_class


@value_class
class DrawingSpec:
    """A drawing that somebody may ask for; the SVG or PNG is made from it when it is needed."""

    words: str
    """The words that it is drawn from."""
    size: Size
    """Its box in pixels."""
    rules: ArtRules = field(default_factory=ArtRules)
    """The colours and styles to choose from."""
    label: str = ""
    """The text for readers who cannot see it; empty for decoration."""
