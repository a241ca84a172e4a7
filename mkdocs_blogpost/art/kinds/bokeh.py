"""Lights out of focus."""

from mkdocs_blogpost.art.canvas import Canvas, Paint
from mkdocs_blogpost.art.seeded_random import SeededRandom
from mkdocs_blogpost.art.terrain import many
from mkdocs_blogpost.art.web import scattered

SORTS: tuple[tuple[Paint, float], ...] = (
    ("far", 0.6),
    ("mid", 0.3),
    ("spark", 0.34),
    ("sun", 0.4),
    ("near", 0.2),
)
SIZES = (((96, 78, 62), 2.5), ((42, 34, 27), 5.0), ((18, 12, 8), 8.0))
"""Diameters in hundredths of the height, and how many of such there are in each square."""


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw soft discs of many sizes, great ones behind small ones."""
    for sizes, count in SIZES:
        with canvas.together():
            for x, y in scattered(canvas, rng, many(canvas, count, 60)):
                paint, opacity = rng.pick(SORTS)
                canvas.dot(x, y, rng.pick(sizes), paint, opacity)
