"""How wide and high an image file is, from its first bytes; only SVG is read here."""

import re
from io import BytesIO

import imagesize

from mkdocs_blogpost.art.size import Size

LIMIT = 512 * 1024
"""How much of a file is read: cameras put large previews before a JPEG's own size."""

_SVG = re.compile(rb"<svg\b[^>]*>", re.DOTALL)
_SIDE = re.compile(r"""\s(width|height)\s*=\s*["']\s*(\d+(?:\.\d+)?)(?:px)?\s*["']""")
_VIEW_BOX = re.compile(r"""\sviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+(\d+(?:\.\d+)?)[\s,]+(\d+(?:\.\d+)?)""")


def size_of(head: bytes) -> Size | None:
    """Return the size in a file's header; None for another kind of file or a broken one."""
    try:
        width, height = _svg(head) if b"<svg" in head[:4096] else imagesize.get(BytesIO(head))
    except Exception:  # a broken file is the author's, and no reason to stop
        return None
    return Size(int(width), int(height)) if 0 < width < 100_000 and 0 < height < 100_000 else None


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
