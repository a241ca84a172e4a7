"""The site as templates see it; an object is made when a template reads it.

Follows https://jekyllrb.com/docs/variables/#site-variables. Nothing is made for all posts that only some need.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any, TypeVar

from mkdocs_blogpost.liquid.items import DocumentDrop, DropServices, PageDrop, StaticFileDrop, local
from mkdocs_blogpost.liquid.lazy import FrontMatter, LazyList, LazyTable
from mkdocs_blogpost.model.collection import Collection
from mkdocs_blogpost.model.lookups import SiteLookups
from mkdocs_blogpost.model.page import Page, StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.ruby import inspect

_RELATED = 10
Found = TypeVar("Found")


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
        return self._drops.documents(self.collection.docs)

    def _files(self) -> LazyList:
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
        self._drops = drops
        self._lookups = drops.lookups
        self._subject = subject
        super().__init__(drops.lookups.site.config.data)

    def has(self, key: Any) -> bool:
        """Return whether a template may read this name."""
        return self._is_collection(key) or key in self.own or self._lookups.has_config(key)

    def get(self, key: Any) -> Any:
        """Return a setting, or what the site holds; a collection's documents under its label."""
        if self._is_collection(key):
            return self._drops.collection(key)
        if key in self.own:
            return super().get(key)
        value = self._lookups.config(key) if isinstance(key, str) else None
        return list(value) if isinstance(value, tuple) else value

    def keys(self) -> Iterable[str]:
        """Return the names that can be read."""
        return dict.fromkeys([*self.own, *self._lookups.configuration])

    def _is_collection(self, key: Any) -> bool:
        return key != "posts" and isinstance(key, str) and key in self._lookups.site.collections

    def _data(self) -> Mapping[str, Any]:
        return self._lookups.data

    def _time(self) -> datetime:
        return local(self._lookups.time)

    def _pages(self) -> LazyList:
        return self._drops.read("pages", self._drops.pages)

    def _html_pages(self) -> LazyList:
        return self._drops.read("pages", self._drops.html_pages)

    def _static_files(self) -> LazyList:
        return self._drops.read("static_files", self._drops.files(self._lookups.site.static_files))

    def _tags(self) -> LazyTable:
        return self._drops.read("posts", LazyTable(self._lookups.site.tags, self._drops.documents))

    def _categories(self) -> LazyTable:
        return self._drops.read("posts", LazyTable(self._lookups.site.categories, self._drops.documents))

    def _posts(self) -> LazyList:
        return self._drops.read("posts", self._drops.posts)

    def _documents(self) -> LazyList:
        return self._drops.read("documents", self._drops.all_documents)

    def _collections(self) -> list[CollectionDrop]:
        return self._drops.read("documents", self._drops.collections)

    def _related_posts(self) -> list[DocumentDrop] | None:
        if not isinstance(self._subject, Post):
            return None
        posts = self._lookups.site.posts
        related = [post for post in posts[: _RELATED + 1] if post is not self._subject][:_RELATED]
        return self._drops.read("posts", list(self._drops.documents(related)) if len(posts) > 1 else [])

    def _config(self) -> None:
        return None


class Drops:
    """Makes the objects of a site, each once, and records which lists templates read."""

    def __init__(self, lookups: SiteLookups, services: DropServices) -> None:
        self.lookups = lookups
        self._services = services
        self._made: dict[int, Any] = {}

    def read(self, name: str, value: Found) -> Found:
        """Return a list, and record that it is read."""
        self.lookups.read_list(name)
        return value

    def collection(self, label: str) -> LazyList:
        """Return the documents of a collection."""
        self.lookups.read_list(f"collection {label}")
        return self.documents(self.lookups.site.collections[label].docs)

    @cached_property
    def collections(self) -> list[CollectionDrop]:
        """Return all collections, by label."""
        found = self.lookups.site.collections
        return [CollectionDrop(found[label], self) for label in sorted(found)]

    def document(self, post: Post | None) -> DocumentDrop | None:
        """Return a document's drop."""
        return None if post is None else self._once(post, lambda: DocumentDrop(post, self._services))

    def page(self, page: Page) -> PageDrop:
        """Return a page's drop."""
        found: PageDrop = self._once(page, lambda: PageDrop(page, self._services))
        return found

    def of(self, subject: Post | Page) -> Any:
        """Return the drop of what is rendered."""
        return self.document(subject) if isinstance(subject, Post) else self.page(subject)

    def _once(self, item: Any, make: Callable[[], Any]) -> Any:
        if id(item) not in self._made:
            self._made[id(item)] = make()
        return self._made[id(item)]

    def documents(self, posts: Sequence[Post]) -> LazyList:
        """Return documents as an array."""
        return LazyList(posts, self.document)

    def files(self, files: Sequence[StaticFile]) -> LazyList:
        """Return static files as an array."""
        return LazyList(files, lambda file: self._once(file, lambda: StaticFileDrop(file, self.lookups.site)))

    @cached_property
    def posts(self) -> LazyList:
        """Return the posts, newest first."""
        return LazyList(self.lookups.site.posts, self.document, lasting=True)

    @cached_property
    def all_documents(self) -> LazyList:
        """Return the documents of all collections."""
        docs = [doc for collection in self.lookups.site.collections.values() for doc in collection.docs]
        return LazyList(docs, self.document, lasting=True)

    @cached_property
    def pages(self) -> LazyList:
        """Return the pages."""
        return LazyList(self.lookups.site.pages, self.page, lasting=True)

    @cached_property
    def html_pages(self) -> LazyList:
        """Return the pages that become HTML."""
        wanted = re.compile(r"(?:\.(?:html|xhtml|htm)|/)$")
        return LazyList([page for page in self.lookups.site.pages if wanted.search(page.url)], self.page)
