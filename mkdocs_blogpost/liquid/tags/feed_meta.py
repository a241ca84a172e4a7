"""`{% feed_meta %}`, as the plugin jekyll-feed writes it (https://github.com/jekyll/jekyll-feed)."""

from collections.abc import Mapping

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.filters.conversions import xml_escape
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.tag import Tag
from mkdocs_blogpost.liquid.uri import absolute
from mkdocs_blogpost.ruby import to_s


class FeedMeta(Tag):
    """Names the feed in a page's head."""

    name = "feed_meta"

    def parse(self, markup: str) -> None:
        """Read nothing."""

    def render(self, context: Context, out: Sink) -> None:
        """Write the link to the feed."""
        site = context.site
        feed = site.config("feed")
        path = to_s(feed.get("path") or "feed.xml") if isinstance(feed, Mapping) else "feed.xml"
        href = xml_escape(absolute(path, site.config_text("url"), site.config_text("baseurl")))
        title = xml_escape(site.config_text("title") or site.config_text("name"))
        out.write(f'<link type="application/atom+xml" rel="alternate" href="{href}"')
        out.write(f' title="{title}" />' if title else " />")
