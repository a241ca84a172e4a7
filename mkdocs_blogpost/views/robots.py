"""robots.txt: search engines may read everything, and find the sitemap.

Follows https://github.com/jekyll/jekyll-sitemap, which writes one if the site has none.
"""

from typing import ClassVar

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.view_file import ViewFile


@value_class(slots=False)
class RobotsFile(ViewFile):
    """robots.txt."""

    kind: ClassVar[str] = "robots"

    def content(self, blog: Blog) -> str:
        """Return the rules."""
        return f"User-agent: *\nAllow: /\n\nSitemap: {blog.absolute('/sitemap.xml')}\n"


def robots_of(blog: Blog) -> tuple[RobotsFile, ...]:
    """Return robots.txt; nothing if the origin is unknown."""
    return (RobotsFile("/robots.txt"),) if blog.origin else ()
