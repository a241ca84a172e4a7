"""A comb of hexagons, some of them lit."""

import math

from mkdocs_blogpost.art.canvas import Canvas, Paint, circle
from mkdocs_blogpost.art.seeded_random import SeededRandom


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw a comb that thins out towards one side, with a few cells aglow."""
    size = max(canvas.height / 4.6, canvas.width / 30)
    wide, high = size * math.sqrt(3), size * 1.5
    side = rng.pick((0.0, 1.0))
    with canvas.together():
        for row in range(math.ceil(canvas.height / high) + 1):
            for column in range(math.ceil(canvas.width / wide) + 1):
                x, y = (column + (row % 2) / 2) * wide, row * high
                _cell(canvas, rng, x, y, size, abs(x / canvas.width - side))


def _cell(canvas: Canvas, rng: SeededRandom, x: float, y: float, size: float, away: float) -> None:
    if not rng.happens(away * 0.75):
        paint: Paint = rng.pick(("far", "far", "mid", "mid", "near", "spark", "sun"))
        canvas.area(circle(x, y, size * 0.92, 6, math.pi / 6), paint)
    elif rng.happens(0.4):
        corners = circle(x, y, size * 0.88, 6, math.pi / 6)
        canvas.line([*corners, corners[0]], 1, "mid", 0.6)
