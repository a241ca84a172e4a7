"""The options of everything that the blog publishes."""

from dataclasses import field

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.feeds_option import FeedsOptions
from mkdocs_blogpost.views.post_options import PostOptions
from mkdocs_blogpost.views.view_options import ViewsOptions


@value_class
class BlogOptions:
    """The options of views, feeds and posts' pages."""

    prefix: str = ""
    """The folder of the site that the blog is published in, without slashes around it; empty keeps Jekyll's URLs."""
    views: ViewsOptions = field(default_factory=ViewsOptions)
    """Which views there are, and where."""
    feeds: FeedsOptions = field(default_factory=FeedsOptions)
    """Which feeds there are, and where."""
    post: PostOptions = field(default_factory=PostOptions)
    """What a post's page shows beside the post."""
