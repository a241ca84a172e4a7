"""Drawings as files: for feeds and cards, whose readers show no inline SVG."""

from functools import lru_cache
from pathlib import Path

from mkdocs_blogpost.art import drawing
from mkdocs_blogpost.art.specification import DrawingSpec
from mkdocs_blogpost.spool import SPOOL, Spooled, unspooled
from mkdocs_blogpost.whole_files import keep_file

FOLDER = "assets/blogpost/art"
"""The folder of drawings in the site."""


def url_of(spec: DrawingSpec) -> str:
    """Return the URL of a drawing's file: site-absolute, the same for the same words, box and rules."""
    return f"/{FOLDER}/{drawing.file_name(spec.words, spec.size, 'png', spec.rules)}"


@lru_cache(maxsize=64)
def content_of(spec: DrawingSpec) -> bytes:
    """Return the content of a drawing's file."""
    return drawing.png_file(spec.words, spec.size, spec.rules)


def kept_content(spec: DrawingSpec, folder: Path | None) -> bytes:
    """Return the content of a drawing's file, from a folder that keeps it between builds."""
    place = folder / url_of(spec).rpartition("/")[2] if folder else None
    if place is None:
        return content_of(spec)
    try:
        return place.read_bytes()
    except OSError:
        content = content_of(spec)
    keep_file(place, content)
    return content


def decoration(spec: DrawingSpec) -> str:
    """Return a drawing as SVG for a page, in the theme's colours; cards show the same ones again and again."""
    svg: str = unspooled(_decoration(spec))
    return svg


@lru_cache(maxsize=4096)
def _decoration(spec: DrawingSpec) -> str | Spooled:
    return SPOOL.put(drawing.inline_svg(spec.words, spec.size, spec.rules, label=spec.label or None))
