"""A city's skyline at dusk, with lit windows."""

from mkdocs_blogpost.art.canvas import Canvas, Paint, Point
from mkdocs_blogpost.art.seeded_random import SeededRandom
from mkdocs_blogpost.art.terrain import many, stars, sun


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw a moon and three rows of houses, the nearest with windows."""
    stars(canvas, rng, many(canvas, 5, 40), 0.4)
    sun(canvas, rng, 0.32, 0.13)
    _row(canvas, rng, 0.62, "far")
    _row(canvas, rng, 0.46, "mid")
    windows = _row(canvas, rng, 0.34, "ink")
    for x, y in windows[:90]:
        canvas.box(x, y, canvas.height * 0.022, canvas.height * 0.034, "glow", 0.95)


def _row(canvas: Canvas, rng: SeededRandom, tall: float, paint: Paint) -> list[Point]:
    """Draw a row of houses and return where lit windows are."""
    windows: list[Point] = []
    line: list[Point] = [(-2.0, canvas.height * 1.1)]
    x = -canvas.height * 0.1
    step = max(canvas.height * 0.2, canvas.width / 45)
    while x < canvas.width:
        wide = step * rng.between(0.55, 1.2)
        top = canvas.height * (1 - tall * rng.between(0.45, 1.25))
        line.extend(_roof(rng, x, wide, top))
        windows.extend(_lit(canvas, rng, x, wide, top))
        x += wide + (step * 0.12 if rng.happens(0.3) else 0)
    canvas.area([*line, (canvas.width + 2.0, canvas.height * 1.1)], paint)
    return windows


def _roof(rng: SeededRandom, x: float, wide: float, top: float) -> list[Point]:
    kind = rng.whole(0, 5)
    right = x + wide
    if kind == 0:
        middle = x + wide / 2
        return [(x, top), (middle - 1, top), (middle, top - wide * 0.7), (middle + 1, top), (right, top)]
    if kind == 1:
        return [(x, top), (right, top - wide * 0.3)]
    if kind == 2:
        inner = wide * 0.22
        return [
            (x, top),
            (x + inner, top),
            (x + inner, top - inner),
            (right - inner, top - inner),
            (right - inner, top),
            (right, top),
        ]
    return [(x, top), (right, top)]


def _lit(canvas: Canvas, rng: SeededRandom, x: float, wide: float, top: float) -> list[Point]:
    step_x, step_y = canvas.height * 0.05, canvas.height * 0.075
    rows, columns = int((canvas.height * 0.97 - top) / step_y), int(wide / step_x)
    return [
        (x + column * step_x, top + row * step_y)
        for row in range(1, rows)
        for column in range(1, columns)
        if rng.happens(0.34)
    ]
