"""Images: their dimensions, so that the page does not jump, and lazy loading; frames are named and load lazily, too."""

from urllib.parse import unquote

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.render import tree
from mkdocs_blogpost.render.images.banner_words import words_of
from mkdocs_blogpost.render.images.dead_hosts import host_of
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
MEDIA = {"iframe": 150.0, "video": 150.0, "audio": 54.0}
"""The height in pixels of other media that do not give theirs."""
HEIGHTS = {"header": 70.0, "p": 20.0, "hr": 40.0, "li": 8.0, "tr": 16.0}
"""The approximate height in pixels that an element adds to that of the text in it."""
PREPARED = frozenset(("a", "img", "html_element"))
"""The types of elements that are changed; below the first screen no others matter."""
TEXTS = frozenset(("text", "html_text"))
"""The types of elements that are text."""
DIGITS = 5
"""More digits than a height in pixels has."""


def prepare_images(_document: Document, context: StepContext) -> None:
    """Give images their dimensions, and let those below the first screen load lazily."""
    down = 0.0
    first = True
    for element in context.elements.all:
        if down > FIRST_SCREEN and element.type not in PREPARED:
            continue
        if element.type in TEXTS:
            down += len(str(element.value)) / LINE * LINE_HEIGHT
        elif not tree.is_image(element):
            if tree.is_tag(element, "iframe") and not element.options.get("closes"):
                _name_frame(element, lazily=down > FIRST_SCREEN)
            elif tree.is_link(element):
                _name_link(element)
            down += _height(element)
        else:
            give_box(element, context)
            element.attr.setdefault("alt", element.attr.get("title", ""))
            _load(element, lazily=not first and down > FIRST_SCREEN)
            first = False
            box = box_of(element, context)
            down += min(box.height, COLUMN / box.ratio) if box else SOME_HEIGHT
    if not first:
        offer(context)


def _load(image: Element, *, lazily: bool) -> None:
    if lazily:
        image.attr.setdefault("loading", "lazy")
    image.attr.setdefault("decoding", "async")


def _name_frame(frame: Element, *, lazily: bool) -> None:
    """Give a frame a name for readers who cannot see it: the host of what it shows."""
    src = frame.attr.get("src", "")
    if name := host_of(src) or unquote(src.partition("?")[0].rstrip("/").rpartition("/")[2]):
        frame.attr.setdefault("title", name)
    if lazily:
        frame.attr.setdefault("loading", "lazy")


def _name_link(link: Element) -> None:
    """Give a link that is only an image a name for readers who cannot see it: the words of the file's name."""
    shown = [child for child in link.children if not tree.is_blank(child)]
    if len(shown) != 1 or not tree.is_image(shown[0]) or not {"title", "aria-label"}.isdisjoint(link.attr):
        return
    image = shown[0]
    if not image.attr.get("alt") and not image.attr.get("title"):
        image.attr["alt"] = words_of(image.attr.get("src", "").rpartition("/")[2])


def _height(element: Element) -> float:
    """Return approximately how many pixels an element without text of its own adds to the height of the page."""
    if element.type == "codeblock":
        return (str(element.value).count("\n") + 2) * LINE_HEIGHT * 0.8
    if tree.is_tag(element, *MEDIA):
        given, _sign, _rest = element.attr.get("height", "").partition("px")
        return float(given) if given.isdecimal() and len(given) < DIGITS else MEDIA[str(element.value)]
    return HEIGHTS.get(element.type, 0.0)
