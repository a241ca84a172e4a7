"""What a step may use when it adapts the tree of one post."""

from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.render.images.banner_rules import BannerRules
from mkdocs_blogpost.render.images.files import ImageFiles
from mkdocs_blogpost.render.images.rules import ImageRules
from mkdocs_blogpost.render.lookups import Lookups
from mkdocs_blogpost.render.slots import SlotTable
from mkdocs_blogpost.render.tree import Elements
from mkdocs_blogpost.values import value_class


@value_class
class StepContext:
    """The inputs of every step; a step changes nothing but the tree, the slots and the problems of its post."""

    post: Post | Page
    """The post whose tree it is: its path and body for messages, its URL for relative addresses."""
    lookups: Lookups
    """The facts of the site and the options."""
    problems: Problems
    """The problems of this post."""
    slots: SlotTable
    """The slots of this post."""
    elements: Elements
    """The elements of its tree, for the project's own steps."""

    @property
    def images(self) -> ImageFiles:
        """Return the site's own image files, by the addresses that posts use for them."""
        return self.lookups.images

    @property
    def banner_rules(self) -> BannerRules:
        """Return how banners are found, replaced and drawn."""
        return self.lookups.options.banners

    @property
    def image_rules(self) -> ImageRules:
        """Return which sizes and formats of local images are made."""
        return self.lookups.options.images

    @property
    def resolves_links(self) -> bool:
        """Return whether addresses into this site are looked up among the published URLs."""
        return self.lookups.options.adapt.links
