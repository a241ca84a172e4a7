"""Hills, one behind the other, in the morning sun."""

from mkdocs_blogpost.art.canvas import Canvas
from mkdocs_blogpost.art.seeded_random import SeededRandom
from mkdocs_blogpost.art.terrain import ridge, sun


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw a sun behind five ranges of hills that come nearer and darker."""
    sun(canvas, rng, 0.36, 0.15)
    canvas.ground(ridge(canvas, rng, 0.56, 0.16, 0.8), "far", 0.55)
    canvas.ground(ridge(canvas, rng, 0.64, 0.15, 0.7), "far")
    canvas.ground(ridge(canvas, rng, 0.75, 0.13, 0.6), "mid")
    canvas.ground(ridge(canvas, rng, 0.86, 0.11, 0.55), "near")
    canvas.ground(ridge(canvas, rng, 0.97, 0.08, 0.5), "ink")
