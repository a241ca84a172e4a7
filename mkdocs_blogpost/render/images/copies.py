"""Smaller copies of a local image, for small screens and new formats: what to make, and where it is kept.

A copy is planned only if the original can be read to its end. Originals stay as they are.
"""

import posixpath
from contextlib import suppress
from pathlib import Path

from mkdocs_blogpost.render.images.files import ImageFile
from mkdocs_blogpost.render.images.rules import ImageRules
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.whole_files import keep_file

RASTERS = (".jpeg", ".jpg", ".png", ".webp")
"""The endings of files that get copies, unless they are animated: a GIF would lose its motion, an SVG needs no copy."""
LARGEST = 50_000_000
"""How many pixels an image may have that gets copies."""


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
    if picture.size.width * picture.size.height > LARGEST or not _is_readable(picture):
        return ()
    whole = min(picture.size.width, possible[-1])
    widths = [*(width for width in possible if width < whole), whole]
    return tuple(_copy(picture, width, kind, rules) for kind in rules.formats for width in widths)


def content_of(copy: Copy, original: Path, kept: Path | None) -> bytes | str:
    """Return a copy, or what is wrong with its original; `kept` is where it is kept between builds."""
    with suppress(OSError):
        if kept:
            return kept.read_bytes()
    from mkdocs_blogpost.render.images import pixels  # noqa: PLC0415  a kept copy needs no Pillow

    try:
        content = pixels.smaller(original, copy.width, copy.format, copy.quality)
    except pixels.UNREADABLE as error:
        return f"no smaller copy of it could be made: {error}"
    if kept:
        keep_file(kept, content)
    return content


def colour(picture: ImageFile) -> str | None:
    """Return an image's own colour as a hex value; None for a transparent image."""
    from mkdocs_blogpost.render.images import pixels  # noqa: PLC0415  most sites ask for no colours

    return pixels.colour(picture.place, picture.digest)


def _is_readable(picture: ImageFile) -> bool:
    from mkdocs_blogpost.render.images import pixels  # noqa: PLC0415  most sites ask for no copies

    return pixels.is_readable(picture.place, picture.digest)


def _copy(picture: ImageFile, width: int, kind: str, rules: ImageRules) -> Copy:
    stem = posixpath.splitext(posixpath.basename(picture.path))[0]
    plain = "".join(char if char.isascii() and char.isalnum() else "-" for char in stem)
    url = f"/{rules.folder.strip('/')}/{plain}-{picture.digest}-{width}.{kind}"
    return Copy(picture.path, url, width, kind, rules.quality)
