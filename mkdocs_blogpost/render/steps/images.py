"""Images: their dimensions, so that the page does not jump, and lazy loading."""

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.render import tree
from mkdocs_blogpost.render.step_context import StepContext
from mkdocs_blogpost.render.steps.image_box import box_of, give_box
from mkdocs_blogpost.render.steps.responsive import offer

FIRST_SCREEN = 700
"""The approximate number of pixels of a post that are visible before the reader scrolls."""
LINE = 64
"""The approximate number of characters on a line."""
LINE_HEIGHT = 29
"""The approximate number of pixels from one line to the next."""
COLUMN = 700
"""The approximate width in pixels of a column of text."""
SOME_HEIGHT = 300
"""The approximate height in pixels of an image of unknown size."""


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
    if not first:
        offer(document, context)


def _load(image: Element, *, lazily: bool) -> None:
    if lazily:
        image.attr.setdefault("loading", "lazy")
    image.attr.setdefault("decoding", "async")


def _height(element: Element) -> float:
    """Return approximately how many pixels an element adds to the height of the page."""
    if element.type in ("text", "html_text"):
        return len(str(element.value)) / LINE * LINE_HEIGHT
    if element.type == "codeblock":
        return (str(element.value).count("\n") + 2) * LINE_HEIGHT * 0.8
    return {"header": 70.0, "p": 20.0, "hr": 40.0, "li": 8.0, "tr": 16.0}.get(element.type, 0.0)
