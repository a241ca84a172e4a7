"""The Atom feed, as jekyll-feed writes it, with whole texts and full URLs.

Follows RFC 4287 and https://github.com/jekyll/jekyll-feed.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import ClassVar

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Author, Entry
from mkdocs_blogpost.views.feed import Feed
from mkdocs_blogpost.views.feed_content import feed_content
from mkdocs_blogpost.views.feed_options import jekyll_feed
from mkdocs_blogpost.views.moments import rfc_3339
from mkdocs_blogpost.views.seo import text
from mkdocs_blogpost.views.urls import is_elsewhere
from mkdocs_blogpost.views.xml import element, text_element

ATOM = "http://www.w3.org/2005/Atom"
MEDIA = "http://search.yahoo.com/mrss/"


@value_class(slots=False, kw_only=True)
class AtomFeed(Feed):
    """An Atom feed."""

    kind: ClassVar[str] = "atom"
    default_url: ClassVar[str] = "/feed.xml"
    media_type: ClassVar[str] = "application/atom+xml"

    def content(self, blog: Blog) -> str:
        """Return the feed."""
        home, changed = blog.absolute(self.home), self.changed or blog.time or datetime.fromtimestamp(0, UTC)
        head = [
            text_element("generator", "MkDocs Blogpost", uri="https://pypi.org/project/mkdocs-blogpost/"),
            text_element("link", href=blog.absolute(self.url), rel="self", type=self.media_type),
            text_element("link", href=home, rel="alternate", type="text/html", hreflang=blog.language),
            text_element("updated", rfc_3339(changed)),
            text_element("id", blog.absolute(self.url)),
            text_element("title", self.title),
            text_element("subtitle", blog.description) if blog.description else "",
            *(text_element(name, blog.absolute(address)) for name, address in _pictures(blog)),
            _author(blog, blog.author or Author(blog.name, "")),
        ]
        entries = (element("entry", _entry(blog, entry, whole=self.is_whole(entry))) for entry in self.entries)
        feed = element("feed", [*head, *entries], xmlns=ATOM, xmlns_media=MEDIA, xml_lang=blog.language)
        return f'<?xml version="1.0" encoding="utf-8"?>\n{feed}\n'


def _pictures(blog: Blog) -> Iterator[tuple[str, str]]:
    """Yield the feed's icon and logo: those of jekyll-feed's settings, else the blog's logo as an icon."""
    for name, usual in (("icon", blog.logo), ("logo", "")):
        own = text(jekyll_feed(blog.config), name)
        if own and not is_elsewhere(own):
            own = blog.view_urls.below(f"/{own.lstrip('/')}")
        if own or usual:
            yield name, own or usual


def _entry(blog: Blog, entry: Entry, *, whole: bool) -> Iterator[str]:
    url = blog.absolute(entry.url)
    yield text_element("title", entry.title_text)
    yield text_element("link", href=url, rel="alternate", type="text/html", title=entry.title_text)
    yield text_element("published", rfc_3339(entry.date))
    yield text_element("updated", rfc_3339(entry.changed))
    yield text_element("id", blog.absolute(entry.id or entry.url))
    if whole:
        content = feed_content(blog, entry)
        yield text_element("content", content, type="html", xml_base=url, xml_lang=entry.language or None)
    yield from (_author(blog, author) for author in entry.authors)
    yield from (text_element("category", term=term) for term in dict.fromkeys((*entry.categories, *entry.tags)))
    yield text_element("summary", entry.summary) if entry.summary else ""
    if entry.picture:
        picture = blog.absolute(entry.picture.src)
        yield text_element("media:thumbnail", url=picture)
        yield text_element("media:content", url=picture, medium="image")


def _author(blog: Blog, author: Author) -> str:
    url = blog.absolute(author.url) if author.url else ""
    values = {"name": author.name, "email": author.email, "uri": url}
    return element("author", [text_element(name, value) for name, value in values.items() if value])
