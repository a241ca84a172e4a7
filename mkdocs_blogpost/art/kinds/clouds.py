"""Clouds over the horizon."""

from mkdocs_blogpost.art.canvas import Canvas, Paint
from mkdocs_blogpost.art.seeded_random import SeededRandom
from mkdocs_blogpost.art.terrain import sun


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw a sun behind three banks of clouds."""
    sun(canvas, rng, 0.38, 0.2)
    banks: tuple[tuple[float, float, Paint, float], ...] = (
        (0.6, 0.15, "haze", 0.9), (0.78, 0.19, "far", 0.9), (0.98, 0.24, "mid", 0.95),
    )  # fmt: skip
    for level, size, paint, opacity in banks:
        _bank(canvas, rng, level, size, paint, opacity)


def _bank(canvas: Canvas, rng: SeededRandom, level: float, size: float, paint: Paint, opacity: float) -> None:
    x, step = -canvas.height * 0.1, max(canvas.height * size * 0.95, canvas.width / 20)
    while x < canvas.width + step:
        radius = max(canvas.height * size, step * 0.6) * rng.between(0.6, 1.25)
        canvas.disc(x, canvas.height * (level + rng.between(-0.03, 0.05)), radius, paint, opacity)
        x += step * rng.between(0.7, 1.2)
    canvas.box(-2, canvas.height * level, canvas.width + 4, canvas.height, paint, opacity)
