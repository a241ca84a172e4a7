"""A meadow in flower."""

import math

from mkdocs_blogpost.art.canvas import Canvas, Paint
from mkdocs_blogpost.art.seeded_random import SeededRandom
from mkdocs_blogpost.art.terrain import many, ridge, sun


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw a sun, two hills, and grass and flowers in front of them."""
    sun(canvas, rng, 0.3, 0.14)
    canvas.ground(ridge(canvas, rng, 0.62, 0.14, 0.5), "far")
    canvas.ground(ridge(canvas, rng, 0.8, 0.1, 0.5), "mid")
    count = many(canvas, 9, 60)
    step = canvas.width / count
    with canvas.together():
        for number in range(count + 1):
            x = step * (number + rng.between(-0.4, 0.4))
            tall = canvas.height * rng.between(0.14, 0.36)
            if number % 3 == 1:
                _flower(canvas, rng, x, tall * 1.9)
            else:
                _blade(canvas, x, tall, rng.between(-0.5, 0.5))


def _blade(canvas: Canvas, x: float, tall: float, lean: float) -> None:
    low, half = canvas.height * 1.02, canvas.height * 0.022
    canvas.area([(x - half, low), (x + tall * lean * 0.6, low - tall), (x + half, low)], "near")


def _flower(canvas: Canvas, rng: SeededRandom, x: float, tall: float) -> None:
    low, lean = canvas.height * 1.02, tall * rng.between(-0.2, 0.2)
    top = low - tall
    petals: Paint = rng.pick(("spark", "glow", "sky", "spark"))
    canvas.line([(x, low), (x + lean * 0.1, low - tall / 2), (x + lean, top)], 1.6, "near", smooth=True)
    reach = canvas.height * 0.042
    for petal in range(5):
        turn = math.tau * petal / 5 + lean
        canvas.dot(x + lean + reach * math.cos(turn), top + reach * math.sin(turn), 6.5, petals)
    canvas.dot(x + lean, top, 5, "sun")
