"""Body headings step down under the page's one title."""

from dataclasses import replace

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.render.facts import Facts
from mkdocs_blogpost.render.tree import elements

TAGS = {f"h{level}": level for level in range(1, 7)}


def step_down(document: Document, _facts: Facts) -> None:
    """Move every heading one level down where the body has an h1; ids stay."""
    headings = [element for element in elements(document) if level_of(element)]
    if not any(level_of(heading) == 1 for heading in headings):
        return
    for heading in headings:
        _set_level(heading, _below(level_of(heading) or 0))
    listed = tuple(dict.fromkeys(_below(level) for level in document.options.toc_levels))
    document.options = replace(document.options, toc_levels=listed)


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


def _below(level: int) -> int:
    return min(6, level + 1)
