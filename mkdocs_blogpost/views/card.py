"""The blog's card: the picture of posts and pages that have no picture of their own, drawn if the site has none."""

from typing import ClassVar

from mkdocs_blogpost.art.files import content_of
from mkdocs_blogpost.art.size import Size
from mkdocs_blogpost.art.specification import DrawingSpec
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.picture import Picture
from mkdocs_blogpost.views.view_file import ViewFile

URL = "/assets/blogpost/card.png"
SIZE = Size(1200, 630)


def drawn_card(name: str, description: str = "") -> Picture:
    """Return the card that the blog draws itself."""
    drawing = DrawingSpec(f"{name} {description}", SIZE)
    return Picture(URL, name, width=SIZE.width, height=SIZE.height, drawing=drawing)


@value_class(slots=False, kw_only=True)
class CardFile(ViewFile):
    """The drawn card."""

    kind: ClassVar[str] = "card"

    drawing: DrawingSpec
    """What is drawn."""

    def content(self, blog: Blog) -> bytes:  # noqa: ARG002  the drawing has all that it needs
        """Return the PNG file."""
        return content_of(self.drawing)


def card_of(blog: Blog) -> tuple[CardFile, ...]:
    """Return the file of the blog's card; nothing if it is a picture of the site."""
    if blog.card is None or blog.card.drawing is None:
        return ()
    return (CardFile(url=blog.card.src, drawing=blog.card.drawing),)
