"""The site's card: the picture of pages that have none of their own, drawn from the blog's name."""

from collections.abc import Iterator

from mkdocs_blogpost.art.drawing import png_file
from mkdocs_blogpost.art.size import Size
from mkdocs_blogpost.art.specification import DrawingSpec
from mkdocs_blogpost.views.blog import Blog, Picture, ViewFile

URL = "/assets/blogpost/card.png"
SIZE = Size(1200, 630)
"""The box that readers of OpenGraph crop to."""


def drawn_card(name: str) -> Picture:
    """Return the card that the blog draws for itself."""
    return Picture(URL, name, width=SIZE.width, height=SIZE.height, drawing=DrawingSpec(name, SIZE))


def card(blog: Blog) -> Iterator[ViewFile]:
    """Yield the drawn card, if the blog uses it."""
    if blog.card and blog.card.drawn:
        yield ViewFile(URL, png_file(f"{blog.name} {blog.description}", SIZE) or b"")
