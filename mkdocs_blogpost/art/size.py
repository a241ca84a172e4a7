"""How wide and high an image is, from what is written about it: attributes, style, address."""

import re
from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

from mkdocs_blogpost.values import value_class

_NUMBER = re.compile(r"\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*\Z")
_STYLE = re.compile(r"(?:^|[;\s])(width|height)\s*:\s*(\d{1,5})(?:\.\d+)?px", re.IGNORECASE)
_CROSS = re.compile(r"(?<!\d)(\d{2,4})[x×](\d{2,4})(?!\d)")
_CLOUD = re.compile(r"(?<![a-z])([wh])_(\d{2,4})\b[^/]*?(?<![a-z])([wh])_(\d{2,4})\b")
_FOLDERS = re.compile(r"/(\d{2,4})/(\d{2,4})(?=[/?.]|\Z)")
_PAIRS = (("w", "h"), ("width", "height"))


@value_class
class Size:
    """An image's box, in CSS pixels."""

    width: int
    """From left to right."""
    height: int
    """From top to bottom."""

    @property
    def ratio(self) -> float:
        """How many times wider than high."""
        return self.width / self.height


def from_attributes(attr: Mapping[str, str]) -> tuple[int | None, int | None]:
    """Return the width and the height that an image's attributes or style say; None if they do not."""
    style = {name.lower(): int(value) for name, value in _STYLE.findall(attr.get("style", ""))}
    return (
        _pixels(attr.get("width", "")) or style.get("width"),
        _pixels(attr.get("height", "")) or style.get("height"),
    )


def from_address(url: str, *, folders: bool = False) -> Size | None:
    """Return the size that an address asks for: `800x110`, `?w=800&h=110` or, with `folders`, `/800/110`."""
    try:
        parts = urlsplit(url.replace("%C3%97", "×").replace("%c3%97", "×"))
    except ValueError:
        return None
    text = f"{parts.path}?{parts.query}"
    found = _CROSS.search(text) or (folders and _FOLDERS.search(text))
    if found:
        return _size(found[1], found[2])
    if cloud := _CLOUD.search(parts.path):
        return _size(cloud[2], cloud[4]) if cloud[1] == "w" else _size(cloud[4], cloud[2])
    return _from_query(parts.query)


def complete(width: int | None, height: int | None, whole: Size | None) -> Size | None:
    """Return the box of an image of which perhaps one side and the whole size are known."""
    if width and height:
        return Size(width, height)
    if whole is None:
        return None
    if width:
        return Size(width, max(1, round(width / whole.ratio)))
    return Size(max(1, round(height * whole.ratio)), height) if height else whole


def _from_query(query: str) -> Size | None:
    asked = {key: values[0] for key, values in parse_qs(query).items()}
    for wide, high in _PAIRS:
        if wide in asked and high in asked:
            return _size(_NUMBER.sub(r"\1", asked[wide]), _NUMBER.sub(r"\1", asked[high]))
    pair = re.fullmatch(r"(\d{2,4}),(\d{2,4})", asked.get("resize") or asked.get("fit") or "")
    return _size(pair[1], pair[2]) if pair else None


def _pixels(text: str) -> int | None:
    number = _NUMBER.match(text)
    return int(number[1]) or None if number else None


def _size(width: str, height: str) -> Size | None:
    if not (width.isdecimal() and height.isdecimal() and int(width) and int(height)):
        return None
    return Size(int(width), int(height))
