"""Bands that flow across the box."""

from mkdocs_blogpost.art.canvas import Canvas, Paint
from mkdocs_blogpost.art.seeded_random import SeededRandom
from mkdocs_blogpost.art.terrain import ridge


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw flowing bands from light to dark, with fine lines along them."""
    bands: tuple[tuple[float, Paint, float], ...] = (
        (0.28, "far", 0.5), (0.42, "far", 1), (0.58, "mid", 0.8), (0.72, "mid", 1), (0.86, "near", 1),
    )  # fmt: skip
    for level, paint, opacity in bands:
        line = ridge(canvas, rng, level, 0.2, 0.42)
        canvas.ground(line, paint, opacity)
        canvas.line(line, 0.9, "glow", 0.55, smooth=True)
