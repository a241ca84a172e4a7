"""The site as templates see it, its objects made when they are read.

Follows https://jekyllrb.com/docs/variables/#site-variables. Nothing is made for all posts that only some
are asked for.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any

from mkdocs_blogpost.liquid.items import DocumentDrop, DropServices, PageDrop, StaticFileDrop, local
from mkdocs_blogpost.liquid.lazy import FrontMatter, LazyList, LazyTable
from mkdocs_blogpost.model.collection import Collection
from mkdocs_blogpost.model.page import Page, StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
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
        return self._drops.documents(self.collection.docs)

    def _files(self) -> LazyList:
        return self._drops.files(self.collection.files)

    def _relative_directory(self) -> str:
        return self.collection.folder

    def _directory(self) -> str:
        return str(self._drops.site.tree.root.name) + "/" + self.collection.folder


class SiteDrop(FrontMatter):
    """The variable `site`."""

    ruby_name = "Jekyll::Drops::SiteDrop"
    own = (
        "data", "time", "pages", "static_files", "tags", "categories", "posts", "html_pages", "collections",
        "documents", "related_posts", "config",
    )  # fmt: skip

    def __init__(self, drops: "Drops", subject: Post | Page | None) -> None:
        super().__init__(drops.site.config.data)
        self._drops = drops
        self._subject = subject

    def has(self, key: Any) -> bool:
        """Tell whether a template may read this name."""
        return self._is_collection(key) or super().has(key)

    def get(self, key: Any) -> Any:
        """Return a setting, or what the site holds; a collection's documents under its label."""
        if self._is_collection(key):
            return self._drops.documents(self._drops.site.collections[key].docs)
        return super().get(key)

    def _is_collection(self, key: Any) -> bool:
        return key != "posts" and isinstance(key, str) and key in self._drops.site.collections

    def _data(self) -> Mapping[str, Any]:
        return self._drops.site.data

    def _time(self) -> datetime:
        return local(self._drops.site.time)

    def _pages(self) -> LazyList:
        return self._drops.pages

    def _html_pages(self) -> LazyList:
        return self._drops.html_pages

    def _static_files(self) -> LazyList:
        return self._drops.files(self._drops.site.static_files)

    def _tags(self) -> LazyTable:
        return LazyTable(self._drops.site.tags, self._drops.documents)

    def _categories(self) -> LazyTable:
        return LazyTable(self._drops.site.categories, self._drops.documents)

    def _posts(self) -> LazyList:
        return self._drops.posts

    def _documents(self) -> LazyList:
        return self._drops.all_documents

    def _collections(self) -> list[CollectionDrop]:
        labels = sorted(self._drops.site.collections)
        return [CollectionDrop(self._drops.site.collections[label], self._drops) for label in labels]

    def _related_posts(self) -> list[DocumentDrop] | None:
        if not isinstance(self._subject, Post):
            return None
        newest = self._drops.site.posts[: _RELATED + 1]
        related = [post for post in newest if post is not self._subject][:_RELATED]
        return list(self._drops.documents(related)) if len(self._drops.site.posts) > 1 else []

    def _config(self) -> None:
        return None


class Drops:
    """Makes the site's objects, each once."""

    def __init__(
        self,
        site: Site,
        content: Callable[[Post | Page], str],
        output: Callable[[Post | Page], str | None],
        excerpt: Callable[[Post | Page], str | None],
    ) -> None:
        self.site = site
        self._services = DropServices(
            content=content,
            output=output,
            excerpt=excerpt,
            previous=lambda post: self.document(site.previous(post)),
            next=lambda post: self.document(site.next(post)),
        )
        self._made: dict[int, Any] = {}

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
        return LazyList(files, lambda file: self._once(file, lambda: StaticFileDrop(file, self.site)))

    @cached_property
    def posts(self) -> LazyList:
        """Return the posts, newest first."""
        return LazyList(self.site.posts, self.document, lasting=True)

    @cached_property
    def all_documents(self) -> LazyList:
        """Return the documents of all collections."""
        docs = [doc for collection in self.site.collections.values() for doc in collection.docs]
        return LazyList(docs, self.document, lasting=True)

    @cached_property
    def pages(self) -> LazyList:
        """Return the pages."""
        return LazyList(self.site.pages, self.page, lasting=True)

    @cached_property
    def html_pages(self) -> LazyList:
        """Return the pages that become HTML."""
        wanted = re.compile(r"(?:\.(?:html|xhtml|htm)|/)$")
        return LazyList([page for page in self.site.pages if wanted.search(page.url)], self.page)
