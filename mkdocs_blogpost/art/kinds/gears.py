"""Gears that turn each other."""

import math

from mkdocs_blogpost.art.canvas import Canvas, Paint, Point
from mkdocs_blogpost.art.seeded_random import SeededRandom
from mkdocs_blogpost.values import value_class

PAINTS: tuple[Paint, ...] = ("mid", "near", "far", "spark")
TOOTH = 0.055
"""How wide a tooth is, as a share of the height: all gears must fit each other."""


@value_class
class Gear:
    """A gear."""

    x: float
    """Its middle."""
    y: float
    """Its middle."""
    radius: float
    """To its teeth's tips."""
    paint: Paint
    """Its colour."""
    turn: float
    """How far it has turned, in radians."""

    def across(self, share: float, step: float) -> list[Point]:
        """Return the ends of a diameter, at some step of a half turn."""
        angle = self.turn + math.pi * step
        cos, sin = self.radius * share * math.cos(angle), self.radius * share * math.sin(angle)
        return [(self.x - cos, self.y - sin), (self.x + cos, self.y + sin)]


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw a chain of gears from edge to edge, each in the next one's teeth."""
    gears = _chain(canvas, rng)
    with canvas.together():
        for gear in gears:
            _wheel(canvas, gear)
    with canvas.together():
        for gear in gears:
            canvas.disc(gear.x, gear.y, gear.radius * 0.64, "sky")
    with canvas.together():
        for gear in gears:
            for spoke in range(3):
                canvas.line(gear.across(0.68, spoke / 3), TOOTH * 100, gear.paint)
            canvas.disc(gear.x, gear.y, gear.radius * 0.28, gear.paint)
    for gear in gears:
        canvas.dot(gear.x, gear.y, 8, "sun")


def _chain(canvas: Canvas, rng: SeededRandom) -> list[Gear]:
    least = max(canvas.height * 0.26, canvas.width / 20)
    gears: list[Gear] = []
    x, y, radius = 0.0, canvas.height * rng.between(0.3, 0.7), least * 1.6
    while x < canvas.width + radius:
        gears.append(Gear(x, y, radius, PAINTS[len(gears) % 4], rng.angle()))
        other = least * rng.between(0.8, 2.1)
        reach = radius + other
        rise = max(-reach * 0.75, min(reach * 0.75, canvas.height * rng.between(0.12, 0.88) - y))
        x, y, radius = x + math.sqrt(reach * reach - rise * rise), y + rise, other
    return gears


def _wheel(canvas: Canvas, gear: Gear) -> None:
    teeth = round(math.pi * gear.radius / (TOOTH * canvas.height * 2.3))
    for tooth in range(teeth):
        canvas.line(gear.across(0.97, tooth / teeth), TOOTH * 100, gear.paint)
    canvas.disc(gear.x, gear.y, gear.radius * 0.88, gear.paint)
