"""Points of light, linked to their neighbours."""

from mkdocs_blogpost.art.canvas import Canvas
from mkdocs_blogpost.art.seeded_random import SeededRandom
from mkdocs_blogpost.art.web import web


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw a web over the whole box, with a few great lights behind it."""
    for _light in range(3):
        x, y = canvas.width * rng.unit(), canvas.height * rng.between(0.1, 0.9)
        for times, opacity in ((0.75, 0.08), (0.5, 0.1), (0.28, 0.14)):
            canvas.disc(x, y, canvas.height * times, "spark", opacity)
    web(canvas, rng)
