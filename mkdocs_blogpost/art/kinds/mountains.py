"""Mountains with snow on their peaks."""

from mkdocs_blogpost.art.canvas import Canvas, Paint, Point
from mkdocs_blogpost.art.seeded_random import SeededRandom
from mkdocs_blogpost.art.terrain import many, peaks, ridge, stars, sun


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw a moon, three ranges of mountains and a dark foreground."""
    stars(canvas, rng, many(canvas, 8, 60), 0.5)
    sun(canvas, rng, 0.24, 0.1)
    _range(canvas, peaks(canvas, rng, 0.7, 0.42, 0.42), "far", snow=False)
    _range(canvas, peaks(canvas, rng, 0.9, 0.6, 0.5), "mid", snow=True)
    _range(canvas, peaks(canvas, rng, 1.02, 0.42, 0.44), "near", snow=False)
    canvas.ground(ridge(canvas, rng, 0.98, 0.06, 0.6), "ink")


def _range(canvas: Canvas, line: list[Point], paint: Paint, *, snow: bool) -> None:
    canvas.ground(line, paint, jagged=True)
    for left, top, right in zip(line, line[1:], line[2:], strict=False):
        if top[1] < min(left[1], right[1]):
            _shade(canvas, top, right)
            if snow:
                _snow(canvas, left, top, right)


def _shade(canvas: Canvas, top: Point, right: Point) -> None:
    middle = (top[0] + (right[0] - top[0]) * 0.25, right[1])
    canvas.area([top, right, middle], "ink", 0.18)


def _snow(canvas: Canvas, left: Point, top: Point, right: Point) -> None:
    low_left, low_right = _between(top, left, 0.36), _between(top, right, 0.42)
    steps = [_between(low_left, low_right, share) for share in (0.25, 0.45, 0.7)]
    depth = (low_left[1] - top[1]) * 0.3
    zigzag = [(x, y + (depth if number % 2 else -depth)) for number, (x, y) in enumerate(steps)]
    canvas.area([top, low_right, *reversed(zigzag), low_left], "sky", 0.92)


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
