"""A map's contour lines."""

import math

from mkdocs_blogpost.art.canvas import Canvas, Paint, Point
from mkdocs_blogpost.art.seeded_random import SeededRandom

RINGS: tuple[Paint, ...] = ("far", "mid", "mid", "mid", "near")
"""From a summit's foot to its top."""
CORNERS = 9


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw a few summits, each in rings of height, and a path to a mark on the last of them."""
    count = max(2, min(3, round(canvas.width / canvas.height / 1.6)))
    tops: list[Point] = []
    for number in range(count):
        x = canvas.width * (number + rng.between(0.35, 0.65)) / count
        y = canvas.height * rng.between(0.3, 0.7)
        tops.append((x, y))
        _summit(canvas, rng, x, y, min(canvas.height * 1.7, canvas.width / count * 0.72))
    canvas.line([(-9.0, canvas.height * 0.8), *tops, tops[-1]], 2, "spark", smooth=True)
    canvas.halo(*tops[-1], canvas.height * 0.055, "spark")


def _summit(canvas: Canvas, rng: SeededRandom, x: float, y: float, reach: float) -> None:
    phases = [rng.angle() for _each in range(3)]
    for ring, paint in enumerate(RINGS):
        line = [_on_ring(x, y, reach * (1 - ring / 5.6), phases, step) for step in range(CORNERS)]
        middle = ((line[0][0] + line[-1][0]) / 2, (line[0][1] + line[-1][1]) / 2)
        if ring in (0, 4):
            canvas.area([middle, *line, middle], paint, 0.3, smooth=True)
        canvas.line([middle, *line, middle], 1.1, paint, smooth=True)


def _on_ring(x: float, y: float, radius: float, phases: list[float], step: int) -> Point:
    turn = math.tau * step / CORNERS
    wobble = sum(
        weight * math.sin(phase + times * turn)
        for phase, times, weight in zip(phases, (2, 3, 5), (0.2, 0.11, 0.05), strict=True)
    )
    return x + radius * (1 + wobble) * math.cos(turn), y + radius * 0.66 * (1 + wobble) * math.sin(turn)
