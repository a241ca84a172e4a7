"""The box of an image in a post: from its attributes, its file or its address."""

from mkdocs_blogpost.art import size
from mkdocs_blogpost.art.size import Size
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.render.images.dead_hosts import SIZED_BY_FOLDERS, is_one_of
from mkdocs_blogpost.render.step_context import StepContext

CHIRPY = (("w", "width"), ("h", "height"))
"""Chirpy's names of an image's sides, and those of HTML."""


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
    """Write an image's width and height on it, unless the author gives its size by style."""
    read_chirpy(image)
    box = box_of(image, context)
    if box is None or _sized_by_style(image):
        return
    image.attr.setdefault("width", str(box.width))
    image.attr.setdefault("height", str(box.height))


def read_chirpy(image: Element) -> None:
    """Give an image HTML's attributes for Chirpy's own, of which `lqip` is only for Chirpy's script."""
    for name, usual in CHIRPY:
        value = image.attr.pop(name, None)
        if value is not None:
            image.attr.setdefault(usual, value)
    image.attr.pop("lqip", None)


def _sized_by_style(image: Element) -> bool:
    style = image.attr.get("style", "")
    is_relative = any("%" in image.attr.get(name, "") for name in ("width", "height"))
    return is_relative or "width" in style or "height" in style
