"""Smaller copies of a local image, for small screens and new formats: what to make, and making it.

A copy is planned only if the original can be read to its end. Originals stay as they are.
"""

import posixpath
from contextlib import suppress
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from mkdocs_blogpost.render.images.files import ImageFile
from mkdocs_blogpost.render.images.rules import ImageRules
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.whole_files import keep_file

RASTERS = (".jpeg", ".jpg", ".png", ".webp")
"""The endings of files that get copies, unless they are animated: a GIF would lose its motion, an SVG needs no copy."""
UNREADABLE = (Image.DecompressionBombError, EOFError, KeyError, OSError, SyntaxError, ValueError)
"""What Pillow raises for a file that it cannot read to its end."""
LARGEST = 50_000_000
"""How many pixels an image may have that gets copies."""
QUICK = 512 * 1024
"""The number of bytes that may be read only to find the colour of an image."""


@value_class
class Copy:
    """A smaller copy of an image that is to be made."""

    path: str
    """The original, relative to the source tree."""
    url: str
    """Its URL in the site, with a leading slash; its name changes with the content of the original."""
    width: int
    """The copy's width in pixels."""
    format: str
    """`webp` or `avif`."""
    quality: int
    """Of 100."""


def plan(picture: ImageFile, rules: ImageRules) -> tuple[Copy, ...]:
    """Return the copies of an image that the rules ask for, by format and width; none of a small image."""
    if not (rules.responsive and rules.widths and picture.path.lower().endswith(RASTERS)):
        return ()
    possible = rules.sorted_widths
    if picture.size is None or picture.size.width <= possible[0] or picture.is_animated:
        return ()
    if picture.size.width * picture.size.height > LARGEST or not _is_readable(picture.place, picture.digest):
        return ()
    whole = min(picture.size.width, possible[-1])
    widths = [*(width for width in possible if width < whole), whole]
    return tuple(_copy(picture, width, kind, rules) for kind in rules.formats for width in widths)


def content_of(copy: Copy, original: Path, kept: Path | None) -> bytes | str:
    """Return a copy, or what is wrong with its original; `kept` is where it is kept between builds."""
    with suppress(OSError):
        if kept:
            return kept.read_bytes()
    try:
        content = _smaller(copy, original)
    except UNREADABLE as error:
        return f"no smaller copy of it could be made: {error}"
    if kept:
        keep_file(kept, content)
    return content


def colour(picture: ImageFile) -> str | None:
    """Return an image's own colour as a hex value; None for a transparent image."""
    return _colour(picture.place, picture.digest)


@lru_cache(maxsize=4096)
def _colour(original: Path, _digest: str) -> str | None:
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
def _is_readable(original: Path, _digest: str) -> bool:
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


def _smaller(copy: Copy, original: Path) -> bytes:
    with Image.open(original) as image:
        image.draft("RGB", (copy.width * 2, copy.width * 2))
        upright = ImageOps.exif_transpose(image)
        sound = _eight_bits(upright).convert("RGBA" if upright.has_transparency_data else "RGB")
    height = max(1, round(sound.height * copy.width / sound.width))
    small = sound.resize((copy.width, height), Image.Resampling.LANCZOS)
    stream = BytesIO()
    small.save(stream, copy.format.upper(), quality=copy.quality)
    return stream.getvalue()


def _copy(picture: ImageFile, width: int, kind: str, rules: ImageRules) -> Copy:
    stem = posixpath.splitext(posixpath.basename(picture.path))[0]
    plain = "".join(char if char.isascii() and char.isalnum() else "-" for char in stem)
    url = f"/{rules.folder.strip('/')}/{plain}-{picture.digest}-{width}.{kind}"
    return Copy(picture.path, url, width, kind, rules.quality)
