"""The sea at sunset, with a sail."""

import math

from mkdocs_blogpost.art.canvas import Canvas, Paint, Point
from mkdocs_blogpost.art.seeded_random import SeededRandom
from mkdocs_blogpost.art.terrain import ridge, sun


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw a low sun, its light on the water, a far coast, a boat and waves."""
    x, _y = sun(canvas, rng, 0.4, 0.17)
    canvas.ground(ridge(canvas, rng, 0.46, 0.07, 0.5), "far", 0.5)
    canvas.box(-2, canvas.height * 0.5, canvas.width + 4, canvas.height * 0.6, "far")
    _gleam(canvas, rng, x)
    _boat(canvas, canvas.width - x + canvas.height * 0.4, canvas.height * 0.6, canvas.height * 0.26)
    waves: tuple[tuple[float, Paint], ...] = ((0.66, "mid"), (0.79, "near"), (0.92, "ink"))
    for level, paint in waves:
        canvas.ground(_wave(canvas, rng, level), paint)


def _gleam(canvas: Canvas, rng: SeededRandom, x: float) -> None:
    for step in range(6):
        y = canvas.height * (0.525 + 0.03 * step)
        half = canvas.height * rng.between(0.05, 0.2) * (1 - step * 0.08)
        canvas.line([(x - half, y), (x + half, y)], 1.6, "glow", 0.9)


def _wave(canvas: Canvas, rng: SeededRandom, level: float) -> list[Point]:
    length, phase = canvas.height * rng.between(0.55, 0.75), rng.angle()
    count = max(8, min(60, round(canvas.width / length * 4)))
    return [
        (
            canvas.width * (step / count * 1.08 - 0.04),
            canvas.height * (level + 0.035 * math.sin(phase + math.tau * step / 4)),
        )
        for step in range(count + 1)
    ]


def _boat(canvas: Canvas, x: float, y: float, tall: float) -> None:
    canvas.area(
        [
            (x - tall * 0.4, y),
            (x + tall * 0.45, y),
            (x + tall * 0.28, y + tall * 0.2),
            (x - tall * 0.28, y + tall * 0.2),
        ],
        "ink",
    )
    canvas.area([(x, y - tall), (x, y - tall * 0.08), (x + tall * 0.42, y - tall * 0.08)], "sky")
    canvas.area(
        [
            (x - tall * 0.05, y - tall * 0.85),
            (x - tall * 0.05, y - tall * 0.08),
            (x - tall * 0.33, y - tall * 0.08),
        ],
        "glow",
    )
