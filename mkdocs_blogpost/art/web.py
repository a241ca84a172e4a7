"""Points and the links between neighbours: what constellations and thoughts are made of."""

import math

from mkdocs_blogpost.art.canvas import Canvas, Point
from mkdocs_blogpost.art.seeded_random import SeededRandom
from mkdocs_blogpost.art.terrain import many


def web(canvas: Canvas, rng: SeededRandom, keep_off: tuple[float, float, float] | None = None) -> list[Point]:
    """Draw points over the whole box, linked to their neighbours, but not near one place."""
    points = [point for point in scattered(canvas, rng, many(canvas, 7, 48)) if _free(point, keep_off)]
    reach = math.sqrt(canvas.width * canvas.height / max(1, len(points))) * 1.6
    for number, here in enumerate(points):
        near = sorted((math.dist(here, other), other) for other in points[number + 1 :])
        for distance, other in near[:2]:
            if distance < reach:
                canvas.line([here, other], 1, "mid", 0.6)
    with canvas.together():
        for x, y in points:
            _node(canvas, rng, x, y)
    return points


def _node(canvas: Canvas, rng: SeededRandom, x: float, y: float) -> None:
    size = rng.pick((4.5, 6, 6, 9.5))
    if size > 8:
        canvas.dot(x, y, 21, "spark", 0.28)
    canvas.dot(x, y, size, "spark" if size > 8 else "near")


def scattered(canvas: Canvas, rng: SeededRandom, count: int) -> list[Point]:
    """Return points strewn evenly: one in each cell of a grid, off its middle."""
    rows = max(2, round(math.sqrt(count * canvas.height / canvas.width)))
    columns = max(2, round(count / rows))
    wide, high = canvas.width / columns, canvas.height / rows
    return [
        ((column + rng.between(0.08, 0.92)) * wide, (row + rng.between(0.12, 0.88)) * high)
        for column in range(columns)
        for row in range(rows)
    ]


def _free(point: Point, keep_off: tuple[float, float, float] | None) -> bool:
    return keep_off is None or math.dist(point, keep_off[:2]) > keep_off[2]
