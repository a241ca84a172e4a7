"""People side by side."""

from mkdocs_blogpost.art.canvas import Canvas, Paint
from mkdocs_blogpost.art.seeded_random import SeededRandom

PAINTS: tuple[Paint, ...] = ("mid", "near", "spark", "ink", "mid", "near")


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw two rows of people, heads and shoulders, the back row paler."""
    _row(canvas, rng, canvas.height * 0.21, canvas.height * 0.42, back=True)
    _row(canvas, rng, canvas.height * 0.27, canvas.height * 0.6, back=False)


def _row(canvas: Canvas, rng: SeededRandom, size: float, level: float, *, back: bool) -> None:
    step = max(size * 1.9, canvas.width / 22)
    x = -step * rng.unit()
    last: Paint = "far"
    with canvas.together():
        while x < canvas.width + step:
            paint: Paint = "far" if back else rng.pick([each for each in PAINTS if each != last])
            _person(canvas, x, level + size * rng.between(-0.3, 0.3), size, paint)
            last = paint
            x += step * rng.between(0.8, 1.05)


def _person(canvas: Canvas, x: float, y: float, size: float, paint: Paint) -> None:
    half, low, top = size * 0.86, canvas.height * 1.1, y + size * 0.62
    left, right = x - half, x + half
    canvas.area([(left, low), (left, low), (left, top), (right, top), (right, low), (right, low)], paint, smooth=True)
    canvas.dot(x, y, size * 0.92 / canvas.unit, paint)
