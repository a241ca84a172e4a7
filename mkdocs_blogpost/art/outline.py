"""A shape's outline: as SVG path data, and as corners for painters that know no curves."""

from itertools import pairwise

from mkdocs_blogpost.art.canvas import Point, Shape

Curve = tuple[Point, Point, Point]


class PathWriter:
    """Writes path data as short as possible: relative steps between rounded points."""

    def __init__(self, digits: int) -> None:
        self._digits = digits
        self._at: Point = (0.0, 0.0)

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
        bends = _joined([self._bend(curve) for curve in curves(bending)])
        return f"{start}q{bends}l{self._steps((bending[-1], *rest))}{end}"

    def _disc(self, middle: Point, radius: float) -> str:
        r, across = self._text(radius), self._text(round(radius, self._digits) * 2)
        start = self._move((middle[0] - radius, middle[1]))
        return f"{start}a{r} {r} 0 1 1 {across} 0 {r} {r} 0 1 1-{across} 0z"

    def _move(self, point: Point) -> str:
        self._at = self._rounded(point)
        return f"M{_joined([self._text(self._at[0]), self._text(self._at[1])])}"

    def _steps(self, points: tuple[Point, ...]) -> str:
        return _joined([text for point in points for text in self._step(point)])

    def _straight(self, points: tuple[Point, ...]) -> str:
        """Return lines to some points, level and upright ones shorter; the way back is left to `z`."""
        text, letter = "", ""
        for point in points:
            across, down = self._step(point)
            name, numbers = (
                ("h", across) if down == "0" else ("v", down) if across == "0" else ("l", _joined([across, down]))
            )
            joint = "" if name != letter or numbers.startswith("-") else " "
            text += f"{joint}{numbers}" if name == letter else f"{name}{numbers}"
            letter = name
        return text

    def _bend(self, curve: Curve) -> str:
        _start, control, end = curve
        at = self._at
        return _joined([*self._step(control), *self._step(end, at)])

    def _step(self, point: Point, start: Point | None = None) -> tuple[str, str]:
        """Return the step to a point from where the pen is, or from another place."""
        x, y = start or self._at
        self._at = self._rounded(point)
        return self._text(self._at[0] - x), self._text(self._at[1] - y)

    def _rounded(self, point: Point) -> Point:
        return round(point[0], self._digits), round(point[1], self._digits)

    def _text(self, number: float) -> str:
        if not self._digits:
            return str(round(number))
        text = f"{number:.{self._digits}f}".rstrip("0").rstrip(".")
        text = text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text
        return "0" if text in ("-0", "", "-") else text


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


def _joined(numbers: list[str]) -> str:
    """Return numbers beside each other, with a space only where one is needed."""
    return " ".join(numbers).replace(" -", "-")
