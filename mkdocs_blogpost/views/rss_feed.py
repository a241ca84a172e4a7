"""The RSS feed, for readers that know no Atom.

Follows https://www.rssboard.org/rss-specification and https://www.rssboard.org/rss-profile.
"""

import mimetypes
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime

from mkdocs_blogpost.views.blog import Blog, Entry
from mkdocs_blogpost.views.feed import Feed, FeedKind
from mkdocs_blogpost.views.xml import around, tag

SPACES = {
    "xmlns_atom": "http://www.w3.org/2005/Atom",
    "xmlns_content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns_dc": "http://purl.org/dc/elements/1.1/",
    "xmlns_media": "http://search.yahoo.com/mrss/",
}


class RssFeed(FeedKind):
    """RSS 2.0."""

    name = "rss"
    url = "/rss.xml"
    media_type = "application/rss+xml"

    def text(self, blog: Blog, feed: Feed) -> str:
        """Return the text of a feed."""
        return _rss_feed(blog, feed)


def _rss_feed(blog: Blog, feed: Feed) -> str:
    changed = feed.changed or blog.time
    head = [
        tag("title", feed.title),
        tag("link", blog.absolute(feed.home)),
        tag("description", blog.description or feed.title),
        tag("language", blog.language.lower()),
        tag("lastBuildDate", moment(changed)) if changed else "",
        tag("generator", "MkDocs Blogpost"),
        tag("atom:link", href=blog.absolute(feed.url), rel="self", type=feed.media_type),
        tag("docs", "https://www.rssboard.org/rss-specification"),
    ]
    items = (around("item", _item(blog, feed, entry)) for entry in feed.entries)
    body = around("rss", around("channel", [*head, *items]), version="2.0", **SPACES)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{body}\n'


def _item(blog: Blog, feed: Feed, entry: Entry) -> Iterator[str]:
    address = blog.absolute(entry.url)
    yield tag("title", entry.title_text)
    yield tag("link", address)
    yield tag("guid", blog.absolute(entry.id or entry.url), isPermaLink="false")
    yield tag("pubDate", moment(entry.date))
    yield from (tag("dc:creator", author.name) for author in entry.authors)
    yield from (tag("category", term) for term in dict.fromkeys((*entry.categories, *entry.tags)))
    yield tag("description", entry.summary) if entry.summary else ""
    if feed.whole:
        yield tag("content:encoded", entry.content)
    if entry.picture:
        kind = mimetypes.guess_type(entry.picture.src)[0] or "image/png"
        yield tag("media:content", url=blog.absolute(entry.picture.src), medium="image", type=kind)


def moment(when: datetime) -> str:
    """Return a date and time as RFC 822 has it."""
    return format_datetime(when if when.tzinfo else when.replace(tzinfo=UTC))
