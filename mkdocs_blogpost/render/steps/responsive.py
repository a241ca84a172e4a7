"""Images in several widths and formats, from which the browser chooses."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from mkdocs_blogpost.art.size import from_attributes
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.render import tree
from mkdocs_blogpost.render.images import copies as image_copies
from mkdocs_blogpost.render.images.copies import Copy
from mkdocs_blogpost.render.images.files import ImageFile
from mkdocs_blogpost.render.slots import FileSlot
from mkdocs_blogpost.render.step_context import StepContext

NARROW = 640
"""The width in pixels below which an image does not fill its column."""


def offer(context: StepContext) -> None:
    """Wrap each local image in a choice of smaller copies, if they are configured and can be made."""
    around = [parent for parent in context.elements.parents if any(map(tree.is_image, parent.children))]
    parents = [parent for parent in around if parent.value != "picture"]
    context.elements.replace_children(parents, lambda child: [_offered(child, context)])


def copies_in(elements: Iterable[Element]) -> Iterator[Copy]:
    """Yield the copies that the elements of a document offer; the pipeline makes them."""
    for element in elements:
        if element.type == "html_element":
            yield from element.options.get("copies", ())


def _offered(image: Element, context: StepContext) -> Element:
    src = image.attr.get("src", "") if tree.is_image(image) else ""
    picture = context.images.find(src, context.post.url) if src and "srcset" not in image.attr else None
    copies = image_copies.plan(picture, context.image_rules) if picture else ()
    if picture is None or not copies:
        return image
    if context.image_rules.placeholder:
        _place_held(image, picture)
    sizes = _sizes(image, context)
    formats = groupby(copies, lambda copy: copy.format)
    choices = [_choice(kind, list(same), sizes, context) for kind, same in formats]
    whole = tree.span("picture", {}, [*choices, image], like=image)
    whole.options["copies"] = copies
    return whole


def _sizes(image: Element, context: StepContext) -> str:
    """Return how wide an image is shown: as its author says, if that is narrower than a column."""
    width, _height = from_attributes(image.attr)
    return f"{width}px" if width and width < NARROW else context.image_rules.sizes


def _choice(kind: str, copies: list[Copy], sizes: str, context: StepContext) -> Element:
    sources = [f"{context.slots.token(FileSlot(copy.url))} {copy.width}w" for copy in copies]
    attr = {"type": f"image/{kind}", "srcset": ", ".join(sources), "sizes": sizes}
    element = Element("html_element", "source", attr, {"category": "span", "content_model": "span"})
    element.options["resolved"] = True
    return element


def _place_held(image: Element, picture: ImageFile) -> None:
    colour = image_copies.colour(picture)
    if colour and "style" not in image.attr:
        image.attr["style"] = f"background: {colour}"
