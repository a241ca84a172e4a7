"""Banners: wide images become figures, dead images become drawings.

An image that is much wider than high, alone in its paragraph or glued to a paragraph's first or last
line, becomes a figure of its own. An image on a dead host becomes a drawing made from its own words.
An image of unknown size is left as it was.
"""

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.render import tree
from mkdocs_blogpost.render.lines import Line, join, split
from mkdocs_blogpost.render.step_context import StepContext
from mkdocs_blogpost.render.steps.dead_images import is_dead, replace_dead_image, replace_mapped_image, should_remove
from mkdocs_blogpost.render.steps.image_box import box_of, give_box

SMALLEST = 300
"""The width in pixels below which a wide image is a badge or a formula, not a banner."""


def separate_banners(_document: Document, context: StepContext) -> None:
    """Make banners and captioned images figures of their own, and replace dead images."""
    elements = context.elements
    if not elements.images:
        return
    for image in elements.images:
        replace_mapped_image(image, context)
    dead = any(is_dead(image, context) for image in elements.images)
    if dead and context.banner_rules.dead == "drop":
        elements.replace_children(elements.parents, lambda child: [] if should_remove(child, context) else [child])
    around = [parent for parent in elements.parents if any(map(_has_image, parent.children))]
    elements.replace_children(around, lambda child: _apart(child, context))
    if dead:
        elements.replace_children(elements.parents, lambda child: replace_dead_image(child, context))
    for parent in elements.parents:
        _mark(parent, context)


def _has_image(block: Element) -> bool:
    """Return whether a paragraph has images that may be separated from it."""
    if block.type != "p" or block.options.get("transparent"):
        return False
    return any(map(_may_be_separated, block.children))


def _apart(block: Element, context: StepContext) -> list[Element]:
    """Return a paragraph and, before and after it, the banners that were in it."""
    if not _has_image(block):
        return [block]
    lines = split(block.children)
    before, lines = _take(lines, block, context)
    after, lines = _take(lines[::-1], block, context, backwards=True)
    if not before and not after:
        return [block]
    if not lines:
        return _with_attributes(before + after[::-1], block)
    block.children = join(lines[::-1])
    return [*before, block, *after[::-1]]


def _may_be_separated(child: Element) -> bool:
    return tree.is_image(child) or (tree.is_link(child) and any(map(tree.is_image, child.children)))


def _take(
    lines: list[Line], block: Element, context: StepContext, *, backwards: bool = False
) -> tuple[list[Element], list[Line]]:
    """Take the figures off one end of a paragraph, and return them and the lines that are left."""
    figures: list[Element] = []
    while lines:
        first, second = lines[0], lines[1] if len(lines) > 1 else None
        image, caption = (second, first) if backwards else (first, second)
        captioned = bool(image and image.image and caption and caption.caption)
        line = image if captioned else first
        whole = not figures and not backwards and len(lines) == (2 if captioned else 1)
        figure = _figure(line, caption.caption if captioned and caption else None, block, context, whole=whole)
        if figure is None:
            break
        figures.append(figure)
        lines = lines[2 if captioned else 1 :]
    return figures, lines


def _figure(
    line: Line | None, caption: Element | None, block: Element, context: StepContext, *, whole: bool
) -> Element | None:
    """Return the figure that a line's image makes, or None if it should stay in its paragraph."""
    image = line.image if line else None
    if line is None or image is None or line.only is None:
        return None
    wide = is_wide(image, context)
    if not (wide or is_dead(image, context) or (whole and caption)):
        return None
    give_box(image, context)
    words = caption.children if caption else _title(image) if wide else []
    figcaption = [tree.span("figcaption", {}, words, like=block)] if words else []
    return tree.block("figure", {"class": NAMES[wide]}, [line.only, *figcaption], like=block)


NAMES = {True: "blogpost-banner", False: "blogpost-figure"}
"""The class of a figure, by whether it is much wider than high."""


def is_wide(image: Element, context: StepContext) -> bool:
    """Return whether an image is known to be much wider than high."""
    box = box_of(image, context)
    return bool(box and box.ratio >= context.banner_rules.ratio and box.width >= SMALLEST)


def _title(image: Element) -> list[Element]:
    title = image.attr.pop("title", "").strip()
    return [Element("text", title)] if title else []


def _with_attributes(figures: list[Element], block: Element) -> list[Element]:
    """Give the attributes of a paragraph that is now empty to its first figure."""
    names = block.attr.pop("class", "").split()
    figures[0].attr.update(block.attr)
    for name in names:
        tree.add_class(figures[0], name)
    return figures


def _mark(parent: Element, context: StepContext) -> None:
    """Mark a figure that the author wrote in HTML around a wide image."""
    if parent.type != "html_element" or parent.value != "figure" or "blogpost-" in parent.attr.get("class", ""):
        return
    images = [each for each in parent.walk() if tree.is_image(each)]
    if len(images) == 1 and is_wide(images[0], context):
        give_box(images[0], context)
        tree.add_class(parent, NAMES[True])
