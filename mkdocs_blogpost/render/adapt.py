"""The option `adapt`: the deliberate departures from Jekyll's output."""

from collections.abc import Mapping
from dataclasses import fields
from functools import cache

from mkdocs_blogpost.render.images.banner_rules import BannerRules
from mkdocs_blogpost.render.images.rules import ImageRules
from mkdocs_blogpost.values import value_class


@value_class
class Adapt:
    """The deliberate departures from Jekyll's output, each on or off."""

    headings: bool = True
    """Body headings step down under the page's one title.

    Example: `false`
    """
    banners: bool = True
    """Wide images are banners, dead ones are drawn.

    Example: `false`
    """
    images: bool = True
    """Images get dimensions, lazy loading, responsive sizes.

    Example: `false`
    """
    links: bool = True
    """Site-absolute links become relative, are validated, and follow `prefix`.

    Example: `false`
    """
    encoding: bool = True
    """Mojibake is repaired outside code.

    Example: `false`
    """
    code: bool = True
    """Code has the theme's highlighting, copy buttons and annotations.

    Example: `false`
    """
    math: bool = True
    """Formulas have the markup that the theme's maths script looks for.

    Example: `false`
    """
    footnotes: bool = True
    """Footnotes have the markup that themes style.

    Example: `false`
    """
    callouts: bool = True
    """Notices become the theme's admonitions.

    Example: `false`
    """
    layouts: bool = True
    """What a layout of the site writes around a text is shown, below the layout that writes `<html>`.

    Example: `false`
    """
    material: bool = False
    """Material's own blocks and inline marks are read in posts.

    Example: `true`
    """

    @staticmethod
    @cache
    def none() -> "Adapt":
        """Return every adaptation off: a post's body is what Jekyll would hand to its layout."""
        return Adapt(**{each.name: False for each in fields(Adapt)})

    @classmethod
    def all(cls) -> "Adapt":
        """Return every adaptation on that is on by default."""
        return cls()


OWN_OPTIONS: Mapping[str, type[BannerRules] | type[ImageRules]] = {"banners": BannerRules, "images": ImageRules}
"""The adaptations that have options of their own."""
