"""The kinds of pictures by name: a new one is a file here and a word below."""

from importlib import import_module

from mkdocs_blogpost.art.canvas import Canvas
from mkdocs_blogpost.art.seeded_random import SeededRandom

KINDS = (
    "bokeh",
    "books",
    "branches",
    "chart",
    "circuit",
    "city",
    "clouds",
    "code",
    "constellation",
    "contours",
    "forest",
    "gears",
    "hexagons",
    "hills",
    "meadow",
    "mosaic",
    "mountains",
    "neural",
    "orbit",
    "people",
    "road",
    "sea",
    "sound",
    "spark",
    "waves",
)
"""The names: each is a module with a function `draw`, loaded when a picture of its kind is drawn."""


def draw_kind(name: str, canvas: Canvas, rng: SeededRandom) -> None:
    """Draw a picture of a kind."""
    import_module(f"mkdocs_blogpost.art.kinds.{name}").draw(canvas, rng)
