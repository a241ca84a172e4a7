"""The site as templates see it, its objects made when they are read.

Follows https://jekyllrb.com/docs/variables/#site-variables. If a template asks for a few posts, no others are made.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from functools import cached_property
from typing import Any

from mkdocs_blogpost.liquid.drop_services import DropServices
from mkdocs_blogpost.liquid.items import DocumentDrop, NamelessDocumentDrop, PageDrop, StaticFileDrop, local
from mkdocs_blogpost.liquid.lazy import FrontMatter, LazyList, LazyTable
from mkdocs_blogpost.model.address import HTML
from mkdocs_blogpost.model.collection import Collection
from mkdocs_blogpost.model.lookups import SiteLookups
from mkdocs_blogpost.model.page import Page, StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.ruby import inspect

_RELATED = 10


class CollectionDrop(FrontMatter):
    """A collection of documents."""

    own = ("output", "label", "docs", "files", "directory", "relative_directory")

    def __init__(self, collection: Collection, drops: "Drops") -> None:
        super().__init__(collection.settings)
        self.collection = collection
        self._drops = drops

    def __str__(self) -> str:
        return inspect(self._docs())

    def _output(self) -> bool:
        return self.collection.output

    def _label(self) -> str:
        return self.collection.label

    def _docs(self) -> LazyList:
        return self._drops.collection(self.collection.label)

    def _files(self) -> LazyList:
        self._drops.lookups.record("list", f"files {self.collection.label}")
        return self._drops.files(self.collection.files)

    def _relative_directory(self) -> str:
        return self.collection.folder

    def _directory(self) -> str:
        return str(self._drops.lookups.site.tree.root.name) + "/" + self.collection.folder


class SiteDrop(FrontMatter):
    """The variable `site`."""

    ruby_name = "Jekyll::Drops::SiteDrop"
    own = (
        "data", "time", "pages", "static_files", "tags", "categories", "posts", "html_pages", "collections",
        "documents", "related_posts", "config",
    )  # fmt: skip

    def __init__(self, drops: "Drops", subject: Post | Page | None) -> None:
        super().__init__(drops.lookups.configuration)
        self._drops = drops
        self._subject = subject

    def has(self, key: Any) -> bool:
        """Return whether a template may read this name."""
        return self._is_collection(key) or super().has(key)

    def get(self, key: Any) -> Any:
        """Return a setting, or what the site holds; a collection's documents under its label."""
        return self._drops.collection(key) if self._is_collection(key) else super().get(key)

    def _is_collection(self, key: Any) -> bool:
        return key != "posts" and isinstance(key, str) and key in self._drops.lookups.site.collections

    def _data(self) -> Mapping[str, Any]:
        return self._drops.lookups.data

    def _time(self) -> datetime:
        return local(self._drops.lookups.time)

    def _pages(self) -> LazyList:
        return self._drops.pages()

    def _html_pages(self) -> LazyList:
        return self._drops.html_pages()

    def _static_files(self) -> LazyList:
        return self._drops.files(self._drops.lookups.static_files)

    def _tags(self) -> LazyTable:
        return self._drops.posts_by(self._drops.lookups.site.tags)

    def _categories(self) -> LazyTable:
        return self._drops.posts_by(self._drops.lookups.site.categories)

    def _posts(self) -> LazyList:
        return self._drops.posts()

    def _documents(self) -> LazyList:
        return self._drops.all_documents()

    def _collections(self) -> list[CollectionDrop]:
        self._drops.lookups.record("config", "collections")
        collections = self._drops.lookups.site.collections
        return [CollectionDrop(collections[label], self._drops) for label in sorted(collections)]

    def _related_posts(self) -> list[DocumentDrop] | None:
        posts = self._drops.lookups.posts
        if not isinstance(self._subject, Post):
            return None
        related = [post for post in posts[: _RELATED + 1] if post is not self._subject][:_RELATED]
        return list(self._drops.documents(related)) if len(posts) > 1 else []

    def _config(self) -> None:
        return None


class Drops:
    """Makes the site's objects, each once; every list that it gives is recorded as read."""

    def __init__(self, lookups: SiteLookups, services: DropServices) -> None:
        self.lookups = lookups
        """The facts of the site."""
        self._services = services
        self._made: dict[int, Any] = {}

    def drop(self, item: Post | Page | StaticFile) -> Any:
        """Return a post, page or file as templates see it."""
        made = self._made.get(id(item))
        if made is None:
            made = self._made[id(item)] = self._make(item)
        return made

    def _make(self, item: Post | Page | StaticFile) -> Any:
        if isinstance(item, Post):
            return self._document(item)
        return PageDrop(item, self._services) if isinstance(item, Page) else StaticFileDrop(item, self._services)

    def _document(self, post: Post) -> DocumentDrop:
        made = DocumentDrop if self.lookups.dialect.documents_have_names else NamelessDocumentDrop
        has_date = post.dated or post.draft or self.lookups.site.undated_have_dates
        return made(post, self._services, has_date=has_date)

    def paginator(self, page: Page) -> Mapping[str, Any] | None:
        """Return the variable `paginator` of a page; None if it lists no posts."""
        found = page.paginator
        if found is None:
            return None
        self.lookups.record("list", "documents" if found.is_selection else "posts")
        shown = (each.name for each in fields(found) if not each.metadata.get("hidden"))
        values = {name: getattr(found, name) for name in shown}
        return values | {"posts": self.documents(found.posts)}

    def documents(self, posts: Sequence[Post]) -> LazyList:
        """Return documents as an array."""
        return LazyList(posts, self)

    def files(self, files: Sequence[StaticFile]) -> LazyList:
        """Return static files as an array."""
        return LazyList(files, self)

    def collection(self, label: str) -> LazyList:
        """Return the documents of a collection."""
        self.lookups.record("list", f"collection {label}")
        return LazyList(self.lookups.site.collections[label].docs, self)

    def posts_by(self, groups: Mapping[str, Sequence[Post]]) -> LazyTable:
        """Return posts by tag or category."""
        self.lookups.record("list", "posts")
        return LazyTable(groups, self)

    def posts(self) -> LazyList:
        """Return the posts, newest first."""
        self.lookups.record("list", "posts")
        return self._posts

    def all_documents(self) -> LazyList:
        """Return the documents of all collections."""
        self.lookups.record("list", "documents")
        return self._documents

    def pages(self) -> LazyList:
        """Return the pages."""
        self.lookups.record("list", "pages")
        return self._pages

    def html_pages(self) -> LazyList:
        """Return the pages that become HTML."""
        self.lookups.record("list", "pages")
        return self._html_pages

    @cached_property
    def _posts(self) -> LazyList:
        return LazyList(self.lookups.site.posts, self, lasting=True)

    @cached_property
    def _documents(self) -> LazyList:
        collections = self.lookups.site.collections.values()
        return LazyList([doc for collection in collections for doc in collection.docs], self, lasting=True)

    @cached_property
    def _pages(self) -> LazyList:
        return LazyList(self.lookups.site.pages, self, lasting=True)

    @cached_property
    def _html_pages(self) -> LazyList:
        pages = self.lookups.site.pages
        return LazyList([page for page in pages if page.ending in HTML or page.url.endswith("/")], self)
