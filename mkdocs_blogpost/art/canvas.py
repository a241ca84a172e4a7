"""What a picture is made of: areas, lines and dots, each in one of the palette's paints."""

import math
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Literal

from mkdocs_blogpost.values import value_class

Paint = Literal["sky", "haze", "far", "mid", "near", "ink", "glow", "spark", "sun", "night"]
Point = tuple[float, float]


@value_class
class Shape:
    """One area or line of a picture."""

    points: tuple[Point, ...]
    """Its corners, or the points that a smooth one bends towards; one point is a dot."""
    paint: Paint
    """Which of the palette's colours."""
    opacity: float = 1.0
    """From 0 to 1."""
    stroke: float = 0.0
    """A line's width, with round ends; 0 fills the area."""
    smooth: bool = False
    """Whether it bends."""
    radius: float = 0.0
    """A disc's radius, about its one point; 0 for other shapes."""
    straight: int = 0
    """How many of a smooth shape's last points are corners all the same."""


class Canvas:
    """A picture in the making, in the pixels of its box."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        """The box's width."""
        self.height = height
        """The box's height."""
        self.unit = min(width, height) / 100
        """A hundredth of the shorter side: the unit of line widths."""
        self.shapes: list[Shape] = []
        """In the order in which they are painted."""

    def area(self, points: Iterable[Point], paint: Paint, opacity: float = 1.0, *, smooth: bool = False) -> None:
        """Fill the area inside some points."""
        self.shapes.append(Shape(tuple(points), paint, opacity, smooth=smooth))

    def line(
        self,
        points: Iterable[Point],
        width: float,
        paint: Paint,
        opacity: float = 1.0,
        *,
        smooth: bool = False,
    ) -> None:
        """Draw a line along some points, its width in hundredths of the shorter side."""
        self.shapes.append(Shape(tuple(points), paint, opacity, max(0.6, width * self.unit), smooth))

    def dot(self, x: float, y: float, size: float, paint: Paint, opacity: float = 1.0) -> None:
        """Draw a round dot, its diameter in hundredths of the shorter side."""
        self.shapes.append(Shape(((x, y),), paint, opacity, max(0.6, size * self.unit)))

    def disc(self, x: float, y: float, radius: float, paint: Paint, opacity: float = 1.0) -> None:
        """Fill a disc, its radius in pixels."""
        self.shapes.append(Shape(((x, y),), paint, opacity, radius=radius))

    def ring(self, x: float, y: float, radius: float, width: float, paint: Paint, opacity: float = 1.0) -> None:
        """Draw a circle, its radius in pixels and its line's width in hundredths."""
        self.shapes.append(Shape(((x, y),), paint, opacity, max(0.6, width * self.unit), radius=radius))

    def box(self, x: float, y: float, width: float, height: float, paint: Paint, opacity: float = 1.0) -> None:
        """Fill a rectangle."""
        self.area(((x, y), (x + width, y), (x + width, y + height), (x, y + height)), paint, opacity)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Sort what is drawn inside by how it looks: for shapes whose order cannot be seen."""
        start = len(self.shapes)
        yield
        self.shapes[start:] = sorted(self.shapes[start:], key=_looks)

    def ground(self, line: Sequence[Point], paint: Paint, opacity: float = 1.0, *, jagged: bool = False) -> None:
        """Fill everything below a bending or jagged line that runs from left to right."""
        low = self.height * 1.2
        first, last = line[0], line[-1]
        corners = [(last[0], low), (first[0], low)]
        self.shapes.append(Shape((*line, *corners), paint, opacity, smooth=not jagged, straight=2))

    def halo(self, x: float, y: float, radius: float, paint: Paint) -> None:
        """Draw a light with soft rings about it, its radius in pixels."""
        for times, opacity in ((3.4, 0.10), (2.3, 0.16), (1.55, 0.26)):
            self.disc(x, y, radius * times, paint, opacity)
        self.disc(x, y, radius, paint)


def _looks(shape: Shape) -> tuple[float, float, str]:
    return -shape.stroke, shape.opacity, shape.paint


def circle(x: float, y: float, radius: float, corners: int, turn: float = 0.0) -> list[Point]:
    """Return the corners of a regular polygon."""
    steps = (turn + math.tau * number / corners for number in range(corners))
    return [(x + radius * math.cos(step), y + radius * math.sin(step)) for step in steps]
