"""The site's objects as templates see them, worked out when they are read.

Follows https://jekyllrb.com/docs/variables/. Nothing is made for all posts that only some are asked for.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any, overload

from mkdocs_blogpost.liquid.values import Drop, inspect, to_s
from mkdocs_blogpost.model.collection import Collection
from mkdocs_blogpost.model.excerpt import given
from mkdocs_blogpost.model.page import Page, StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.source.dates import in_zone

Content = Callable[[Post | Page], str]
"""Gives a post's or page's rendered body."""
Excerpt = Callable[[Post | Page], str | None]
"""Gives a post's or page's rendered excerpt, or None."""

_LOCAL_UTC = timezone(timedelta(0), "UTC")
_RELATED = 10


def local(moment: datetime) -> datetime:
    """Return a moment of the site's zone, which prints `+0000` even where that zone is UTC."""
    return moment.replace(tzinfo=_LOCAL_UTC) if moment.tzinfo is UTC else moment


class LazyList(Sequence[Any]):
    """An array whose items are made when they are read."""

    def __init__(self, items: Sequence[Any], made: Callable[[Any], Any]) -> None:
        self._items = items
        self._made = made

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, index: int) -> Any: ...
    @overload
    def __getitem__(self, index: slice) -> list[Any]: ...
    def __getitem__(self, index: int | slice) -> Any:
        if isinstance(index, slice):
            return [self._made(item) for item in self._items[index]]
        return self._made(self._items[index])

    def __iter__(self) -> Iterator[Any]:
        return (self._made(item) for item in self._items)


class LazyTable(Mapping[Any, Any]):
    """A table whose values are made when they are read."""

    def __init__(self, table: Mapping[Any, Any], made: Callable[[Any], Any]) -> None:
        self._table = table
        self._made = made

    def __len__(self) -> int:
        return len(self._table)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._table)

    def __getitem__(self, key: Any) -> Any:
        return self._made(self._table[key])


