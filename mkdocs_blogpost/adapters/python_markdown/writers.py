"""What prints differently in a host of Python-Markdown than in kramdown, each where it is switched on."""

from collections.abc import Callable, Mapping, Set
from functools import partial
from xml.etree.ElementTree import Element

from markdown import Markdown

from mkdocs_blogpost.adapters.python_markdown import code as markdown_code
from mkdocs_blogpost.adapters.python_markdown import footnotes as markdown_footnotes
from mkdocs_blogpost.adapters.python_markdown import math as markdown_math
from mkdocs_blogpost.adapters.python_markdown.footnotes import FootnoteLabels
from mkdocs_blogpost.kramdown.writer import WriteElement


def writers(md: Markdown, adapt: Set[str]) -> Mapping[str, WriteElement]:
    """Return the writers that take the place of kramdown's own."""
    made: dict[str, WriteElement] = {}
    if "code" in adapt:
        made |= markdown_code.writers(md, quiet="quiet" in adapt)
    if "math" in adapt:
        made |= markdown_math.writers(md)
    if "footnotes" in adapt:
        made |= markdown_footnotes.writers(FootnoteLabels.of(md))
    return made


def finishers(md: Markdown, adapt: Set[str]) -> tuple[Callable[[Element], None], ...]:
    """Return what is done to the tree when it is built."""
    return (partial(markdown_footnotes.settle, labels=FootnoteLabels.of(md)),) if "footnotes" in adapt else ()
