"""How wide and high an image file is, read from its first bytes: PNG, JPEG, GIF, WebP, AVIF, BMP, SVG."""

import re
from collections.abc import Callable
from struct import error as StructError  # noqa: N812  a class, whatever its name
from struct import unpack, unpack_from

from mkdocs_blogpost.art.size import Size

LIMIT = 512 * 1024
"""How much of a file is looked at: cameras put large previews before a JPEG's own size."""

_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""JPEG's start-of-frame markers."""
_ORIENTATION = 0x0112
"""The Exif tag that turns a picture; from 5 on width and height change places."""
_SVG = re.compile(rb"<svg\b[^>]*>", re.DOTALL)
_SIDE = re.compile(r"""\s(width|height)\s*=\s*["']\s*(\d+(?:\.\d+)?)(?:px)?\s*["']""")
_VIEW_BOX = re.compile(r"""\sviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+(\d+(?:\.\d+)?)[\s,]+(\d+(?:\.\d+)?)""")


def size_of(head: bytes) -> Size | None:
    """Return the size in a file's header; None for another kind of file or a broken one."""
    try:
        width, height = _sides(head)
    except (ArithmeticError, IndexError, StructError, ValueError):
        return None
    return Size(width, height) if 0 < width < 100_000 and 0 < height < 100_000 else None


def _sides(head: bytes) -> tuple[int, int]:
    for starts, reader in READERS:
        if starts(head):
            return reader(head)
    raise ValueError("no image known here")


def _png(head: bytes) -> tuple[int, int]:
    width, height = unpack(">II", head[16:24])
    return width, height


def _gif(head: bytes) -> tuple[int, int]:
    width, height = unpack("<HH", head[6:10])
    return width, height


def _bmp(head: bytes) -> tuple[int, int]:
    width, height = unpack("<ii", head[18:26])
    return width, abs(height)


def _webp(head: bytes) -> tuple[int, int]:
    kind = head[12:16]
    if len(head) < 30:
        raise ValueError("too short")
    if kind == b"VP8X":
        return int.from_bytes(head[24:27], "little") + 1, int.from_bytes(head[27:30], "little") + 1
    if kind == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = unpack("<HH", head[26:30])
    return width & 0x3FFF, height & 0x3FFF


def _jpeg(head: bytes) -> tuple[int, int]:
    at, turned = 2, False
    while True:
        while head[at] == 0xFF:
            at += 1
        marker = head[at]
        (length,) = unpack_from(">H", head, at + 1)
        if marker in _FRAMES:
            height, width = unpack_from(">HH", head, at + 4)
            return (height, width) if turned else (width, height)
        if marker == 0xE1 and head[at + 3 : at + 9] == b"Exif\0\0":
            turned = _orientation(head[at + 9 : at + 1 + length]) >= 5
        at += 1 + length


def _orientation(exif: bytes) -> int:
    order = ">" if exif[:2] == b"MM" else "<"
    (start,) = unpack_from(f"{order}I", exif, 4)
    (count,) = unpack_from(f"{order}H", exif, start)
    for number in range(count):
        tag, _kind, _count, value = unpack_from(f"{order}HHIH", exif, start + 2 + 12 * number)
        if tag == _ORIENTATION:
            return int(value)
    return 1


def _avif(head: bytes) -> tuple[int, int]:
    offsets = [found.end() + 4 for found in re.finditer(rb"ispe", head)]
    width, height = max(unpack_from(">II", head, place) for place in offsets)
    turn = head.find(b"irot")
    turned = turn >= 0 and head[turn + 4] & 1
    return (height, width) if turned else (width, height)


def _svg(head: bytes) -> tuple[int, int]:
    found = _SVG.search(head)
    tag = found[0].decode("utf-8", "replace") if found else ""
    sides = {name: float(value) for name, value in _SIDE.findall(tag)}
    box = _VIEW_BOX.search(tag)
    wide, high = (float(box[1]), float(box[2])) if box else (0.0, 0.0)
    width, height = sides.get("width"), sides.get("height")
    if width is None:
        width = height * wide / high if height and high else wide
    if height is None:
        height = width * high / wide if wide else high
    return round(width), round(height)


READERS: tuple[tuple[Callable[[bytes], bool], Callable[[bytes], tuple[int, int]]], ...] = (
    (lambda head: head.startswith(b"\x89PNG\r\n\x1a\n"), _png),
    (lambda head: head.startswith(b"\xff\xd8\xff"), _jpeg),
    (lambda head: head[:6] in (b"GIF87a", b"GIF89a"), _gif),
    (lambda head: head[:4] == b"RIFF" and head[8:12] == b"WEBP", _webp),
    (lambda head: head[4:8] == b"ftyp" and head[8:12] in (b"avif", b"avis", b"mif1", b"heic"), _avif),
    (lambda head: head.startswith(b"BM"), _bmp),
    (lambda head: b"<svg" in head[:4096], _svg),
)
"""How each kind of file begins, and what reads its size."""
