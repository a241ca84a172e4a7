"""The blog's card: the picture that stands for pages without one of their own, drawn if need be."""

import struct
import zlib
from collections.abc import Iterator
from colorsys import hls_to_rgb
from functools import cache
from math import sin

from mkdocs_blogpost.art.drawing import png_file
from mkdocs_blogpost.art.size import Size
from mkdocs_blogpost.views.blog import Blog, Picture, ViewFile

URL = "/assets/blogpost/card.png"
WIDTH, HEIGHT = 1200, 630
SCALE = 2
COLOURS = 32


def drawn_card(name: str) -> Picture:
    """Return the card that the blog draws for itself."""
    return Picture(URL, name, width=WIDTH, height=HEIGHT, drawn=True)


def card(blog: Blog) -> Iterator[ViewFile]:
    """Give the drawn card, where the blog uses it."""
    if blog.card and blog.card.drawn and URL not in blog.taken:
        words = f"{blog.name} {blog.description}"
        yield ViewFile(URL, png_file(words, Size(WIDTH, HEIGHT)) or picture_of(blog.name))


@cache
def picture_of(name: str) -> bytes:
    """Return soft hills in the name's own colours, as PNG: what is drawn where Pillow is not installed."""
    seed = zlib.crc32(name.encode())
    palette = b"".join(_colour(seed % 360 / 360, shade / (COLOURS - 1)) for shade in range(COLOURS))
    ridges = [(seed >> 4 * layer & 15) / 15 for layer in range(5)]
    columns = [_column(x, ridges) for x in range(WIDTH // SCALE)]
    rows = []
    for y in range(HEIGHT // SCALE):
        row = bytes(shade for column in columns for shade in (_shade(column, y),) * SCALE)
        rows += [b"\0" + row] * SCALE
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0)
    data = zlib.compress(b"".join(rows), 9)
    parts = ((b"IHDR", header), (b"PLTE", palette), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _column(x: int, ridges: list[float]) -> list[float]:
    """Return how high each hill stands at a column, the far one first."""
    return [HEIGHT / SCALE * _ridge(x, layer, bend) for layer, bend in enumerate(ridges)]


def _ridge(x: int, layer: int, bend: float) -> float:
    waves = 0.07 * sin(x / (90 - 9 * layer) + 6 * bend) + 0.03 * sin(x / 31 + 9 * bend)
    return 0.35 + 0.13 * layer + waves


def _shade(column: list[float], y: int) -> int:
    below = sum(y > ridge for ridge in column)
    return 2 * below + 10 + (y * 8 * SCALE // HEIGHT if not below else below * 2)


def _colour(hue: float, light: float) -> bytes:
    turned = (hue + 0.12 * light) % 1
    return bytes(round(255 * part) for part in hls_to_rgb(turned, 0.9 - 0.68 * light, 0.55))


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
