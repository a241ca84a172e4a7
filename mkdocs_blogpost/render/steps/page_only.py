"""Scripts and styles work on the post's own page only: feeds leave out what is between two edges."""

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.render.slots import EDGES
from mkdocs_blogpost.render.step_context import StepContext

TAGS = frozenset(("script", "style"))


def mark_page_only(_document: Document, context: StepContext) -> None:
    """Put the edges around every script and style."""
    parents = [parent for parent in context.elements.parents if any(map(_is_page_only, parent.children))]
    context.elements.replace_children(parents, lambda child: _with_edges(child, context))


def _is_page_only(element: Element) -> bool:
    """Return whether an element is a script or style, also in a post that is HTML already."""
    tag = element.value if element.type == "html_element" else element.options.get("verbatim")
    return tag in TAGS


def _with_edges(element: Element, context: StepContext) -> list[Element]:
    if not _is_page_only(element):
        return [element]
    opening, closing = (Element("raw", context.slots.token(edge), {}, {"category": "span"}) for edge in EDGES)
    return [opening, element, closing]
