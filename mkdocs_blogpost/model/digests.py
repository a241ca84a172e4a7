"""The digest of each fact of a site, by its kind and name; each is computed once a build.

    source          the front matter, the URL and the text of a document or page, by path
    document        the same without the text: what a list of posts shows
    content         the text of a document or page, when another one shows it
    previous, next  the neighbour of a document, by the path of the document
    list            a list of documents, pages or files: `posts`, `pages`, `collection recipes`, …
    data, config    a data file or folder, a key of the configuration; `*` is the whole
    environment     what templates see as `jekyll`
    time            the moment of the build: `now`, or what a form of `strftime` shows of it
    file, names     the text of a file (an include, …), the names of the files in a folder, by path
    link, post_url  what a name in one of these tags leads to; `*` is every name
    image           the content of an image file of this site, by URL
    modified        when a file was changed, by path
    options         everything that the plugin's options say about rendering
    unknown         what cannot be checked

A list is one read: its digest covers the front matter of its items, so that a post that loops over `site.posts`
records one read, and not one for each of a thousand posts.
"""

import posixpath
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from mkdocs_blogpost.model.page import Page, StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.reads import UNKNOWN, Read, digest_of, text_digest
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.model.site_index import SiteIndex
from mkdocs_blogpost.ruby import strftime

WHOLE = "*"
"""The name of a read of everything of a kind."""
MISSING = ""
"""The digest of what is not there."""

Item = Post | Page | StaticFile


class ItemDigests:
    """The digests of documents, pages and files: each stays while the item is the same object."""

    def __init__(self) -> None:
        self._documents: dict[str, tuple[Item, str]] = {}
        self._sources: dict[str, tuple[Item, str]] = {}

    def document(self, item: Item) -> str:
        """Return the digest of an item without its text."""
        known = self._documents.get(item.path)
        if known is None or known[0] is not item:
            known = self._documents[item.path] = item, facts_digest(item)
        return known[1]

    def source(self, item: Post | Page) -> str:
        """Return the digest of an item with its text."""
        known = self._sources.get(item.path)
        if known is None or known[0] is not item:
            own = item.body_line, item.markup, item.excerpt_separator
            known = self._sources[item.path] = item, digest_of(self.document(item), *own, text_digest(item.body))
        return known[1]


class SiteDigests:
    """The digests of one site during one build; `items` has those that other builds have computed."""

    def __init__(
        self, site: Site, environment: Mapping[str, str], options: str, items: ItemDigests | None = None
    ) -> None:
        self.index = SiteIndex(site)
        """What tags find by name."""
        self._site = site
        self._tables: Mapping[str, Mapping[str, Any]] = {
            "config": site.config.data,
            "data": site.data,
            "environment": environment,
        }
        self._options = options
        self.items = items or ItemDigests()
        """The digests of the items."""
        self._reads: dict[tuple[str, str], Read] = {}

    def read(self, kind: str, name: str) -> Read:
        """Return a fact of the site as it is now."""
        known = self._reads.get((kind, name))
        if known is None:
            known = self._reads[kind, name] = Read(kind, name, self._digest(kind, name))
        return known

    def is_current(self, read: Read) -> bool:
        """Return whether a fact is what it was when it was read."""
        return read.kind != UNKNOWN and self.read(read.kind, read.name) == read

    def _digest(self, kind: str, name: str) -> str:  # noqa: C901, PLR0912  one branch a kind
        match kind:
            case "source" | "content":
                return self._source(name)
            case "document":
                item = self._site.by_path.get(name)
                return MISSING if item is None else self.items.document(item)
            case "previous" | "next":
                return self._neighbour(kind, name)
            case "list":
                return digest_of(*(self.read("document", item.path).digest for item in items_of(self._site, name)))
            case "config" | "data" | "environment":
                return _in_table(self._tables[kind], name)
            case "time":
                return digest_of(self._site.time.isoformat() if name == "now" else strftime(self._site.time, name))
            case "file":
                return self._content_of(self._site.tree.absolute(name))
            case "names":
                return digest_of(names_in(self._site, name))
            case "link" | "post_url":
                return self._link(kind, name)
            case "image":
                path = image_path(self._site, name)
                return self._content_of(self._site.tree.absolute(path)) if path else MISSING
            case "modified":
                return digest_of(self._site.tree.modified(name).isoformat())
            case "options":
                return self._options
            case _:
                return MISSING

    def _source(self, path: str) -> str:
        item = self._site.by_path.get(path)
        return MISSING if item is None or isinstance(item, StaticFile) else self.items.source(item)

    def _neighbour(self, kind: str, path: str) -> str:
        post = self._site.by_path.get(path)
        if not isinstance(post, Post):
            return MISSING
        found = self._site.previous(post) if kind == "previous" else self._site.next(post)
        return self.read("document", found.path).digest if found else MISSING

    def _link(self, kind: str, name: str) -> str:
        if name == WHOLE:
            return digest_of(sorted(self.index.urls if kind == "link" else self.index.posts))
        if kind == "link":
            url = self.index.url(name)
        else:
            post = self.index.post(name)
            url = post.url if post else None
        return digest_of(url) if url is not None else MISSING

    @staticmethod
    def _content_of(place: Path | None) -> str:
        try:
            return sha256(place.read_bytes()).hexdigest()[:24] if place else MISSING
        except OSError:
            return MISSING


def facts_digest(item: Item) -> str:
    """Return the digest of everything that templates can read of an item but its text and its neighbours."""
    if isinstance(item, StaticFile):
        return digest_of(item.path, item.url, item.collection, item.data)
    if isinstance(item, Page):
        return digest_of(item.path, item.url, item.title, item.layout, item.data)
    names = item.path, item.relative_path, item.collection, item.url, item.id, item.title, item.slug
    dates = item.date, item.updated, item.dated
    return digest_of(*names, *dates, item.categories, item.tags, item.layout, item.draft, item.written, item.data)


def items_of(site: Site, name: str) -> Sequence[Item]:
    """Return the items of a list: `posts`, `pages`, `static_files`, `documents`, `collection NAME`, `files NAME`."""
    if name == "pages":
        return site.pages
    if name == "static_files":
        return site.static_files
    if name == "documents":
        return [document for collection in site.collections.values() for document in collection.docs]
    kind, _, label = name.partition(" ")
    collection = site.collections.get(label or "posts")
    if collection is None:
        return ()
    return collection.files if kind == "files" else collection.docs


def names_in(site: Site, folder: str) -> list[str]:
    """Return the paths of all files below a folder, relative to it."""
    walk = site.tree.walk(folder) if site.tree.is_folder(folder) else ()
    return sorted(entry.path.removeprefix(f"{folder}/") for entry in walk if not entry.is_folder)


def image_path(site: Site, url: str) -> str | None:
    """Return the path of the file at a URL of the site, or None."""
    item = site.by_url.get(url)
    if isinstance(item, StaticFile):
        return item.path
    path = posixpath.normpath(url.lstrip("/"))
    return path if item is None and not path.startswith("_") and site.tree.is_file(path) else None


def _in_table(table: Mapping[str, Any], name: str) -> str:
    if name == WHOLE:
        return digest_of(table)
    return digest_of(table[name]) if name in table else MISSING
