"""The option `banners: art`: the colours and kinds of drawings."""

from typing import Annotated

from mkdocs_blogpost.art.kinds.catalog import KINDS
from mkdocs_blogpost.option_checks import Matches, OneOf
from mkdocs_blogpost.values import value_class

Colour = Annotated[str, Matches("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})", "is a colour such as '#3f63d8'")]
Style = Annotated[str, OneOf(KINDS)]


@value_class
class ArtRules:
    """The colours and kinds of drawings."""

    palette: tuple[Colour, ...] = ()
    """Hex colours: the first is the base, of the others each picture takes one; empty takes the theme's.

    Example: `["#1a425a", "#d8743f"]`
    """
    styles: tuple[Style, ...] = ()
    """The kinds of drawings to choose from; empty for all.

    Example: `[mountains, sea]`
    """
