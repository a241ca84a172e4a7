"""What is read from an image's pixels, and smaller images made of them, by Pillow.

Pillow is slow to load, and what it makes is kept between builds: this module is loaded when it is needed.
"""

from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

UNREADABLE = (Image.DecompressionBombError, EOFError, KeyError, OSError, SyntaxError, ValueError)
"""What Pillow raises for a file that it cannot read to its end."""
QUICK = 512 * 1024
"""The number of bytes that may be read only to find the colour of an image."""


@lru_cache(maxsize=4096)
def colour(original: Path, _digest: str) -> str | None:
    """Return an image's own colour as a hex value; None for a transparent image."""
    try:
        with Image.open(original) as image:
            if image.has_transparency_data or _takes_long(image, original):
                return None
            image.draft("RGB", (16, 16))
            pixel = _eight_bits(image).convert("RGB").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    except UNREADABLE:
        return None
    return "#{:02x}{:02x}{:02x}".format(*pixel) if isinstance(pixel, tuple) else None


@lru_cache(maxsize=4096)
def is_readable(original: Path, _digest: str) -> bool:
    """Return whether an image can be read to its end; of a JPEG the smallest reading is enough to see it."""
    try:
        with Image.open(original) as image:
            image.draft("RGB", (16, 16))
            image.load()
    except UNREADABLE:
        return False
    return True


def _eight_bits(image: Image.Image) -> Image.Image:
    """Return an image with at most 8 bits a channel; Pillow itself makes almost all 16-bit greys white."""
    if not image.mode.startswith("I"):
        return image
    return image.convert("I").point(lambda value: value / 257).convert("L")


def _takes_long(image: Image.Image, original: Path) -> bool:
    """Return whether an image must be read as a whole to be looked at, and is large: a JPEG need not."""
    return image.format != "JPEG" and original.stat().st_size > QUICK


def smaller(original: Path, width: int, kind: str, quality: int) -> bytes:
    """Return a smaller image, upright, in another format."""
    with Image.open(original) as image:
        image.draft("RGB", (width * 2, width * 2))
        upright = ImageOps.exif_transpose(image)
        sound = _eight_bits(upright).convert("RGBA" if upright.has_transparency_data else "RGB")
    height = max(1, round(sound.height * width / sound.width))
    small = sound.resize((width, height), Image.Resampling.LANCZOS)
    stream = BytesIO()
    small.save(stream, kind.upper(), quality=quality)
    return stream.getvalue()
