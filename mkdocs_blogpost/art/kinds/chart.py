"""Figures that rise: bars, and a curve over them."""

import math

from mkdocs_blogpost.art.canvas import Canvas, Paint, Point
from mkdocs_blogpost.art.seeded_random import SeededRandom


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw a grid, bars that grow to the right, and a curve with its points."""
    for level in (0.2, 0.4, 0.6, 0.8):
        canvas.line([(0, canvas.height * level), (canvas.width, canvas.height * level)], 0.6, "far", 0.6)
    count = max(8, min(36, round(canvas.width / canvas.height * 4.5)))
    step, phase = canvas.width / count, rng.angle()
    tops: list[Point] = []
    for number in range(count):
        share = (0.18 + 0.5 * number / count + 0.12 * math.sin(phase + number * 0.8)) * rng.between(0.82, 1.12)
        top = canvas.height * (1 - min(0.9, share))
        paint: Paint = "near" if number % 4 == 3 else "mid"
        canvas.box(number * step + step * 0.2, top, step * 0.6, canvas.height - top + 2, paint)
        tops.append((number * step + step / 2, top - canvas.height * rng.between(0.1, 0.2)))
    line = [(-step, tops[0][1]), *tops, (canvas.width + step, tops[-1][1])]
    canvas.line(line, 2.4, "spark", smooth=True)
    for x, y in tops[1::3]:
        canvas.dot(x, y, 9, "spark")
        canvas.dot(x, y, 4.5, "glow")
