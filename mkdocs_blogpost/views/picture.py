"""A picture that represents a post, or the whole blog."""

from mkdocs_blogpost.art.files import decoration, url_of
from mkdocs_blogpost.art.specification import DrawingSpec
from mkdocs_blogpost.values import value_class


@value_class
class Picture:
    """A picture that represents a post: at its head, on its card, in feeds, when somebody shares it."""

    src: str
    """The URL: site-absolute, or with a host. The file of a drawing is written only if a feed shows it."""
    alt: str = ""
    """The text for readers who cannot see it; empty for decoration."""
    caption: str = ""
    """HTML under the picture, in the post."""
    width: int | None = None
    """The width in pixels; None if unknown."""
    height: int | None = None
    """The height in pixels; None if unknown."""
    copies: tuple[tuple[str, int], ...] = ()
    """The smaller copies: the site-absolute URL and the width in pixels of each."""
    drawing: DrawingSpec | None = None
    """What is drawn; None for a picture of the author's."""

    @property
    def drawn(self) -> bool:
        """Whether the blog draws it itself."""
        return self.drawing is not None

    @property
    def svg(self) -> str:
        """The drawing as an `svg` element in the theme's colours; empty if the picture is not drawn."""
        return decoration(self.drawing) if self.drawing else ""


def drawing_url(drawing: DrawingSpec) -> str:
    """Return the URL of a drawing's file: the same for the same words, size and rules."""
    return url_of(drawing)
