"""The settings of jekyll-feed: `feed` of `_config.yml`.

Follows https://github.com/jekyll/jekyll-feed.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.seo import table, text
from mkdocs_blogpost.views.urls import slug_of


def jekyll_feed(config: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the settings."""
    return table(config, "feed")


def _collections(config: Mapping[str, Any]) -> Mapping[str, Mapping[str, Any]]:
    """Return the settings of each collection that has a feed, by its label."""
    value = jekyll_feed(config).get("collections")
    if isinstance(value, list | tuple):
        return {str(name): {} for name in value}
    if isinstance(value, Mapping):
        return {str(name): own if isinstance(own, Mapping) else {} for name, own in value.items()}
    return {}


def feed_collections(config: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the labels of the collections, other than posts, that have a feed of their own."""
    return tuple(name for name in _collections(config) if name != "posts")


def posts_path(config: Mapping[str, Any]) -> str:
    """Return where the feed of the posts is; empty if the settings do not say."""
    return text(_collections(config).get("posts", {}), "path") or text(jekyll_feed(config), "path")


def posts_categories(config: Mapping[str, Any]) -> Any:
    """Return the categories of posts that have a feed of their own."""
    return _collections(config).get("posts", {}).get("categories") or jekyll_feed(config).get("categories")


@value_class
class CollectionFeed:
    """A feed of a collection, or of one of its categories."""

    collection: str
    """The label of the collection."""
    category: str
    """The category; empty for all documents."""
    url: str
    """Where the feed is."""

    @property
    def title(self) -> str:
        """What jekyll-feed adds to the site's title."""
        names = [self.collection, self.category] if self.category else [self.collection]
        return " | ".join(name[:1].upper() + name[1:].lower() for name in names)


def collection_feeds(config: Mapping[str, Any]) -> Iterator[CollectionFeed]:
    """Yield the feeds of the collections other than posts."""
    for name, own in _collections(config).items():
        if name == "posts":
            continue
        for category in categories if isinstance(categories := own.get("categories"), list | tuple) else ():
            yield CollectionFeed(name, str(category), f"/feed/{name}/{category}.xml")
        yield CollectionFeed(name, "", text(own, "path") or f"/feed/{name}.xml")


@value_class
class Selection:
    """The terms of a kind that get a feed."""

    only: frozenset[str] | None = None
    """The slugs of these terms; None for all."""
    excluded: frozenset[str] = frozenset()
    """The slugs of terms that get none."""
    path: str = ""
    """The beginning of the URLs of their feeds; empty for the usual one."""

    def has(self, slug: str) -> bool:
        """Return whether a term is selected."""
        return slug not in self.excluded and (self.only is None or slug in self.only)


def selection(value: Any) -> Selection:
    """Return the terms that an option selects: all, a list, or jekyll-feed's `only`, `except` and `path`."""
    if isinstance(value, Mapping):
        only = _slugs(value["only"]) if value.get("only") is not None else None
        return Selection(only or None, _slugs(value.get("except")), text(value, "path"))
    if isinstance(value, list | tuple | str):
        return Selection(_slugs(value))
    return Selection() if value else Selection(frozenset())


def _slugs(value: Any) -> frozenset[str]:
    many = list(value) if isinstance(value, list | tuple | Mapping) else [value] if value else []
    names = value.split() if isinstance(value, str) else many
    return frozenset(slug_of(str(name)) for name in names)
