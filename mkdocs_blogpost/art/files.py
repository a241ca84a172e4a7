"""Drawings as files beside the pages: for feeds and cards, whose readers show no inline SVG."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape, unescape
from pathlib import Path

from mkdocs_blogpost.art import drawing, raster
from mkdocs_blogpost.art.rules import ArtRules
from mkdocs_blogpost.art.size import Size
from mkdocs_blogpost.art.specification import DrawingSpec

FOLDER = "assets/blogpost/art"
"""Where drawings stand in the site."""

_DRAWING = re.compile(r'<svg class="blogpost-art"([^>]*)>.*?</svg>', re.DOTALL)
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class ArtFile:
    """A drawing that is to be written as a file."""

    words: str
    """What it is drawn from."""
    size: Size
    """Its box."""
    rules: ArtRules = field(default_factory=ArtRules)
    """The colours and kinds to choose from."""

    @property
    def url(self) -> str:
        """Where it stands in the site: as PNG where Pillow is installed, else as SVG."""
        suffix = "png" if raster.POSSIBLE else "svg"
        return f"/{FOLDER}/{drawing.file_name(self.words, self.size, suffix, self.rules)}"

    def content(self) -> bytes:
        """Return what the file holds."""
        image = drawing.png_file(self.words, self.size, self.rules)
        return image if image is not None else drawing.svg_file(self.words, self.size, self.rules).encode()

    def kept(self, folder: Path | None) -> bytes:
        """Return what the file holds, from a folder that keeps it between builds."""
        place = folder / self.url.rpartition("/")[2] if folder else None
        if place is None:
            return self.content()
        if place.is_file():
            return place.read_bytes()
        content = self.content()
        place.parent.mkdir(parents=True, exist_ok=True)
        waiting = place.with_name(f".{place.name}.part")
        waiting.write_bytes(content)
        waiting.replace(place)
        return content

    def svg(self) -> str:
        """Return the drawing as decoration in a page, in the theme's colours."""
        return _inline(self)


@lru_cache(maxsize=512)
def _inline(file: ArtFile) -> str:
    """Return a drawing for a page; related posts' cards show the same ones again and again."""
    return drawing.inline_svg(file.words, file.size, file.rules)


def decoration(drawing: DrawingSpec) -> str:
    """Return a drawing as SVG for a page, as decoration in the theme's colours."""
    return _inline(ArtFile(drawing.words, drawing.size, drawing.rules))


def as_images(html: str, address: Callable[[ArtFile], str], rules: ArtRules | None = None) -> str:
    """Return HTML with an image in the place of each drawing; `address` says where its file is found."""
    return _DRAWING.sub(lambda found: _image(found[1], address, rules or ArtRules()), html)


def _image(attributes: str, address: Callable[[ArtFile], str], rules: ArtRules) -> str:
    attr = {name: unescape(value) for name, value in _ATTRIBUTE.findall(attributes)}
    size = Size(int(attr["width"]), int(attr["height"]))
    src = address(ArtFile(attr["data-words"], size, rules))
    alt = escape(attr.get("aria-label", ""))
    return f'<img src="{escape(src)}" alt="{alt}" width="{size.width}" height="{size.height}" />'
