"""What a step may know about the post whose tree it adapts."""

from collections.abc import Callable
from dataclasses import dataclass, field

from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.render.images.banner_rules import BannerRules
from mkdocs_blogpost.render.images.files import Pictures
from mkdocs_blogpost.render.images.rules import ImageRules


def unresolved(_url: str) -> str | None:
    """Resolve nothing: every link stays as it was written."""
    return None


@dataclass(frozen=True, slots=True)
class StepContext:
    """The named inputs of every step: nothing else may change what a post becomes."""

    post: Post | Page
    """Whose tree it is: its path and body for messages, its URL for relative addresses."""
    problems: Problems
    """Where authors are told."""
    pictures: Pictures
    """The site's own image files, by the addresses that posts use for them."""
    resolve: Callable[[str], str | None] = unresolved
    """What to write instead of a link into this site, where the host checks it; None leaves it as it was."""
    address: Callable[[str], str | None] = unresolved
    """What to write instead of an address in this site that nobody checks; None leaves it as it was."""
    banners: BannerRules = field(default_factory=BannerRules)
    """How banners are found, healed and drawn."""
    images: ImageRules = field(default_factory=ImageRules)
    """Which sizes and formats of local images are made."""
