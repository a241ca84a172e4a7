"""What a step may use when it adapts the tree of one post."""

from dataclasses import dataclass, field

from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.render.images.banner_rules import BannerRules
from mkdocs_blogpost.render.images.files import ImageFiles
from mkdocs_blogpost.render.images.rules import ImageRules
from mkdocs_blogpost.render.slots import SlotTable


@dataclass(frozen=True, slots=True)
class StepContext:
    """The inputs of every step; a step changes nothing but the tree, the slots and the problems of its post."""

    post: Post | Page
    """The post whose tree it is: its path and body for messages, its URL for relative addresses."""
    images: ImageFiles
    """The site's own image files, by the addresses that posts use for them."""
    problems: Problems
    """The problems of this post."""
    slots: SlotTable
    """The slots of this post."""
    banner_rules: BannerRules = field(default_factory=BannerRules)
    """How banners are found, replaced and drawn."""
    image_rules: ImageRules = field(default_factory=ImageRules)
    """Which sizes and formats of local images are made."""
    resolve_links: bool = True
    """Whether addresses into this site are looked up among the published URLs."""
