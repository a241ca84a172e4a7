"""The option `banners`: how banners are found, replaced and drawn."""

from collections.abc import Mapping
from dataclasses import field
from functools import cache
from typing import Annotated, Literal

from mkdocs_blogpost.art.rules import ArtRules
from mkdocs_blogpost.option_checks import Range
from mkdocs_blogpost.render.images.dead_hosts import DEAD_HOSTS, host_of
from mkdocs_blogpost.values import value_class


@value_class
class BannerRules:
    """How banners are found, replaced and drawn."""

    dead: Literal["art", "keep", "drop"] = "art"
    """What becomes of an image on a dead host: a drawing (`art`), left as it is (`keep`), taken out (`drop`).

    Example: `keep`
    """
    hosts: tuple[str, ...] = ()
    """More dead hosts, besides the known ones.

    Example: `[images.example.com]`
    """
    map: Mapping[str, str] = field(default_factory=dict)
    """A word, or a whole URL, and the image that replaces it.

    Example: `{road: /assets/road.jpg}`
    """
    ratio: Annotated[float, Range(0.1)] = 3.0
    """From how many times wider than high an image is a banner.

    Example: `4`
    """
    art: ArtRules = field(default_factory=ArtRules)
    """The colours and kinds of drawings."""

    @property
    def dead_hosts(self) -> frozenset[str]:
        """The dead hosts: the known ones and the site's own."""
        return _dead_hosts(self.hosts)

    @property
    def images(self) -> Mapping[str, str]:
        """Words in lower case, or whole URLs, to the URL of the image that replaces them."""
        return {words.lower(): _rooted(image) for words, image in self.map.items()}


@cache
def _dead_hosts(own: tuple[str, ...]) -> frozenset[str]:
    hosts = (host_of(host) or host.lower().strip("/").removeprefix("www.") for host in own)
    return frozenset((*DEAD_HOSTS, *hosts))


def _rooted(image: str) -> str:
    """Return an image's URL; one inside the site begins at its root, with or without a slash."""
    return image if host_of(image) or image.startswith("/") else f"/{image.removeprefix('./')}"
