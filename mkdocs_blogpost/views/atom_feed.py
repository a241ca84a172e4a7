"""The Atom feed, as jekyll-feed gives it, with whole texts and full addresses.

Follows RFC 4287 and https://github.com/jekyll/jekyll-feed.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from mkdocs_blogpost.views.blog import Author, Blog, Entry
from mkdocs_blogpost.views.feed import Feed, FeedKind
from mkdocs_blogpost.views.xml import around, tag

ATOM = "http://www.w3.org/2005/Atom"
MEDIA = "http://search.yahoo.com/mrss/"


class AtomFeed(FeedKind):
    """Atom 1.0."""

    name = "atom"
    url = "/feed.xml"
    media_type = "application/atom+xml"

    def text(self, blog: Blog, feed: Feed) -> str:
        """Return the text of a feed."""
        return _atom_feed(blog, feed)


def _atom_feed(blog: Blog, feed: Feed) -> str:
    head = [
        tag("generator", "MkDocs Blogpost", uri="https://pypi.org/project/mkdocs-blogpost/"),
        tag("link", href=blog.absolute(feed.url), rel="self", type=feed.media_type),
        tag("link", href=blog.absolute(feed.home), rel="alternate", type="text/html", hreflang=blog.language),
        tag("updated", moment(feed.changed or blog.time or datetime.fromtimestamp(0, UTC))),
        tag("id", blog.absolute(feed.url)),
        tag("title", feed.title),
        tag("subtitle", blog.description) if blog.description else "",
        tag("icon", blog.absolute(blog.logo)) if blog.logo else "",
        _person(blog, blog.author or Author(blog.name, "")),
    ]
    entries = (around("entry", _entry(blog, feed, entry)) for entry in feed.entries)
    body = around("feed", [*head, *entries], xmlns=ATOM, xmlns_media=MEDIA, xml_lang=blog.language)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{body}\n'


def _entry(blog: Blog, feed: Feed, entry: Entry) -> Iterator[str]:
    address = blog.absolute(entry.url)
    yield tag("title", entry.title_text)
    yield tag("link", href=address, rel="alternate", type="text/html", title=entry.title_text)
    yield tag("published", moment(entry.date))
    yield tag("updated", moment(entry.changed))
    yield tag("id", blog.absolute(entry.id or entry.url))
    if feed.whole:
        yield tag("content", entry.content, type="html", xml_base=address, xml_lang=entry.language or None)
    yield from (_person(blog, author) for author in entry.authors)
    yield from (tag("category", term=term) for term in dict.fromkeys((*entry.categories, *entry.tags)))
    yield tag("summary", entry.summary) if entry.summary else ""
    if entry.picture:
        picture = blog.absolute(entry.picture.src)
        yield tag("media:thumbnail", url=picture)
        yield tag("media:content", url=picture, medium="image")


def _person(blog: Blog, author: Author) -> str:
    home = blog.absolute(author.url) if author.url else ""
    values = {"name": author.name, "email": author.email, "uri": home}
    return around("author", [tag(name, value) for name, value in values.items() if value])


def moment(when: datetime) -> str:
    """Return a date and time as RFC 3339 has it."""
    known = when if when.tzinfo else when.replace(tzinfo=UTC)
    return known.isoformat(timespec="seconds")