class FrontMatter(Drop):
    """An object with some values of its own over its front matter."""

    own: tuple[str, ...] = ()
    """The names of its own values, each a method or property `_name` here."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data

    def has(self, key: Any) -> bool:
        """Tell whether a template may read this name."""
        return key in self.own or key in self.data

    def get(self, key: Any) -> Any:
        """Return the value of a name, or None."""
        if key in self.own:
            return getattr(self, f"_{key}")()
        value = self.data.get(key)
        return list(value) if isinstance(value, tuple) else value

    def keys(self) -> Iterable[str]:
        """Return the names that can be read."""
        return dict.fromkeys([*self.own, *self.data])


class DocumentDrop(FrontMatter):
    """A post, or a document of another collection."""

    own = (
        "name", "collection", "id", "output", "excerpt", "title", "relative_path", "categories", "previous",
        "tags", "next", "url", "date", "path", "content",
    )  # fmt: skip

    def __init__(self, post: Post, drops: "Drops") -> None:
        super().__init__(post.data)
        self.post = post
        self._drops = drops

    def order(self) -> tuple[Any, ...]:
        """Return what documents are put in order by."""
        return self.post.date, self._path()

    def __str__(self) -> str:
        return self._drops.content(self.post)

    def __repr__(self) -> str:
        return f"#<Jekyll::Document {self._path()} collection={self.post.collection}>"

    def as_json(self, depth: int) -> Mapping[str, Any]:
        """Return what `jsonify` shows: deep inside, neighbours without what would lead on and on."""
        short = _short if depth >= 2 else _whole
        values = {key: self.get(key) for key in self.keys()}
        return {key: short(value) if key in ("previous", "next") else value for key, value in values.items()}

    def _id(self) -> str:
        return self.post.id

    def _url(self) -> str:
        return self.post.url

    def _path(self) -> str:
        return self.post.relative_path or self.post.path

    _relative_path = _path

    def _date(self) -> datetime:
        return local(self.post.date)

    def _title(self) -> Any:
        value = self.data.get("title")
        return self.post.title if value is None else value

    def _categories(self) -> list[str]:
        return list(self.post.categories)

    def _tags(self) -> list[Any]:
        return list(self.post.tags)

    def _collection(self) -> str:
        return self.post.collection

    def _name(self) -> Any:
        return self.data.get("name") or PurePosixPath(self.post.path).name

    def _content(self) -> str:
        return self._drops.content(self.post)

    def _output(self) -> str | None:
        return self._drops.output(self.post)

    def _excerpt(self) -> str:
        own = given(self.post)
        return to_s(self._drops.excerpt(self.post) if own is None else own)

    def _previous(self) -> "DocumentDrop | None":
        return self._drops.document(self._drops.site.previous(self.post))

    def _next(self) -> "DocumentDrop | None":
        return self._drops.document(self._drops.site.next(self.post))


def _whole(drop: DocumentDrop | None) -> Any:
    return drop


_NESTED = ("content", "output", "excerpt", "next", "previous")


def _short(drop: DocumentDrop | None) -> Any:
    return None if drop is None else {key: drop.get(key) for key in list(drop.keys()) if key not in _NESTED}


class PageDrop(Mapping[str, Any]):
    """A page: to templates a table of its front matter and a few values of its own."""

    own = ("content", "dir", "excerpt", "name", "path", "url")

    def __init__(self, page: Page, drops: "Drops") -> None:
        self.page = page
        self._drops = drops

    def __len__(self) -> int:
        return len(list(iter(self)))

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys([*self.page.data, *self.own]))

    def __contains__(self, key: object) -> bool:
        return key in self.own or key in self.page.data

    def __getitem__(self, key: str) -> Any:
        return getattr(self, f"_{key}")() if key in self.own else self.page.data[key]

    def _content(self) -> str:
        return self._drops.content(self.page)

    def _dir(self) -> str:
        url = self.page.url
        return url if url.endswith("/") else url.rpartition("/")[0].removesuffix("/") + "/"

    def _excerpt(self) -> str | None:
        own = self.page.data.get("excerpt")
        return to_s(own) if own else self._drops.excerpt(self.page)

    def _name(self) -> str:
        return self.page.name

    def _path(self) -> Any:
        return self.page.data.get("path") or self.page.path

    def _url(self) -> str:
        return self.page.url


class StaticFileDrop(FrontMatter):
    """A file that is copied as it is."""

    own = ("name", "extname", "modified_time", "basename", "path", "collection")

    def __init__(self, file: StaticFile, site: Site) -> None:
        super().__init__({})
        self.file = file
        self._site = site

    def _name(self) -> str:
        return self.file.name

    def _extname(self) -> str:
        return PurePosixPath(self.file.name).suffix

    def _basename(self) -> str:
        return self.file.name.removesuffix(self._extname())

    def _path(self) -> str:
        return f"/{self.file.path}"

    def _collection(self) -> str | None:
        return self.file.collection

    def _modified_time(self) -> datetime:
        return local(in_zone(self._site.tree.modified(self.file.path), self._site.config.zone))


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

    def __init__(self, site: Site, content: Content, output: Excerpt, excerpt: Excerpt) -> None:
        self.site = site
        self.content = content
        self.output = output
        self.excerpt = excerpt
        self._made: dict[int, Any] = {}

    def document(self, post: Post | None) -> DocumentDrop | None:
        """Return a document's drop."""
        return None if post is None else self._once(post, lambda: DocumentDrop(post, self))

    def page(self, page: Page) -> PageDrop:
        """Return a page's drop."""
        found: PageDrop = self._once(page, lambda: PageDrop(page, self))
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
        return self.documents(self.site.posts)

    @cached_property
    def all_documents(self) -> LazyList:
        """Return the documents of all collections."""
        return self.documents(
            [doc for collection in self.site.collections.values() for doc in collection.docs]
        )

    @cached_property
    def pages(self) -> LazyList:
        """Return the pages."""
        return LazyList(self.site.pages, self.page)

    @cached_property
    def html_pages(self) -> LazyList:
        """Return the pages that become HTML."""
        wanted = re.compile(r"(?:\.(?:html|xhtml|htm)|/)$")
        return LazyList([page for page in self.site.pages if wanted.search(page.url)], self.page)
