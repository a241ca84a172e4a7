"""A shape's outline: as SVG path data, and as corners for painters that know no curves."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from mkdocs_blogpost.art.canvas import Point, Shape

Curve = tuple[Point, Point, Point]
WholePoint = tuple[int, int]
"""A point in units of the last digit that is written."""


class PathWriter:
    """Writes path data as short as possible: relative steps between rounded points."""

    def __init__(self, digits: int) -> None:
        self._digits = digits
        self._units = int(10**digits)
        self._at: WholePoint = (0, 0)

    def path(self, shape: Shape) -> str:
        """Return the SVG path data of a shape."""
        if shape.radius > 0:
            return self._disc(shape.points[0], shape.radius)
        if len(shape.points) == 1:
            return f"{self._move(shape.points[0])}h0"
        end = "" if shape.stroke else "z"
        if not shape.smooth:
            return f"{self._move(shape.points[0])}{self._straight(shape.points[1:])}{end}"
        bending, rest = parts(shape)
        start = self._move(bending[0])
        return f"{start}q{self._bends(bending)}l{self._steps((bending[-1], *rest))}{end}"

    def _disc(self, middle: Point, radius: float) -> str:
        whole = self._whole(radius)
        r, across = self._text(whole), self._text(2 * whole)
        start = self._move((middle[0] - radius, middle[1]))
        return f"{start}a{r} {r} 0 1 1 {across} 0 {r} {r} 0 1 1-{across} 0z"

    def _move(self, point: Point) -> str:
        (self._at,) = self._rounded((point,))
        return f"M{self._pair(*self._at)}"

    def _steps(self, points: Iterable[Point]) -> str:
        x, y = self._at
        steps: list[str] = []
        for across, down in self._rounded(points):
            steps.append(self._pair(across - x, down - y))
            x, y = across, down
        self._at = x, y
        return _joined(steps)

    def _straight(self, points: Iterable[Point]) -> str:
        """Return lines to some points, level and upright ones shorter; the way back is left to `z`."""
        x, y = self._at
        pieces, last = [], ""
        for across, down in self._rounded(points):
            if down == y:
                letter, step = "h", self._text(across - x)
            elif across == x:
                letter, step = "v", self._text(down - y)
            else:
                letter, step = "l", self._pair(across - x, down - y)
            pieces.append(f" {step}" if letter == last else letter + step)
            x, y, last = across, down, letter
        self._at = x, y
        return "".join(pieces).replace(" -", "-")

    def _bends(self, points: tuple[Point, ...]) -> str:
        """Return curves along some points: two steps each, to the point that it bends towards, and to its end."""
        x, y = self._at
        steps: list[str] = []
        bends = curves(points)
        controls, ends = self._rounded(bend[1] for bend in bends), self._rounded(bend[2] for bend in bends)
        for (towards, below), (across, down) in zip(controls, ends, strict=True):
            steps += (self._pair(towards - x, below - y), self._pair(across - x, down - y))
            x, y = across, down
        self._at = x, y
        return _joined(steps)

    def _rounded(self, points: Iterable[Point]) -> list[WholePoint]:
        """Return points in units of the last digit, so that the steps between them are exact."""
        if not self._digits:
            return [(round(x), round(y)) for x, y in points]
        return [(self._whole(x), self._whole(y)) for x, y in points]

    def _whole(self, number: float) -> int:
        return round(round(number, self._digits) * self._units)

    def _pair(self, across: int, down: int) -> str:
        if not self._digits:
            return f"{across}{down}" if down < 0 else f"{across} {down}"
        first, second = self._text(across), self._text(down)
        return first + second if down < 0 else f"{first} {second}"

    def _text(self, whole: int) -> str:
        return _decimal(whole, self._digits) if self._digits else str(whole)


@lru_cache(maxsize=4096)
def _decimal(whole: int, digits: int) -> str:
    """Return a whole number of units of the last digit as a decimal, as short as possible."""
    text = f"{whole / 10**digits:.{digits}f}".rstrip("0").rstrip(".")
    text = text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text
    return text or "0"


def corners(shape: Shape) -> list[Point]:
    """Return the corners of a shape that is not round, bends as short straight pieces."""
    if not shape.smooth:
        return list(shape.points)
    bending, rest = parts(shape)
    bends = [_on_curve(curve, step / 8) for curve in curves(bending) for step in range(1, 9)]
    return [bending[0], *bends, bending[-1], *rest]


def parts(shape: Shape) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Return the points that bend, and the straight rest."""
    cut = len(shape.points) - shape.straight
    return shape.points[:cut], shape.points[cut:]


def curves(points: tuple[Point, ...]) -> list[Curve]:
    """Return quadratic curves through the middles between points, each bent towards a point."""
    found: list[Curve] = []
    at = points[0]
    for here, after in pairwise(points[1:]):
        middle = ((here[0] + after[0]) / 2, (here[1] + after[1]) / 2)
        found.append((at, here, middle))
        at = middle
    return found


def _on_curve(curve: Curve, t: float) -> Point:
    start, control, end = curve
    a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
    return (a * start[0] + b * control[0] + c * end[0], a * start[1] + b * control[1] + c * end[1])


def _joined(steps: Iterable[str]) -> str:
    """Return steps beside each other, with a space only where one is needed."""
    return " ".join(steps).replace(" -", "-")
