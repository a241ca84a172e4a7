"""The option `images`: which sizes and formats of local images are made."""

from typing import Annotated, Literal

from mkdocs_blogpost.option_checks import InsideSite, Matches, Range
from mkdocs_blogpost.values import value_class


@value_class
class ImageRules:
    """Which sizes and formats of local images are made."""

    responsive: bool = True
    """Whether smaller copies are made.

    Example: `false`
    """
    widths: tuple[Annotated[int, Range(16, 8192)], ...] = (480, 800, 1200, 1600)
    """The copies' widths in pixels: none wider than the original, none of an image no wider than the first.

    Example: `[400, 800]`
    """
    formats: tuple[Literal["avif", "webp"], ...] = ("webp",)
    """The copies' formats, the preferred one first.

    Example: `[avif, webp]`
    """
    quality: Annotated[int, Range(1, 100)] = 80
    """The copies' quality, of 100.

    Example: `90`
    """
    sizes: Annotated[str, Matches(r"[\s\S]+", "is a text")] = "(min-width: 48em) 44rem, 100vw"
    """How wide the column is, for the browser's choice.

    Example: `100vw`
    """
    placeholder: bool = True
    """Whether an image's own colour is in its place until it is loaded.

    Example: `false`
    """
    folder: Annotated[str, InsideSite()] = "assets/blogpost/images"
    """The folder of the site that has the copies.

    Example: `img/small`
    """

    @property
    def sorted_widths(self) -> tuple[int, ...]:
        """The widths, each once, the smallest first."""
        return tuple(sorted(set(self.widths)))
