"""The site as Jekyll sees it, read once and never changed.

Follows https://jekyllrb.com/docs/variables/#site-variables.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from mkdocs_blogpost.model.collection import Collection
from mkdocs_blogpost.model.config import Config
from mkdocs_blogpost.model.page import Page, StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.rules import Rules
from mkdocs_blogpost.source.tree import SourceTree
from mkdocs_blogpost.values import value_class


@value_class
class Withheld:
    """A file that could be a post and is not published."""

    path: str
    """The file, relative to the source tree."""
    reason: str
    """Why, in a word or sentence: `draft`, `future`, `published: false`, or what is wrong with it."""
    title: str = ""
    """The title, as far as it could be read."""
    date: datetime | None = None
    """The date, as far as it could be read."""


@value_class(slots=False, eq=False)
class Site:
    """Everything that a Jekyll source tree holds, settled."""

    config: Config
    """The configuration."""
    time: datetime
    """The moment of the build, in the site's zone."""
    tree: SourceTree
    """The files."""
    collections: Mapping[str, Collection]
    """Every collection by its label, `posts` first."""
    pages: tuple[Page, ...] = ()
    """The pages, by name."""
    static_files: tuple[StaticFile, ...] = ()
    """The files that templates see as `site.static_files`, by path; those of collections without pages too."""
    unlisted_files: tuple[StaticFile, ...] = ()
    """Files of collections that are copied although `site.static_files` does not hold them, by path."""
    data: Mapping[str, Any] = field(default_factory=dict)
    """What the data files hold, as Liquid's `site.data`."""
    withheld: tuple[Withheld, ...] = ()
    """The posts that are not published, and why."""
    environment: str = "development"
    """What templates see as `jekyll.environment`."""
    undated_have_dates: bool = True
    """Whether templates see the build's time as the date of documents that have none of their own."""
    rules: Rules = field(default_factory=Rules)
    """Which documents are published beside those that are ready."""
    lost: frozenset[str] = frozenset()
    """The paths of documents whose addresses later documents have: they are linked, and neither written nor listed."""

    @cached_property
    def posts(self) -> tuple[Post, ...]:
        """Return the posts, newest first, as `site.posts` gives them."""
        return tuple(post for post in reversed(self.collections["posts"].docs) if post.path not in self.lost)

    @property
    def documents(self) -> Iterator[Post]:
        """Yield every document of the collections that become pages, posts first."""
        shown = (collection for collection in self.collections.values() if collection.output)
        return (doc for collection in shown for doc in collection.docs if doc.written)

    def previous(self, post: Post) -> Post | None:
        """Return the document before one in its collection: of posts, the next older one."""
        return self._neighbour(post, -1)

    def next(self, post: Post) -> Post | None:
        """Return the document after one in its collection: of posts, the next newer one."""
        return self._neighbour(post, 1)

    def _neighbour(self, post: Post, step: int) -> Post | None:
        collection = self.collections[post.collection]
        place = collection.positions.get(post.path)
        if place is None:
            return None
        place += step
        while 0 <= place < len(collection.docs) and collection.docs[place].path in self.lost:
            place += step
        return collection.docs[place] if 0 <= place < len(collection.docs) else None

    @cached_property
    def categories(self) -> Mapping[str, tuple[Post, ...]]:
        """Return the posts of each category, newest first."""
        return _grouped((name, post) for post in reversed(self.posts) for name in post.categories)

    @cached_property
    def tags(self) -> Mapping[str, tuple[Post, ...]]:
        """Return the posts of each tag, newest first."""
        return _grouped((name, post) for post in reversed(self.posts) for name in post.tags)

    @cached_property
    def by_url(self) -> Mapping[str, Post | Page | StaticFile]:
        """Return what answers each URL: of several, as in Jekyll, the one that is written last."""
        pages = (page for page in self.pages if page.written)
        items: list[Post | Page | StaticFile] = [*pages, *self.copied_files, *self.documents]
        return {item.url: item for item in items}

    @cached_property
    def by_path(self) -> Mapping[str, Post | Page | StaticFile]:
        """Return each document, page and static file by its path in the source tree."""
        documents = [doc for collection in self.collections.values() for doc in collection.docs]
        items: list[Post | Page | StaticFile] = [*self.copied_files, *self.pages, *documents]
        return {item.path: item for item in items}

    @property
    def copied_files(self) -> tuple[StaticFile, ...]:
        """Return every file that is copied."""
        return (*(file for file in self.static_files if file.written), *self.unlisted_files)

    def with_documents(self, changed: Mapping[str, Post]) -> "Site":
        """Return the site with other documents, each by its path, in the places of the old ones."""
        collections = {
            label: replace(each, docs=tuple(changed.get(doc.path, doc) for doc in each.docs))
            for label, each in self.collections.items()
        }
        return replace(self, collections=collections)


def _grouped(pairs: Iterator[tuple[str, Post]]) -> dict[str, tuple[Post, ...]]:
    """Return the groups in order of their oldest posts, the posts in each newest first."""
    groups: dict[str, list[Post]] = {}
    for name, post in pairs:
        groups.setdefault(name, []).append(post)
    return {name: tuple(reversed(posts)) for name, posts in groups.items()}
