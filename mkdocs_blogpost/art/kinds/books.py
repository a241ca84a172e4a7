"""Books on a shelf."""

from mkdocs_blogpost.art.canvas import Canvas, Paint, Point
from mkdocs_blogpost.art.seeded_random import SeededRandom
from mkdocs_blogpost.values import value_class

PAINTS: tuple[Paint, ...] = ("mid", "near", "spark", "far", "ink", "mid", "near", "glow")


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw shelves full of books, upright and now and then leaning."""
    shelves = max(1, min(3, round(canvas.height / canvas.width * 4)))
    tall = canvas.height / shelves
    for shelf in range(shelves):
        _shelf(canvas, rng, tall * (shelf + 0.92), tall)


def _shelf(canvas: Canvas, rng: SeededRandom, floor: float, tall: float) -> None:
    x, last = -tall * 0.1, "haze"
    step = max(tall * 0.13, canvas.width / 52)
    upright: list[Book] = []
    with canvas.together():
        while x < canvas.width:
            x += step * rng.between(0.8, 2) if rng.happens(0.06) else 0
            paint = rng.pick([each for each in PAINTS if each != last])
            book = Book(x, floor, step * rng.between(0.55, 1.35), tall * rng.between(0.5, 0.82), paint)
            lean = book.wide * 0.9 if rng.happens(0.05) else 0.0
            canvas.area(book.outline(lean), paint)
            upright += [] if lean else [book]
            x, last = x + book.wide + tall * 0.014, paint
    with canvas.together():
        for book in upright:
            _bands(canvas, rng, book)
    canvas.box(-2, floor, canvas.width + 4, tall * 0.05, "ink")


@value_class
class Book:
    """A book on a shelf."""

    x: float
    """Its left side."""
    floor: float
    """Its foot."""
    wide: float
    """Its width."""
    high: float
    """Its height."""
    paint: Paint
    """Its colour."""

    def outline(self, lean: float) -> list[Point]:
        """Return its corners."""
        top, right = self.floor - self.high, self.x + self.wide
        return [(self.x, self.floor), (self.x + lean, top), (right + lean, top), (right, self.floor)]


def _bands(canvas: Canvas, rng: SeededRandom, book: Book) -> None:
    band: Paint = "sky" if book.paint in ("ink", "near", "mid") else "ink"
    top = book.floor - book.high
    for share in rng.pick(((0.14,), (0.12, 0.19), (0.15, 0.85), (0.5,))):
        canvas.box(book.x + book.wide * 0.2, top + book.high * share, book.wide * 0.6, book.high * 0.03, band)
