"""Ground and sky that several kinds of pictures share."""

import math

from mkdocs_blogpost.art.canvas import Canvas, Paint, Point
from mkdocs_blogpost.art.seeded_random import SeededRandom


def ridge(canvas: Canvas, rng: SeededRandom, level: float, rise: float, swells: float) -> list[Point]:
    """Return a rolling line from left to right: its level and rise as shares of the height."""
    parts = [
        (rng.angle(), swells * canvas.width / canvas.height / 4 * scale, weight)
        for scale, weight in ((1, 0.6), (2.3, 0.28), (4.1, 0.12))
    ]
    count = max(10, min(40, round(swells * canvas.width / canvas.height * 2.2)))
    return [_ridge_point(canvas, -0.04 + 1.08 * step / count, level, rise, parts) for step in range(count + 1)]


def _ridge_point(
    canvas: Canvas, at: float, level: float, rise: float, parts: list[tuple[float, float, float]]
) -> Point:
    height = sum(weight * math.sin(phase + math.tau * waves * at) for phase, waves, weight in parts)
    return canvas.width * at, canvas.height * (level - rise * height)


def peaks(canvas: Canvas, rng: SeededRandom, level: float, rise: float, spacing: float) -> list[Point]:
    """Return a jagged line of peaks and saddles: level, rise and spacing as shares of the height."""
    line: list[Point] = []
    x, up = -spacing * canvas.height, False
    while x < canvas.width + spacing * canvas.height:
        share = rng.between(0.62, 1.0) if up else rng.between(0.0, 0.34)
        line.append((x, canvas.height * (level - rise * share)))
        x += canvas.height * spacing * rng.between(0.55, 1.35)
        up = not up
    return line


def sun(canvas: Canvas, rng: SeededRandom, level: float, size: float, paint: Paint = "sun") -> Point:
    """Draw a sun with its light, somewhere off the middle; level and size as shares of the height."""
    x = canvas.width * (rng.between(0.14, 0.36) if rng.happens(0.5) else rng.between(0.64, 0.86))
    y = canvas.height * level
    canvas.halo(x, y, canvas.height * size, paint)
    return x, y


def stars(canvas: Canvas, rng: SeededRandom, count: int, lowest: float, paint: Paint = "glow") -> None:
    """Strew stars over the sky, down to a share of the height."""
    for size, share in ((1.1, 0.6), (1.9, 0.4)):
        for _star in range(round(count * share)):
            x, y = canvas.width * rng.unit(), canvas.height * lowest * rng.unit()
            canvas.dot(x, y, size, paint, 0.9)


def many(canvas: Canvas, per_square: float, most: int) -> int:
    """Return how many things fit a box: so many in each square of its shorter side, up to a number."""
    return max(3, min(most, round(per_square * max(canvas.width, canvas.height) / min(canvas.width, canvas.height))))
