"""The JSON feed.

Follows https://www.jsonfeed.org/version/1.1/.
"""

import json
from typing import Any, ClassVar

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Author, Entry
from mkdocs_blogpost.views.feed import Feed
from mkdocs_blogpost.views.feed_content import feed_content
from mkdocs_blogpost.views.moments import rfc_3339


@value_class(slots=False, kw_only=True)
class JsonFeed(Feed):
    """A JSON feed."""

    kind: ClassVar[str] = "json"
    default_url: ClassVar[str] = "/feed.json"
    media_type: ClassVar[str] = "application/feed+json"

    def content(self, blog: Blog) -> str:
        """Return the feed."""
        feed = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": self.title,
            "home_page_url": blog.absolute(self.home),
            "feed_url": blog.absolute(self.url),
            "description": blog.description,
            "language": blog.language,
            "icon": blog.absolute(blog.logo) if blog.logo else "",
            "authors": [_author(blog, blog.author)] if blog.author else [],
            "items": [_item(blog, entry, whole=self.is_whole(entry)) for entry in self.entries],
        }
        known = {key: value for key, value in feed.items() if value or key == "items"}
        return json.dumps(known, ensure_ascii=False) + "\n"


def _item(blog: Blog, entry: Entry, *, whole: bool) -> dict[str, Any]:
    content = feed_content(blog, entry) if whole else ""
    item = {
        "id": blog.absolute(entry.id or entry.url),
        "url": blog.absolute(entry.url),
        "title": entry.title_text,
        "content_html": content,
        "summary": entry.summary,
        "image": blog.absolute(entry.picture.src) if entry.picture else "",
        "date_published": rfc_3339(entry.date),
        "date_modified": rfc_3339(entry.changed),
        "authors": [_author(blog, author) for author in entry.authors],
        "tags": list(dict.fromkeys((*entry.categories, *entry.tags))),
        "language": entry.language,
    }
    known = {key: value for key, value in item.items() if value}
    return known if content else known | {"content_text": entry.summary}


def _author(blog: Blog, author: Author) -> dict[str, str]:
    values = {
        "name": author.name,
        "url": blog.absolute(author.url) if author.url else "",
        "avatar": blog.absolute(author.avatar) if author.avatar else "",
    }
    return {key: value for key, value in values.items() if value}
