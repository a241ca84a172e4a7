"""An idea: a bulb that shines among linked thoughts."""

import math

from mkdocs_blogpost.art.canvas import Canvas
from mkdocs_blogpost.art.seeded_random import SeededRandom
from mkdocs_blogpost.art.web import web


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw a bulb with rays, and a web of thoughts on both sides of it."""
    x, y = canvas.width * rng.pick((0.28, 0.36, 0.64, 0.72)), canvas.height * 0.5
    web(canvas, rng, keep_off=(x, y, canvas.height * 0.62))
    radius = canvas.height * 0.2
    _rays(canvas, rng, x, y - radius * 0.2, radius)
    _bulb(canvas, x, y - radius * 0.2, radius)


def _rays(canvas: Canvas, rng: SeededRandom, x: float, y: float, radius: float) -> None:
    for step in range(20):
        turn = math.tau * (step + 0.5) / 20
        if abs(turn - math.pi / 2) < 0.5:
            continue
        start, end = (
            radius * 1.5,
            radius * (rng.between(1.8, 2.2) if step % 2 else rng.between(2.3, 2.9)),
        )
        cos, sin = math.cos(turn), math.sin(turn)
        canvas.line([(x + cos * start, y + sin * start), (x + cos * end, y + sin * end)], 2.2, "spark", 0.85)


def _bulb(canvas: Canvas, x: float, y: float, radius: float) -> None:
    canvas.halo(x, y, radius, "glow")
    neck = radius * 0.5
    canvas.area(
        [
            (x - radius * 0.8, y + radius * 0.58),
            (x + radius * 0.8, y + radius * 0.58),
            (x + neck, y + radius * 1.3),
            (x - neck, y + radius * 1.3),
        ],
        "glow",
    )
    bend = [(x - neck * 0.7, y + radius * 1.2), (x - neck * 0.9, y + radius * 0.2), (x, y + radius * 0.5)]
    canvas.line([*bend, (x + neck * 0.9, y + radius * 0.2), (x + neck * 0.7, y + radius * 1.2)], 2, "spark")
    for step in range(3):
        low = y + radius * (1.45 + 0.24 * step)
        half = neck * (1 - 0.16 * step)
        canvas.line([(x - half, low), (x + half, low)], 3.4, "near")
