"""robots.txt: everybody may read everything, and the sitemap is there.

Follows https://github.com/jekyll/jekyll-sitemap, which writes one where the site has none.
"""

from collections.abc import Iterator

from mkdocs_blogpost.views.blog import Blog, ViewFile


def robots(blog: Blog) -> Iterator[ViewFile]:
    """Yield robots.txt if the site's full address is known."""
    if blog.origin:
        yield ViewFile("/robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {blog.absolute('/sitemap.xml')}\n")
