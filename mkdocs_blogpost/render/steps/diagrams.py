"""Code that a post wants drawn: the blocks of mermaid in a post whose front matter asks for it."""

from mkdocs_blogpost.kramdown import highlight
from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.render.page_scripts import scripts_asked
from mkdocs_blogpost.render.step_context import StepContext

LANGUAGE = "mermaid"
"""The language of such blocks."""


def mark_diagrams(_document: Document, context: StepContext) -> None:
    """Mark the blocks that a script draws."""
    if LANGUAGE not in scripts_asked(context.post.data):
        return
    for element in context.elements.all:
        if element.type == "codeblock":
            named = element.options.get("lang") or highlight.language(element.attr)
            if named == LANGUAGE:
                element.options["diagram"] = True
