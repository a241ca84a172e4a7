"""A forest of pines in the mist."""

from mkdocs_blogpost.art.canvas import Canvas, Paint, Point
from mkdocs_blogpost.art.seeded_random import SeededRandom
from mkdocs_blogpost.art.terrain import ridge, sun

ROWS: tuple[tuple[float, float, float, Paint], ...] = (
    (0.7, 0.34, 0.5, "far"),
    (0.84, 0.46, 0.6, "mid"),
    (1.0, 0.6, 0.7, "near"),
    (1.14, 0.62, 0.8, "ink"),
)
"""Level and height as shares of the box's height, spacing as a share of the trees' height."""


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw a pale sun and four rows of pines, each nearer and darker."""
    sun(canvas, rng, 0.3, 0.14)
    canvas.ground(ridge(canvas, rng, 0.5, 0.16, 0.6), "far", 0.5)
    for level, tall, spacing, paint in ROWS:
        line = _row(canvas, rng, canvas.height * level, canvas.height * tall, spacing)
        canvas.area([(-9, canvas.height * 1.2), *line, (canvas.width + 9, canvas.height * 1.2)], paint)


def _row(canvas: Canvas, rng: SeededRandom, y: float, tall: float, spacing: float) -> list[Point]:
    """Return the outline of a row of pines."""
    line: list[Point] = []
    step = max(tall * spacing, canvas.width / 17)
    x = -step * rng.unit()
    while x < canvas.width + step:
        line += _pine(x, y, tall * rng.between(0.62, 1.05))
        x += step * rng.between(0.55, 1.25)
    return line


def _pine(x: float, y: float, tall: float) -> list[Point]:
    half = tall * 0.25
    left = [(-1.0, 0.0), (-0.36, 0.42), (-0.62, 0.4)]
    side = [(x + half * across, y - tall * up) for across, up in left]
    return [*side, (x, y - tall), *((2 * x - px, py) for px, py in reversed(side))]
