"""A text's first words, for a card or a feed where a post has no excerpt that says anything."""

from html import escape

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.render import tree


def lead_of(document: Document) -> str:
    """Return the first paragraph that has words, as plain HTML without links and ids; empty for none."""
    for block in document.root.children:
        words = " ".join(tree.prose(block).split()) if block.type == "p" or block.value == "p" else ""
        if words:
            return f"<p>{escape(words, quote=False)}</p>"
    return ""
