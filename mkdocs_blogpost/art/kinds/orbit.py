"""A planet with its ring, moons on their orbits, and stars."""

import math

from mkdocs_blogpost.art.canvas import Canvas, Point
from mkdocs_blogpost.art.seeded_random import SeededRandom
from mkdocs_blogpost.art.terrain import many, stars

TILT = -0.32
"""How orbits lean, in radians."""


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw stars, a planet off the middle, orbits about it and moons on them."""
    canvas.box(0, 0, canvas.width, canvas.height, "night")
    stars(canvas, rng, many(canvas, 22, 110), 1.0)
    x, y = canvas.width * rng.pick((0.3, 0.38, 0.62, 0.7)), canvas.height * 0.52
    radius = canvas.height * 0.27
    orbits = [radius * times for times in (2.1, 3.2, 4.6, 6.4)]
    for reach in orbits:
        canvas.line(_orbit(x, y, reach, 0, math.tau), 0.8, "spark", 0.45)
    canvas.halo(x, y, radius, "near")
    canvas.disc(x - radius * 0.25, y - radius * 0.25, radius * 0.62, "spark", 0.35)
    canvas.line(_orbit(x, y, radius * 1.5, 0.0, math.pi), 3.2, "glow")
    for reach in orbits:
        turn = rng.angle()
        moon = _orbit(x, y, reach, turn, turn)[0]
        canvas.dot(*moon, rng.between(5, 11), rng.pick(("spark", "glow", "sun")))


def _orbit(x: float, y: float, reach: float, start: float, end: float) -> list[Point]:
    steps = [start + (end - start) * step / 48 for step in range(49)]
    flat = [(reach * math.cos(step), reach * 0.26 * math.sin(step)) for step in steps]
    cos, sin = math.cos(TILT), math.sin(TILT)
    return [(x + a * cos - b * sin, y + a * sin + b * cos) for a, b in flat]
