"""The one object through which a rendering reaches the facts of its site, and which records each of them.

A list is one read with one digest, which is computed once a build: its digest covers the front matter of its
items, so that the items which a template takes out of it need no reads of their own.
"""

import posixpath
from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any

from mkdocs_blogpost.model.page import Page, StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.post_index import PostIndex
from mkdocs_blogpost.model.reads import ReadRecorder, digest_of
from mkdocs_blogpost.model.site import Site

MISSING = ""
"""The digest of what does not exist."""


class SiteLookups:
    """The facts of one site during one build."""

    def __init__(self, site: Site, environment: str = "development") -> None:
        self.site = site
        """The site itself: whoever reads it directly records the read."""
        self.recorder = ReadRecorder()
        self._environment = environment
        self._digests: dict[tuple[str, str], str] = {}
        self._texts: dict[str, str | None] = {}

    # Configuration, time, environment

    def config(self, key: str) -> Any:
        """Return a value of the configuration, or None."""
        value = self.site.config.data.get(key)
        self.recorder.record("config", key, digest_of(value) if key in self.site.config.data else MISSING)
        return value

    def has_config(self, key: Any) -> bool:
        """Return whether the configuration has a key."""
        return isinstance(key, str) and (self.config(key) is not None or key in self.site.config.data)

    def config_text(self, key: str) -> str:
        """Return a value of the configuration as text, empty if it is null."""
        value = self.config(key)
        return "" if value is None else str(value)

    @property
    def configuration(self) -> Mapping[str, Any]:
        """Return the whole configuration: one read."""
        self.recorder.record("config", "*", self._once("config", "*", self.site.config.data))
        return self.site.config.data

    @property
    def zone(self) -> tzinfo:
        """Return the time zone of the site."""
        self.recorder.record("config", "timezone", digest_of(self.site.config.data.get("timezone")))
        return self.site.config.zone

    @property
    def time(self) -> datetime:
        """Return the moment of the build."""
        self.recorder.record("time", "now", digest_of(self.site.time.isoformat()))
        return self.site.time

    @property
    def environment(self) -> str:
        """Return what templates see as `jekyll.environment`."""
        self.recorder.record("environment", "JEKYLL_ENV", digest_of(self._environment))
        return self._environment

    # Documents and lists of them

    def read_item(self, item: Post | Page | StaticFile) -> None:
        """Record that a template reads the front matter and the URL of an item."""
        self.recorder.record("document", item.path, self._facts(item))

    def read_source(self, item: Post | Page) -> None:
        """Record that an item itself is rendered: its front matter and its text."""
        self.recorder.record("source", item.path, digest_of(self._facts(item), item.body, item.body_line))

    def read_body(self, item: Post | Page) -> None:
        """Record that the text of an item is read."""
        self.recorder.record("body", item.path, self._once("body", item.path, item.body))

    def read_list(self, name: str) -> None:
        """Record that a list is read, with the front matter of each item.

        The lists are `posts`, `pages`, `static_files`, `documents` and `collection LABEL`.
        """
        if ("list", name) not in self._digests:
            self._digests["list", name] = digest_of(*(self._facts(item) for item in self._list(name)))
        self.recorder.record("list", name, self._digests["list", name])

    def _list(self, name: str) -> Iterable[Post | Page | StaticFile]:
        site = self.site
        if name == "documents":
            return [doc for collection in site.collections.values() for doc in collection.docs]
        if name.startswith("collection "):
            return site.collections[name.partition(" ")[2]].docs
        lists: Mapping[str, Iterable[Post | Page | StaticFile]] = {
            "posts": site.posts,
            "pages": site.pages,
            "static_files": site.static_files,
        }
        return lists[name]

    @property
    def data(self) -> Mapping[str, Any]:
        """Return what the data files contain: one read."""
        self.recorder.record("data", "*", self._once("data", "*", self.site.data))
        return self.site.data

    def previous(self, post: Post) -> Post | None:
        """Return the document before one in its collection, or None."""
        return self._neighbour("previous", post, self.site.previous(post))

    def next(self, post: Post) -> Post | None:
        """Return the document after one in its collection, or None."""
        return self._neighbour("next", post, self.site.next(post))

    def _neighbour(self, kind: str, post: Post, found: Post | None) -> Post | None:
        self.recorder.record(kind, post.path, self._facts(found) if found else MISSING)
        return found

    def link(self, path: str) -> str | None:
        """Return the URL of the page, file or document at a path, or None."""
        url = self._link_targets.get(path) or self._link_targets.get(path.removeprefix("/"))
        self.recorder.record("link", path, digest_of(url) if url else MISSING)
        return url

    def post_named(self, name: str, folder: str, date: tuple[int, int, int], slug: str) -> Post | None:
        """Return the post that `post_url` names by folder, date and slug, or None."""
        index = self._post_index
        stem = f"{folder}{name}"
        found = index.names.get(stem) or index.slugs.get((slug, *date))
        self.recorder.record("post_url", stem, digest_of(found.url) if found else MISSING)
        return found

    def post_names(self) -> Iterable[str]:
        """Return every name that `post_url` knows, to guess from."""
        names = self._post_index.names
        self.recorder.record("names", "post_url", self._once("names", "post_url", sorted(names)))
        return names

    @cached_property
    def _post_index(self) -> PostIndex:
        return PostIndex(self.site.posts)

    def link_names(self) -> Iterable[str]:
        """Return every path that `link` knows, to guess from."""
        self.recorder.record("names", "link", self._once("names", "link", sorted(self._link_targets)))
        return self._link_targets

    @cached_property
    def _link_targets(self) -> dict[str, str]:
        found = [(page.path, page.url) for page in self.site.pages]
        found += [(file.path, file.url) for file in self.site.static_files]
        found += [(item.relative_path or item.path, item.url) for item in self.site.documents]
        return dict(reversed(found))

    # Files

    def text(self, kind: str, path: str) -> str | None:
        """Return the text of a file of the source tree; None if it does not exist.

        Raises OSError or UnicodeError if it cannot be read.
        """
        if path not in self._texts:
            is_file = self.site.tree.is_file(path)
            self._texts[path] = self.site.tree.read_text(path, self.site.config.encoding) if is_file else None
        text = self._texts[path]
        self.recorder.record(kind, path, MISSING if text is None else self._once("text", path, text))
        return text

    def names_in(self, folder: str) -> list[str]:
        """Return the paths of all files below a folder, relative to it."""
        tree = self.site.tree
        walk = tree.walk(folder) if tree.is_folder(folder) else ()
        names = sorted(entry.path.removeprefix(f"{folder}/") for entry in walk if not entry.is_folder)
        self.recorder.record("names", folder, digest_of(names))
        return names

    def image(self, url: str) -> tuple[str, Path] | None:
        """Return the path and the place on disk of the image file at a URL of this site, or None."""
        path = self._image_path(url)
        place = self.site.tree.absolute(path) if path else None
        if path is None or place is None:
            self.recorder.record("image", url, MISSING)
            return None
        if ("image", url) not in self._digests:
            self._digests["image", url] = _file_digest(place)
        self.recorder.record("image", url, self._digests["image", url])
        return path, place

    def _image_path(self, url: str) -> str | None:
        item = self.site.by_url.get(url)
        if isinstance(item, StaticFile):
            return item.path
        path = posixpath.normpath(url.lstrip("/"))
        return path if item is None and not path.startswith("_") and self.site.tree.is_file(path) else None

    # Digests

    def _facts(self, item: Post | Page | StaticFile) -> str:
        """Return the digest of everything that a template can read of an item but its text."""
        if isinstance(item, Post):
            values = (item.url, item.id, item.title, item.date, item.categories, item.tags, item.data, item.draft)
            return self._once("facts", item.path, *values)
        return self._once("facts", item.path, item.url, item.data)

    def _once(self, kind: str, name: str, *values: object) -> str:
        if (kind, name) not in self._digests:
            self._digests[kind, name] = digest_of(*values)
        return self._digests[kind, name]


def _file_digest(place: Path) -> str:
    try:
        return blake2b(place.read_bytes(), digest_size=12).hexdigest()
    except OSError:
        return MISSING
