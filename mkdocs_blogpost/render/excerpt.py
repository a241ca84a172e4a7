"""The excerpt as HTML: its piece of the body through Liquid and kramdown, as Jekyll renders it.

Follows https://jekyllrb.com/docs/posts/#post-excerpts.
"""

from mkdocs_blogpost.errors import Problems
from mkdocs_blogpost.model import excerpt
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.source.spelling import spell


class Excerpts:
    """The excerpts of a site's posts, each rendered when it is asked for."""

    def __init__(self, site: Site, problems: Problems) -> None:
        self._site = site
        self._problems = problems

    def html(self, post: Post) -> str | None:
        """Return a post's excerpt: the front matter's as it stands, else the body's head as HTML."""
        own = excerpt.given(post)
        if own is not None:
            return spell(own)
        source = excerpt.source(post)
        return None if source is None else source
