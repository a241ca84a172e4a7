"""Images on dead hosts: another image or a drawing replaces them, or they are removed."""

from mkdocs_blogpost.art.size import Size
from mkdocs_blogpost.art.specification import DrawingSpec
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.render import tree
from mkdocs_blogpost.render.images.banner_words import words_of
from mkdocs_blogpost.render.images.dead_hosts import is_one_of
from mkdocs_blogpost.render.slots import DrawingSlot
from mkdocs_blogpost.render.step_context import StepContext
from mkdocs_blogpost.render.steps.image_box import box_of

SOME_SIZE = Size(1200, 400)
"""The box of a drawing for an image of unknown size."""


def is_dead(image: Element, context: StepContext) -> bool:
    """Return whether an image is on a dead host and is to be replaced or removed."""
    return context.banner_rules.dead != "keep" and is_one_of(image.attr.get("src", ""), context.banner_rules.dead_hosts)


def replace_mapped_image(image: Element, context: StepContext) -> None:
    """Replace an image by the one that the setting `banners: map` names."""
    src = image.attr.get("src", "")
    other = _mapped(src, image.attr.get("alt", ""), context)
    if other is None:
        return
    box = box_of(image, context)
    image.attr["src"] = other
    if box:
        image.attr |= {"width": str(box.width), "height": str(box.height), "style": "object-fit: cover"}


def replace_dead_image(element: Element, context: StepContext) -> list[Element]:
    """Return a drawing instead of a dead image; any other element as it is."""
    return [drawing_of(element, context)] if tree.is_image(element) and is_dead(element, context) else [element]


def should_remove(element: Element, context: StepContext) -> bool:
    """Return whether an element is removed: a dead image, and an element that contains nothing else."""
    if context.banner_rules.dead != "drop":
        return False
    if tree.is_image(element):
        return is_dead(element, context)
    if element.type not in ("a", "p") and element.value not in ("a", "p", "figure"):
        return False
    things = [child for child in element.children if not tree.is_blank(child)]
    return bool(things) and all(should_remove(child, context) for child in things)


def drawing_of(image: Element, context: StepContext) -> Element:
    """Return the drawing that the words of an image make, in the box that it asks for."""
    alt = image.attr.get("alt", "")
    words = words_of(image.attr.get("src", ""), alt) or context.post.title
    drawing = DrawingSpec(words, box_of(image, context) or SOME_SIZE, context.banner_rules.art, alt)
    return Element("raw", context.slots.token(DrawingSlot(drawing)), {}, {"category": "span"})


def _mapped(src: str, alt: str, context: StepContext) -> str | None:
    table = context.banner_rules.images
    if not table:
        return None
    if src.lower() in table:
        return table[src.lower()]
    if not is_one_of(src, context.banner_rules.dead_hosts):
        return None
    words = words_of(src, alt).lower()
    return next((image for key, image in table.items() if f" {key} " in f" {words} "), None)
