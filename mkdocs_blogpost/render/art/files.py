"""Drawings as files beside the pages: for feeds and cards, whose readers show no inline SVG."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape, unescape

from mkdocs_blogpost.render.art import drawing, raster
from mkdocs_blogpost.render.art.rules import ArtRules
from mkdocs_blogpost.render.size import Size

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

    @property
    def url(self) -> str:
        """Where it stands in the site: as PNG where Pillow is installed, else as SVG."""
        return f"/{FOLDER}/{drawing.file_name(self.words, self.size, 'png' if raster.POSSIBLE else 'svg')}"

    def content(self, rules: ArtRules | None = None) -> bytes:
        """Return what the file holds."""
        image = drawing.png_file(self.words, self.size, rules)
        return image if image is not None else drawing.svg_file(self.words, self.size, rules).encode()


def as_images(html: str, address: Callable[[ArtFile], str]) -> str:
    """Return HTML with an image in the place of each drawing; `address` says where its file is found."""
    return _DRAWING.sub(lambda found: _image(found[1], address), html)


def _image(attributes: str, address: Callable[[ArtFile], str]) -> str:
    attr = {name: unescape(value) for name, value in _ATTRIBUTE.findall(attributes)}
    size = Size(int(attr["width"]), int(attr["height"]))
    src = address(ArtFile(attr["data-words"], size))
    alt = escape(attr.get("aria-label", ""))
    return f'<img src="{escape(src)}" alt="{alt}" width="{size.width}" height="{size.height}" />'
