"""A mosaic of triangles."""

from itertools import pairwise

from mkdocs_blogpost.art.canvas import Canvas, Paint, Point
from mkdocs_blogpost.art.seeded_random import SeededRandom

PAINTS: tuple[Paint, ...] = ("haze", "far", "far", "mid", "mid", "near", "glow", "spark")


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw a grid of uneven triangles in every colour."""
    rows = max(3, min(6, round(canvas.height / canvas.width * 9)))
    columns = max(6, min(18, round(canvas.width / canvas.height * rows * 0.9)))
    lines = [
        [_corner(canvas, rng, column, row, columns, rows) for column in range(columns + 1)] for row in range(rows + 1)
    ]
    with canvas.together():
        for above, below in pairwise(lines):
            for a, b, c, d in zip(above, above[1:], below[1:], below, strict=False):
                for corners in ((a, b, c), (a, c, d)) if rng.happens(0.5) else ((a, b, d), (b, c, d)):
                    canvas.area(corners, rng.pick(PAINTS))


def _corner(canvas: Canvas, rng: SeededRandom, column: int, row: int, columns: int, rows: int) -> Point:
    stray_x = 0 if column in (0, columns) else rng.between(-0.34, 0.34)
    stray_y = 0 if row in (0, rows) else rng.between(-0.34, 0.34)
    return (column + stray_x) * canvas.width / columns, (row + stray_y) * canvas.height / rows
