"""A picture as PNG, for readers of feeds and cards that show no SVG."""

import struct
import zlib
from io import BytesIO
from itertools import groupby

from PIL import Image, ImageDraw
from PIL.PngImagePlugin import putchunk

from mkdocs_blogpost.art.canvas import Canvas, Point, Shape
from mkdocs_blogpost.art.colour import rgb
from mkdocs_blogpost.art.outline import corners
from mkdocs_blogpost.art.palette import Palette

Colour = tuple[int, int, int]
Ink = Colour | tuple[int, int, int, int] | int

FINER = 2
"""How many times finer it is painted than shown: what makes edges smooth."""


def png(canvas: Canvas, palette: Palette) -> bytes:
    """Return a picture as a PNG file."""
    colours = palette.colours()
    image = _sky(canvas, rgb(colours["sky"]), rgb(colours["haze"]))
    pen, mixing_pen = ImageDraw.Draw(image), ImageDraw.Draw(image, "RGBA")
    for (paint, opacity), run in groupby(canvas.shapes, lambda shape: (shape.paint, shape.opacity)):
        shapes, colour = list(run), rgb(colours[paint])
        if opacity >= 1:
            for shape in shapes:
                _paint(pen, shape, colour)
        elif len(shapes) == 1 and not shapes[0].stroke:
            # It covers each pixel once; several shapes, or the joints of a line, may cover one again.
            _paint(mixing_pen, shapes[0], (*colour, round(255 * opacity)))
        else:
            _lay(image, shapes, colour, opacity)
    return _file(image.reduce(FINER))


def _file(image: Image.Image) -> bytes:
    """Return an image as a PNG file, its lines as they are: Pillow's filters make large plain areas no smaller."""
    pixels, width = image.tobytes(), image.width * 3
    lines = b"".join([b"\0" + pixels[start : start + width] for start in range(0, len(pixels), width)])
    stream = BytesIO()
    stream.write(b"\x89PNG\r\n\x1a\n")
    putchunk(stream, b"IHDR", struct.pack(">IIBBBBB", *image.size, 8, 2, 0, 0, 0))
    putchunk(stream, b"IDAT", zlib.compress(lines))
    putchunk(stream, b"IEND")
    return stream.getvalue()


def _sky(canvas: Canvas, top: Colour, low: Colour) -> Image.Image:
    last = max(1, canvas.height - 1)
    shades = [round(a + (b - a) * y / last) for y in range(canvas.height) for a, b in zip(top, low, strict=True)]
    column = Image.frombytes("RGB", (1, canvas.height), bytes(shades))
    return column.resize((canvas.width * FINER, canvas.height * FINER), Image.Resampling.NEAREST)


def _lay(image: Image.Image, shapes: list[Shape], colour: Colour, opacity: float) -> None:
    """Lay translucent shapes over a picture, no larger a piece of it than they need."""
    boxes = [_box(shape) for shape in shapes]
    left, top = max(0, min(box[0] for box in boxes)), max(0, min(box[1] for box in boxes))
    right, low = (
        min(image.width, max(box[2] for box in boxes)),
        min(image.height, max(box[3] for box in boxes)),
    )
    if left >= right or top >= low:
        return
    mask = Image.new("1", (right - left, low - top), 0)
    pen = ImageDraw.Draw(mask)
    for shape in shapes:
        _paint(pen, shape, 1, (-left, -top))
    image.paste(_tinted(image.crop((left, top, right, low)), colour, round(255 * opacity)), (left, top), mask)


def _tinted(image: Image.Image, colour: Colour, alpha: int) -> Image.Image:
    """Return a picture below a colour: one table a channel is a quarter of the work of a mask with many levels."""
    return image.point([(old * (255 - alpha) + new * alpha + 127) // 255 for new in colour for old in range(256)])


def _box(shape: Shape) -> tuple[int, int, int, int]:
    around = (shape.radius + shape.stroke + 1) * FINER
    across, down = [x * FINER for x, _y in shape.points], [y * FINER for _x, y in shape.points]
    return (
        round(min(across) - around), round(min(down) - around),
        round(max(across) + around), round(max(down) + around),
    )  # fmt: skip


def _paint(pen: ImageDraw.ImageDraw, shape: Shape, ink: Ink, shift: Point = (0, 0)) -> None:
    width = max(1, round(shape.stroke * FINER))
    if len(shape.points) == 1:
        _round(pen, shape, width, ink, shift)
        return
    points = [_shifted(point, shift) for point in corners(shape)]
    if not shape.stroke:
        pen.polygon(points, fill=ink)
        return
    pen.line(points, fill=ink, width=width, joint="curve")
    for end in (points[0], points[-1]):
        pen.ellipse(_about(end, width / 2), fill=ink)


def _round(pen: ImageDraw.ImageDraw, shape: Shape, width: int, ink: Ink, shift: Point) -> None:
    middle, radius = _shifted(shape.points[0], shift), (shape.radius or shape.stroke / 2) * FINER
    if shape.radius and shape.stroke:
        pen.ellipse(_about(middle, radius + width / 2), outline=ink, width=width)
    else:
        pen.ellipse(_about(middle, radius), fill=ink)


def _shifted(point: Point, shift: Point) -> Point:
    return point[0] * FINER + shift[0], point[1] * FINER + shift[1]


def _about(middle: Point, radius: float) -> tuple[float, float, float, float]:
    return middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius
