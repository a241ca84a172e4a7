"""A road that winds through hills to the horizon."""

import math

from mkdocs_blogpost.art.canvas import Canvas, Point
from mkdocs_blogpost.art.seeded_random import SeededRandom
from mkdocs_blogpost.art.terrain import peaks, ridge

HORIZON = 0.46
"""Where the plain meets the sky, as a share of the height."""


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw the sun near the road's far end, mountains, fields, and the road with its marks."""
    road = Road(canvas, rng)
    canvas.halo(road.end + canvas.height * 0.3, canvas.height * 0.3, canvas.height * 0.15, "sun")
    canvas.ground(peaks(canvas, rng, 0.5, 0.36, 0.5), "far", 0.6, jagged=True)
    canvas.ground(ridge(canvas, rng, HORIZON, 0.07, 0.7), "far")
    canvas.ground(ridge(canvas, rng, 0.53, 0.035, 0.4), "mid", 0.7)
    canvas.ground(ridge(canvas, rng, 0.7, 0.06, 0.3), "mid")
    canvas.ground(ridge(canvas, rng, 0.9, 0.06, 0.3), "near", 0.75)
    canvas.area(road.strip(-1.0, 1.0), "ink")
    canvas.area(road.strip(-0.9, -0.82), "sky", 0.85)
    canvas.area(road.strip(0.82, 0.9), "sky", 0.85)
    for near in road.marks():
        ends = [
            road.at(near, -0.06),
            road.at(near * 1.1, -0.06),
            road.at(near * 1.1, 0.06),
            road.at(near, 0.06),
        ]
        canvas.area(ends, "sun")
    for near in (0.22, 0.33, 0.47, 0.65, 0.9):
        _lamp(canvas, road, near)


class Road:
    """A winding strip on the plain, seen in perspective."""

    def __init__(self, canvas: Canvas, rng: SeededRandom) -> None:
        side = 1 if rng.happens(0.5) else -1
        self._canvas = canvas
        self._start = canvas.width * (0.5 + side * rng.between(0.16, 0.26))
        self._sway = -side * canvas.width * rng.between(0.1, 0.16)
        self.end = canvas.width * (0.5 + side * rng.between(-0.02, 0.1))
        """Where it meets the horizon."""

    def at(self, near: float, across: float) -> Point:
        """Return a point: how near, from 0 at the horizon to 1, and how far across, from -1 to 1."""
        down = near**1.45
        y = self._canvas.height * (HORIZON + 0.03 + (1.08 - HORIZON) * down)
        middle = self.end + (self._start - self.end) * near + self._sway * math.sin(math.tau * near**0.8) * near**0.7
        half = self._canvas.height * (0.006 + 0.5 * near**1.7)
        return middle + half * across, y

    def strip(self, left: float, right: float) -> list[Point]:
        """Return the outline of a strip along the road, from the horizon to the eye and back."""
        steps = [(step / 20) ** 1.2 for step in range(21)]
        return [*(self.at(step, left) for step in steps), *(self.at(step, right) for step in reversed(steps))]

    def marks(self) -> list[float]:
        """Return where the dashes in the road's middle begin, further apart the nearer."""
        return [near for step in range(12) if (near := 0.13 * 1.21**step) < 0.98]


def _lamp(canvas: Canvas, road: Road, near: float) -> None:
    x, y = road.at(near, 1.45)
    tall = canvas.height * 0.52 * near**1.25
    top = (x - tall * 0.24, y - tall * 1.02)
    canvas.line([(x, y), (x, y - tall), top], 0.5 + 2 * near, "ink")
    canvas.dot(*top, 2 + 5 * near, "sun")
