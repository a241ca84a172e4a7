"""Body headings are in order below the title of the page: the top level is h2, and no level is left out."""

from dataclasses import replace

from mkdocs_blogpost.kramdown.constructs.header import give_missing_ids
from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.render.step_context import StepContext

TAGS = {f"h{level}": level for level in range(1, 7)}

TITLE = 1
"""The level of the page's own title."""


def put_in_order(document: Document, context: StepContext) -> None:
    """Give every heading its level in the outline; ids and lists of contents stay."""
    if _is_bare(context.post):
        return
    if document.options.is_commonmark:  # the table of contents leads to ids, and jekyll-commonmark gives none
        give_missing_ids(document.root)
    offset = document.options.header_offset
    if offset:
        document.options = replace(document.options, header_offset=0)
    above: list[int] = []
    for heading in filter(level_of, context.elements.all):
        if not heading.options.get("closes"):
            level = _shown_level(heading, offset)
            above = [*(each for each in above if each < level), level]
        _set_level(heading, min(6, TITLE + max(1, len(above))))


def _is_bare(post: Post | Page) -> bool:
    """Return whether a text is shown alone, without a title."""
    return isinstance(post, Page) and post.layout is None


def _shown_level(heading: Element, offset: int) -> int:
    """Return the level at which Jekyll would show a heading; a list of contents uses the author's own."""
    level = level_of(heading) or TITLE
    if heading.type != "header":
        return level
    heading.options["listed_level"] = level
    return max(1, min(6, level + offset))


def level_of(element: Element) -> int | None:
    """Return a heading's level, by Markdown or by an HTML tag; None for anything else."""
    if element.type == "header":
        return int(element.options["level"])
    return TAGS.get(element.value) if element.type == "html_element" else None


def _set_level(heading: Element, level: int) -> None:
    if heading.type == "header":
        heading.options["level"] = level
    else:
        heading.value = f"h{level}"
