"""Images: their dimensions, so that nothing jumps, and loading when they are nearly in sight."""

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.render import tree
from mkdocs_blogpost.render.step_context import StepContext
from mkdocs_blogpost.render.steps.image_box import box_of, give_box
from mkdocs_blogpost.render.steps.responsive import offer

FIRST_SCREEN = 700
"""How many pixels of a post are in sight before anyone scrolls, about."""
LINE = 64
"""Characters on a line, about."""
LINE_HEIGHT = 29
"""Pixels from one line to the next, about."""
COLUMN = 700
"""The width in pixels of a column of text, about."""
SOME_HEIGHT = 300
"""How high an image is of which nothing is told, about."""


def prepare_images(document: Document, context: StepContext) -> None:
    """Give images their dimensions, and let those below the first screen load lazily."""
    down = 0.0
    first = True
    for element in tree.elements(document):
        if not tree.is_image(element):
            down += _height(element)
            continue
        give_box(element, context)
        _load(element, lazily=not first and down > FIRST_SCREEN)
        first = False
        box = box_of(element, context)
        down += min(box.height, COLUMN / box.ratio) if box else SOME_HEIGHT
    offer(document, context)


def _load(image: Element, *, lazily: bool) -> None:
    if lazily:
        image.attr.setdefault("loading", "lazy")
    image.attr.setdefault("decoding", "async")


def _height(element: Element) -> float:
    """Return how many pixels an element adds to the page's height, about."""
    if element.type in ("text", "html_text"):
        return len(str(element.value)) / LINE * LINE_HEIGHT
    if element.type == "codeblock":
        return (str(element.value).count("\n") + 2) * LINE_HEIGHT * 0.8
    return {"header": 70.0, "p": 20.0, "hr": 40.0, "li": 8.0, "tr": 16.0}.get(element.type, 0.0)
