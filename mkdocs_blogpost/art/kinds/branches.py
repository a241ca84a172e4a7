"""Branches that part from a trunk and come back to it, as a repository's history does."""

from mkdocs_blogpost.art.canvas import Canvas, Paint, Point
from mkdocs_blogpost.art.seeded_random import SeededRandom

LANES = (0.5, 0.29, 0.71, 0.11, 0.89)
"""Where the trunk and the branches run, as shares of the height."""
PAINTS: tuple[Paint, ...] = ("near", "spark", "mid", "far", "sun")
"""Their colours."""


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw a trunk from edge to edge, branches beside it, and the commits on all of them."""
    columns = max(6, min(21, round(canvas.width / canvas.height / 0.34)))
    commits: list[tuple[Point, Paint]] = []
    for lane in (4, 3, 2, 1):
        commits += _lane(canvas, rng, lane, columns)
    y, step = canvas.height * LANES[0], canvas.width / columns
    canvas.line([(-step, y), (canvas.width + step, y)], 5, PAINTS[0])
    commits += [((column * step, y), PAINTS[0]) for column in range(columns + 1) if rng.happens(0.7)]
    _commits(canvas, rng, commits)


def _lane(canvas: Canvas, rng: SeededRandom, lane: int, columns: int) -> list[tuple[Point, Paint]]:
    """Draw the branches of one lane and return their commits."""
    paint, step = PAINTS[lane], canvas.width / columns
    y, home = canvas.height * LANES[lane], canvas.height * LANES[0 if lane < 3 else lane - 2]
    commits: list[tuple[Point, Paint]] = []
    at = rng.whole(-2, 1 if lane < 3 else 3)
    while at < columns:
        length = rng.whole(1, 4)
        start, end = at * step, (at + length + 2) * step
        canvas.line([*_bend(start, home, start + step, y), *_bend(end - step, y, end, home)], 4, paint, smooth=True)
        commits += [((start + step * (1 + number), y), paint) for number in range(length + 1)]
        at += length + 2 + rng.whole(0, 2 if lane < 3 else 4)
    return commits


def _bend(x1: float, y1: float, x2: float, y2: float) -> list[Point]:
    """Return a soft bend from one lane to another."""
    quarter = (x2 - x1) * 0.36
    return [(x1, y1), (x1 + quarter, y1), (x2 - quarter, y2), (x2, y2)]


def _commits(canvas: Canvas, rng: SeededRandom, commits: list[tuple[Point, Paint]]) -> None:
    with canvas.together():
        for (x, y), paint in commits:
            canvas.dot(x, y, 12, paint)
            canvas.dot(x, y, 5.5, "glow" if paint != "sun" else "ink")
    for (x, y), paint in commits:
        if rng.happens(0.08):
            canvas.ring(x, y, canvas.height * 0.11, 1.6, paint)
