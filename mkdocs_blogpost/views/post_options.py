"""The option `post`: what a post's page shows beside the post."""

from typing import Annotated

from mkdocs_blogpost.option_checks import OneOf, Range
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.comments_option import CommentsOptions
from mkdocs_blogpost.views.share import DEFAULT_SITES, SITES

RELATED = 3
"""How many related posts are shown if nothing else is said."""


@value_class
class PostOptions:
    """What a post's page shows beside the post."""

    related: Annotated[int, Range(0)] | bool = RELATED
    """How many posts to read next are shown; 0 or `false` for none.

    Example: `5`
    """
    within: str | None = None
    """The kind of terms that the previous and the next post are within; without it they are of the whole blog.

    Example: `category`
    """
    share: bool | tuple[Annotated[str, OneOf(tuple(SITES))], ...] = False
    """Links to share a post, plain links without a script: `true`, or a list of sites.

    Example: `[mastodon, email]`
    """
    comments: CommentsOptions | None = None
    """Where readers may comment, loaded with the page; without it those that the site had, loaded on a click.

    Example: `giscus`
    """

    @property
    def related_limit(self) -> int:
        """How many related posts are shown."""
        if isinstance(self.related, bool):
            return RELATED if self.related else 0
        return self.related

    @property
    def share_sites(self) -> tuple[str, ...]:
        """The names of the sites to share a post on."""
        return self.share if isinstance(self.share, tuple) else DEFAULT_SITES if self.share else ()
