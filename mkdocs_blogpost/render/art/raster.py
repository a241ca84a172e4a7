"""A picture as PNG, for readers of feeds and cards that show no SVG. Needs Pillow, the extra `images`."""

from importlib.util import find_spec
from io import BytesIO
from itertools import groupby

from mkdocs_blogpost.render.art.canvas import Canvas, Point, Shape
from mkdocs_blogpost.render.art.colour import rgb
from mkdocs_blogpost.render.art.outline import corners
from mkdocs_blogpost.render.art.palette import Palette

POSSIBLE = find_spec("PIL") is not None
"""Whether Pillow is installed."""
if POSSIBLE:
    from PIL import Image, ImageDraw

FINER = 2
"""How many times finer it is painted than shown: what makes edges smooth."""


def png(canvas: Canvas, palette: Palette) -> bytes:
    """Return a picture as a PNG file."""
    colours = palette.colours()
    image = _sky(canvas, rgb(colours["sky"]), rgb(colours["haze"]))
    for (paint, opacity), run in groupby(canvas.shapes, lambda shape: (shape.paint, shape.opacity)):
        image.paste(rgb(colours[paint]), (0, 0), _mask(canvas, list(run), opacity))
    stream = BytesIO()
    image.resize((canvas.width, canvas.height)).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _sky(canvas: Canvas, top: tuple[int, int, int], low: tuple[int, int, int]) -> "Image.Image":
    column = Image.new("RGB", (1, canvas.height))
    for y in range(canvas.height):
        share = y / max(1, canvas.height - 1)
        column.putpixel((0, y), tuple(round(a + (b - a) * share) for a, b in zip(top, low, strict=True)))
    return column.resize((canvas.width * FINER, canvas.height * FINER))


def _mask(canvas: Canvas, shapes: list[Shape], opacity: float) -> "Image.Image":
    mask = Image.new("L", (canvas.width * FINER, canvas.height * FINER), 0)
    pen, ink = ImageDraw.Draw(mask), round(255 * opacity)
    for shape in shapes:
        _paint(pen, shape, ink)
    return mask


def _paint(pen: "ImageDraw.ImageDraw", shape: Shape, ink: int) -> None:
    width = max(1, round(shape.stroke * FINER))
    if len(shape.points) == 1:
        _round(pen, shape, width, ink)
        return
    points = [(x * FINER, y * FINER) for x, y in corners(shape)]
    if not shape.stroke:
        pen.polygon(points, fill=ink)
        return
    pen.line(points, fill=ink, width=width, joint="curve")
    for end in (points[0], points[-1]):
        pen.ellipse(_about(end, width / 2), fill=ink)


def _round(pen: "ImageDraw.ImageDraw", shape: Shape, width: int, ink: int) -> None:
    x, y = shape.points[0]
    middle, radius = (x * FINER, y * FINER), (shape.radius or shape.stroke / 2) * FINER
    if shape.radius and shape.stroke:
        pen.ellipse(_about(middle, radius + width / 2), outline=ink, width=width)
    else:
        pen.ellipse(_about(middle, radius), fill=ink)


def _about(middle: Point, radius: float) -> tuple[float, float, float, float]:
    return middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius
