"""The RSS feed, for feed readers that do not know Atom.

Follows https://www.rssboard.org/rss-specification and https://www.rssboard.org/rss-profile.
"""

import mimetypes
from collections.abc import Iterator
from typing import ClassVar

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.feed import Feed
from mkdocs_blogpost.views.feed_content import feed_content
from mkdocs_blogpost.views.moments import rfc_822
from mkdocs_blogpost.views.xml import element, text_element

NAMESPACES = {
    "xmlns_atom": "http://www.w3.org/2005/Atom",
    "xmlns_content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns_dc": "http://purl.org/dc/elements/1.1/",
    "xmlns_media": "http://search.yahoo.com/mrss/",
}


@value_class(slots=False, kw_only=True)
class RssFeed(Feed):
    """An RSS feed."""

    kind: ClassVar[str] = "rss"
    default_url: ClassVar[str] = "/rss.xml"
    media_type: ClassVar[str] = "application/rss+xml"

    def content(self, blog: Blog) -> str:
        """Return the feed."""
        changed = self.changed or blog.time
        head = [
            text_element("title", self.title),
            text_element("link", blog.absolute(self.home)),
            text_element("description", blog.description or self.title),
            text_element("language", blog.language.lower()),
            text_element("lastBuildDate", rfc_822(changed)) if changed else "",
            text_element("generator", "MkDocs Blogpost"),
            text_element("atom:link", href=blog.absolute(self.url), rel="self", type=self.media_type),
            text_element("docs", "https://www.rssboard.org/rss-specification"),
        ]
        items = (element("item", _item(blog, entry, whole=self.is_whole(entry))) for entry in self.entries)
        feed = element("rss", element("channel", [*head, *items]), version="2.0", **NAMESPACES)
        return f'<?xml version="1.0" encoding="utf-8"?>\n{feed}\n'


def _item(blog: Blog, entry: Entry, *, whole: bool) -> Iterator[str]:
    yield text_element("title", entry.title_text)
    yield text_element("link", blog.absolute(entry.url))
    yield text_element("guid", blog.absolute(entry.id or entry.url), isPermaLink="false")
    yield text_element("pubDate", rfc_822(entry.date))
    yield from (text_element("dc:creator", author.name) for author in entry.authors)
    yield from (text_element("category", term) for term in dict.fromkeys((*entry.categories, *entry.tags)))
    yield text_element("description", entry.summary) if entry.summary else ""
    if whole:
        yield text_element("content:encoded", feed_content(blog, entry))
    if entry.picture:
        media_type = mimetypes.guess_type(entry.picture.src)[0] or "image/png"
        yield text_element("media:content", url=blog.absolute(entry.picture.src), medium="image", type=media_type)
