"""A post's tree: it lives until the host has converted it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_blogpost import kramdown
from mkdocs_blogpost.balance import balanced
from mkdocs_blogpost.kramdown.options import ReadOptions
from mkdocs_blogpost.render.slots import Slot, SlottedHtml, cut

if TYPE_CHECKING:
    from mkdocs_blogpost.kramdown import Document


@dataclass(slots=True)
class PostTree:
    """The tree of a body, adapted, with tokens in the place of slots."""

    document: "Document"
    """The tree."""
    text: str
    """The body after Liquid."""
    markup: str
    """`markdown`, or `html` for a body that is HTML already."""
    slots: tuple[Slot, ...] = ()
    """The slots, by the numbers of their tokens."""
    counted: str = ""
    """The text of the body that its readers read, by which the reading time is counted."""

    def html(self) -> SlottedHtml:
        """Return the HTML without any host."""
        chunks, slots = self.pieces()
        return SlottedHtml(tuple(chunks), tuple(slots))

    def pieces(self) -> tuple[list[str], list[Slot]]:
        """Return the chunks of the same HTML, and the slots between them."""
        return cut(html_of(self.document, self.markup), self.slots)


def read(text: str, markup: str, options: ReadOptions) -> "Document":
    """Return the tree of a text: of HTML a flat one, in which nothing changes that no step touches."""
    if markup != "html":
        return kramdown.parse(text, options)
    from mkdocs_blogpost.render import html_post  # noqa: PLC0415  most posts are Markdown

    document = kramdown.parse("", options)
    document.root = html_post.read(text)
    return document


def html_of(document: "Document", markup: str) -> str:
    """Return a tree as HTML."""
    if markup != "html":
        return document.to_html()
    from mkdocs_blogpost.render import html_post  # noqa: PLC0415  as above

    return balanced(html_post.write(document.root))
