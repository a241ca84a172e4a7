"""Our site in the words of `oracle/jekyll_site.rb`, so that the two can be compared."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, tzinfo
from math import isfinite
from typing import Any

from mkdocs_blogpost.model import excerpt
from mkdocs_blogpost.model.page import Page, StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.ruby import to_s
from mkdocs_blogpost.source.scalars import UNNAMED_ZONE


def rows(site: Site) -> dict[str, Any]:
    others = {label: item for label, item in site.collections.items() if label != "posts"}
    return {
        "posts": [document(site, post) for post in reversed(site.posts)],
        "collections": {
            label: {"output": item.output, "docs": [document(site, doc) for doc in item.docs]}
            for label, item in others.items()
        },
        "pages": sorted((page(site, item) for item in site.pages), key=lambda row: row["path"]),
        "files": sorted((file(site, item) for item in site.copied_files), key=lambda row: row["path"]),
        "data": plain(site.data, site.config.zone),
    }


def document(site: Site, post: Post) -> dict[str, Any]:
    previous, following = site.previous(post), site.next(post)
    own = excerpt.given(post)
    shown = excerpt.source(post) if post.excerpt_separator else post.data.get("excerpt")
    rest = {key: value for key, value in post.data.items() if key not in ("excerpt", "date", "draft")}
    return {
        "path": post.relative_path,
        "url": post.url,
        "id": post.id,
        "date": plain(post.date),
        "draft": post.data["draft"],
        "previous": previous.url if previous else None,
        "next": following.url if following else None,
        "excerpt": shown if own is None else plain(own),
        "body": post.body,
        "data": plain(rest, site.config.zone),
    }


def page(site: Site, item: Page) -> dict[str, Any]:
    rest = {key: value for key, value in item.data.items() if key != "excerpt"}
    own = excerpt.given(item)
    shown = excerpt.source(item) if item.excerpt_separator else item.data.get("excerpt")
    return {
        "path": item.path,
        "url": item.url,
        "body": item.body,
        "excerpt": shown if own is None else plain(own),
        "data": plain(rest, site.config.zone),
    }


def file(site: Site, item: StaticFile) -> dict[str, Any]:
    folder = f"{site.config.collections_dir}/" if item.collection and site.config.collections_dir else ""
    return {"path": item.path.removeprefix(folder), "url": item.url, "data": plain(item.data)}


def plain(value: Any, zone: tzinfo = UTC) -> Any:
    """Return a value as JSON has it; a time without a zone of its own is shown in the site's."""
    if isinstance(value, Mapping):
        return {to_s(key): plain(item, zone) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item, zone) for item in value]
    if isinstance(value, datetime):
        return (value.astimezone(zone) if value.tzinfo is UNNAMED_ZONE else value).isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and not isfinite(value):
        return to_s(value)
    return value
