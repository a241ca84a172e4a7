"""The box of an image in a post: from its attributes, its file or its address."""

import re

from mkdocs_blogpost.art import size
from mkdocs_blogpost.art.size import Size
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.render.images.dead_hosts import SIZED_BY_FOLDERS, is_one_of
from mkdocs_blogpost.render.step_context import StepContext

CHIRPY = (("w", "width"), ("h", "height"))
"""Chirpy's names of an image's sides, and those of HTML."""
_PIXELS = re.compile(r"(\d+)\s*px", re.IGNORECASE)
_PART = re.compile(r"\d+(?:\.\d+)?\s*(?:%|em|rem|vw)", re.IGNORECASE)
_SIDE = re.compile(r"(?:^|[;\s])((?:max-|min-)?(?:width|height))\s*:", re.IGNORECASE)


def box_of(image: Element, context: StepContext) -> Size | None:
    """Return how wide and high an image is on the page, or None if that is unknown."""
    width, height = size.from_attributes(image.attr)
    return size.complete(width, height, whole_of(image.attr.get("src", ""), context))


def whole_of(src: str, context: StepContext) -> Size | None:
    """Return the size of an image itself: its file's, else what its address asks for."""
    picture = context.images.find(src, context.post.url)
    if picture:
        return picture.size
    return size.from_address(src, folders=is_one_of(src, SIZED_BY_FOLDERS))


def give_box(image: Element, context: StepContext) -> None:
    """Write an image's width and height on it, and leave its size on the page to the style that the author gives."""
    read_chirpy(image)
    _read_sides(image)
    box = box_of(image, context)
    if box is None:
        return
    image.attr.setdefault("width", str(box.width))
    image.attr.setdefault("height", str(box.height))
    _leave_to_style(image)


def read_chirpy(image: Element) -> None:
    """Give an image HTML's attributes for Chirpy's own, of which `lqip` is only for Chirpy's script."""
    for name, usual in CHIRPY:
        value = image.attr.pop(name, None)
        if value is not None:
            image.attr.setdefault(usual, value)
    image.attr.pop("lqip", None)


def _read_sides(image: Element) -> None:
    """Write sides as HTML wants them: numbers of pixels; a part of the column is a matter of style."""
    for side in ("width", "height"):
        value = image.attr.get(side, "").strip()
        if found := _PIXELS.fullmatch(value):
            image.attr[side] = found[1]
        elif _PART.fullmatch(value):
            del image.attr[side]
            _add_style(image, f"{side}: {value}")
        elif value == "auto":
            del image.attr[side]


def _leave_to_style(image: Element) -> None:
    """Let a style that gives a side decide the other one, too: the attributes only say how the sides relate."""
    named = {name.lower() for name in _SIDE.findall(image.attr.get("style", ""))}
    if named:
        for side in ("width", "height"):
            if side not in named:
                _add_style(image, f"{side}: auto")


def _add_style(image: Element, rule: str) -> None:
    style = image.attr.get("style", "").strip().rstrip(";")
    image.attr["style"] = f"{style}; {rule}" if style else rule
