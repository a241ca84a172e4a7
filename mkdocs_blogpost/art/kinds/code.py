"""Lines of code, seen from too far away to be read."""

from mkdocs_blogpost.art.canvas import Canvas, Paint
from mkdocs_blogpost.art.seeded_random import SeededRandom

ROWS = 8


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw columns of code on a dark ground, word by word, with line numbers' dots before them."""
    canvas.box(0, 0, canvas.width, canvas.height, "night")
    pitch = canvas.height / (ROWS + 0.7)
    columns = max(1, min(4, round(canvas.width / canvas.height / 1.9)))
    with canvas.together():
        for column in range(columns):
            left = canvas.width * column / columns + pitch
            _page(canvas, rng, left, canvas.width / columns - pitch * 1.8, pitch)


def _page(canvas: Canvas, rng: SeededRandom, left: float, wide: float, pitch: float) -> None:
    depth = 0
    for row in range(ROWS):
        depth = max(0, min(3, depth + rng.pick((-1, 0, 1, 1))))
        y = pitch * (row + 0.85)
        canvas.dot(left, y, pitch * 0.3 / canvas.unit, "mid", 0.5)
        if not rng.happens(0.1):
            _line(canvas, rng, left + pitch * (1 + depth), left + wide, y)


def _line(canvas: Canvas, rng: SeededRandom, x: float, right: float, y: float) -> None:
    pitch = canvas.height / (ROWS + 0.7)
    end = x + (right - x) * rng.between(0.35, 1.0)
    while x < end:
        word = min(pitch * rng.between(0.6, 3.2), max(0.0, right - x))
        paint: Paint = rng.pick(("mid", "mid", "far", "spark", "glow", "sun"))
        canvas.line([(x, y), (x + word, y)], pitch * 0.4 / canvas.unit, paint)
        x += word + pitch * 0.85
