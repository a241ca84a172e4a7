"""The JSON feed.

Follows https://www.jsonfeed.org/version/1.1/.
"""

import json
from typing import Any

from mkdocs_blogpost.views.atom_feed import moment
from mkdocs_blogpost.views.blog import Author, Blog, Entry
from mkdocs_blogpost.views.feed import Feed, FeedKind


class JsonFeed(FeedKind):
    """JSON Feed 1.1."""

    name = "json"
    url = "/feed.json"
    media_type = "application/feed+json"

    def text(self, blog: Blog, feed: Feed) -> str:
        """Return the text of a feed."""
        return _json_feed(blog, feed)


def _json_feed(blog: Blog, feed: Feed) -> str:
    values = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": blog.absolute(feed.home),
        "feed_url": blog.absolute(feed.url),
        "description": blog.description,
        "language": blog.language,
        "icon": blog.absolute(blog.logo) if blog.logo else "",
        "authors": [_person(blog, blog.author)] if blog.author else [],
        "items": [_item(blog, feed, entry) for entry in feed.entries],
    }
    filled = {key: value for key, value in values.items() if value or key == "items"}
    return json.dumps(filled, ensure_ascii=False) + "\n"


def _item(blog: Blog, feed: Feed, entry: Entry) -> dict[str, Any]:
    address = blog.absolute(entry.url)
    values = {
        "id": blog.absolute(entry.id or entry.url),
        "url": address,
        "title": entry.title_text,
        "content_html": entry.content if feed.whole else "",
        "summary": entry.summary,
        "image": blog.absolute(entry.picture.src) if entry.picture else "",
        "date_published": moment(entry.date),
        "date_modified": moment(entry.changed),
        "authors": [_person(blog, author) for author in entry.authors],
        "tags": list(dict.fromkeys((*entry.categories, *entry.tags))),
        "language": entry.language,
    }
    if not values["content_html"]:
        values["content_text"] = entry.summary
    return {key: value for key, value in values.items() if value or key == "content_text"}


def _person(blog: Blog, author: Author) -> dict[str, str]:
    values = {
        "name": author.name,
        "url": blog.absolute(author.url) if author.url else "",
        "avatar": blog.absolute(author.avatar) if author.avatar else "",
    }
    return {key: value for key, value in values.items() if value}
