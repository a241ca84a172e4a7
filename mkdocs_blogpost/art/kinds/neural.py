"""Layers of nodes, each linked to the next, with signals on their way."""

from itertools import pairwise

from mkdocs_blogpost.art.canvas import Canvas, Point
from mkdocs_blogpost.art.seeded_random import SeededRandom


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw columns of nodes from edge to edge and the links between them, some lit."""
    count = max(4, min(10, round(canvas.width / canvas.height / 0.62) + 1))
    layers = [_layer(canvas, rng, canvas.width * (column + 0.5) / count) for column in range(count)]
    links = [(a, b) for left, right in pairwise(layers) for a in left for b in right]
    for a, b in links:
        canvas.line([a, b], 0.8, "mid", 0.5)
    for a, b in links:
        if rng.happens(0.16):
            canvas.line([a, b], 1.8, "spark")
    with canvas.together():
        for x, y in (node for layer in layers for node in layer):
            lit = rng.happens(0.3)
            canvas.dot(x, y, 13, "spark" if lit else "near")
            canvas.dot(x, y, 6, "sun" if lit else "glow")


def _layer(canvas: Canvas, rng: SeededRandom, x: float) -> list[Point]:
    count = rng.whole(2, 5)
    gap = canvas.height * 0.8 / max(count, 4)
    top = canvas.height / 2 - gap * (count - 1) / 2
    return [(x, top + gap * number) for number in range(count)]
