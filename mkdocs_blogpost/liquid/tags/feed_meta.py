"""`{% feed_meta %}`, as the plugin jekyll-feed writes it (https://github.com/jekyll/jekyll-feed)."""

from collections.abc import Mapping

from liquid.token import Token

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.filters.conversions import xml_escape
from mkdocs_blogpost.liquid.nodes import Construct, Sink
from mkdocs_blogpost.liquid.tag import MarkupTag
from mkdocs_blogpost.liquid.uri import absolute
from mkdocs_blogpost.ruby import to_s


class FeedMetaNode(Construct):
    """Writes the link to the feed."""

    __slots__ = ()

    def write(self, context: Context, out: Sink) -> None:
        """Write the link."""
        lookups = context.environment.lookups
        feed = lookups.config("feed")
        path = to_s(feed.get("path") or "feed.xml") if isinstance(feed, Mapping) else "feed.xml"
        href = xml_escape(absolute(path, lookups.config_text("url"), lookups.config_text("baseurl")))
        title = xml_escape(lookups.config_text("title") or lookups.config_text("name"))
        out.write(f'<link type="application/atom+xml" rel="alternate" href="{href}"')
        out.write(f' title="{title}" />' if title else " />")


class FeedMeta(MarkupTag):
    """Names the feed in a page's head."""

    name = "feed_meta"

    def node(self, token: Token, markup: str) -> Construct:  # noqa: ARG002
        """Return the node that writes the link."""
        return FeedMetaNode(token)
