"""What templates read as another post's `content`: HTML of what is rendered already, else its source.

Jekyll renders collection after collection, each in its order, and pages last.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property

from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site

Excerpt = Callable[[Post | Page], str | None]
"""Renders an excerpt."""
DEEPEST = 10
"""How many posts may show each other's content in a row before the last one shows its source."""


class ContentStore:
    """The bodies of a site's posts and pages, as whatever is being rendered may see them."""

    def __init__(self, site: Site, rendered: Callable[[Post | Page], str]) -> None:
        self._site = site
        self._rendered = rendered
        self._known: dict[str, str] = {}
        self._excerpts: dict[str, str | None] = {}
        self._subjects: list[Post | Page] = []

    def excerpt(self, item: Post | Page, rendered: Excerpt) -> str | None:
        """Return an item's excerpt, rendered once; there is none while it is being rendered."""
        if item.path not in self._excerpts:
            self._excerpts[item.path] = None
            self._excerpts[item.path] = rendered(item)
        return self._excerpts[item.path]

    @contextmanager
    def rendering(self, subject: Post | Page) -> Iterator[None]:
        """Say what is being rendered."""
        self._subjects.append(subject)
        try:
            yield
        finally:
            self._subjects.pop()

    def content(self, item: Post | Page) -> str:
        """Return an item's rendered body, or its source while Jekyll would not have rendered it."""
        if item in self._subjects or len(self._subjects) > DEEPEST or not self._is_done(item):
            return item.body
        if item.path not in self._known:
            self._known[item.path] = self._rendered(item)
        return self._known[item.path]

    def output(self, item: Post | Page) -> str | None:
        """Return an item's rendered body, or None while Jekyll would not have rendered it."""
        return self.content(item) if self._is_done(item) else None

    def _is_done(self, item: Post | Page) -> bool:
        if not self._subjects:
            return True
        last = len(self._order)
        return self._order.get(item.path, last) < self._order.get(self._subjects[-1].path, last)

    @cached_property
    def _order(self) -> dict[str, int]:
        collections = self._site.collections.values()
        documents: list[Post | Page] = [document for collection in collections for document in collection.docs]
        return {item.path: place for place, item in enumerate([*documents, *self._site.pages])}
