"""The one object through which a rendering reaches the facts of its site; each fact that is read is recorded."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Any

from mkdocs_blogpost.dialect import Dialect
from mkdocs_blogpost.model.digests import WHOLE, ItemDigests, SiteDigests, image_path, names_in
from mkdocs_blogpost.model.page import Page, StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.reads import Read, ReadRecorder
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.problems import Problems


class RecordedTable(Mapping[str, Any]):
    """A table of which each key is a fact; to go through it reads the whole."""

    def __init__(self, table: Mapping[str, Any], kind: str, digests: SiteDigests, recorder: ReadRecorder) -> None:
        self._table = table
        self._kind = kind
        self._digests = digests
        self._recorder = recorder

    def _record(self, key: object) -> None:
        self._recorder.record(self._digests.read(self._kind, key if isinstance(key, str) else WHOLE))

    def __getitem__(self, key: str) -> Any:
        self._record(key)
        return self._table[key]

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of a key."""
        self._record(key)
        return self._table.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._record(key)
        return key in self._table

    def __iter__(self) -> Iterator[str]:
        self._record(None)
        return iter(self._table)

    def __len__(self) -> int:
        self._record(None)
        return len(self._table)


class SiteLookups:
    """The facts of one site during one build."""

    def __init__(
        self,
        site: Site,
        problems: Problems | None = None,
        environment: str = "development",
        options: str = "",
        known: ItemDigests | None = None,
    ) -> None:
        self.recorder = ReadRecorder(problems)
        """Records what is read and reported."""
        jekyll = {"version": site.config.dialect.version, "environment": environment}
        how = f"{options} {site.config.dialect.name} {site.undated_have_dates}"
        self.digests = SiteDigests(site, jekyll, how, known)
        """What each fact is now."""
        self.site = site
        """The site itself; a reader of it records the read."""
        self.configuration = self._table(site.config.data, "config")
        """The configuration as Liquid's `site` shows it."""
        self.data = self._table(site.data, "data")
        """What the data files hold."""
        self.jekyll = self._table(jekyll, "environment")
        """What templates see as `jekyll`."""

    def _table(self, table: Mapping[str, Any], kind: str) -> RecordedTable:
        return RecordedTable(table, kind, self.digests, self.recorder)

    def record(self, kind: str, name: str) -> None:
        """Record that a fact is read."""
        self.recorder.record(self.digests.read(kind, name))

    def is_current(self, read: Read) -> bool:
        """Return whether a fact is what it was when it was read."""
        return self.digests.is_current(read)

    @property
    def dialect(self) -> Dialect:
        """Return which Jekyll builds the site: the digest of the options has its name, so no read is recorded."""
        return self.site.config.dialect

    def config(self, key: str) -> Any:
        """Return a value of the configuration, or None."""
        return self.configuration.get(key)

    def config_text(self, key: str) -> str:
        """Return a value of the configuration as text, empty if it is null."""
        value = self.configuration.get(key)
        return "" if value is None else str(value)

    @property
    def plugins(self) -> tuple[str, ...]:
        """Return the names of the site's Ruby plugins."""
        self.record("config", "plugins")
        self.record("config", "gems")
        return self.site.config.plugins

    @property
    def zone(self) -> tzinfo:
        """Return the time zone of the site."""
        self.record("config", "timezone")
        return self.site.config.zone

    @property
    def time(self) -> datetime:
        """Return the moment of the build."""
        self.record("time", "now")
        return self.site.time

    def time_shown(self, form: str) -> datetime:
        """Return the moment of the build, of which only what a form of `strftime` shows is used; empty for all."""
        self.record("time", form or "now")
        return self.site.time

    @property
    def posts(self) -> Sequence[Post]:
        """Return the posts, newest first."""
        self.record("list", "posts")
        return self.site.posts

    @property
    def pages(self) -> Sequence[Page]:
        """Return the pages."""
        self.record("list", "pages")
        return self.site.pages

    @property
    def static_files(self) -> Sequence[StaticFile]:
        """Return the files that are copied."""
        self.record("list", "static_files")
        return self.site.static_files

    def previous(self, post: Post) -> Post | None:
        """Return the document before one in its collection, or None."""
        return self._neighbour("previous", post, self.site.previous(post))

    def next(self, post: Post) -> Post | None:
        """Return the document after one in its collection, or None."""
        return self._neighbour("next", post, self.site.next(post))

    def _neighbour(self, kind: str, post: Post, found: Post | None) -> Post | None:
        """Record that a neighbour is read, unless the whole list is read already: a loop would record every post."""
        name = "posts" if post.collection == "posts" else f"collection {post.collection}"
        if not self.recorder.has(self.digests.read("list", name)):
            self.record(kind, post.path)
        return found

    def link(self, path: str) -> str | None:
        """Return the URL of the page, file or document at a path, or None."""
        self.record("link", path)
        return self.digests.index.url(path)

    def post_named(self, name: str) -> Post | None:
        """Return the post that the tag `post_url` finds by a name, or None."""
        self.record("post_url", name)
        return self.digests.index.post(name)

    def names_for(self, tag: str) -> Sequence[str]:
        """Return every name that `link` or `post_url` knows, for a guess."""
        self.record(tag, WHOLE)
        return list(self.digests.index.urls if tag == "link" else self.digests.index.posts)

    def text(self, path: str) -> str | None:
        """Return the text of a file of the source tree; None if it does not exist.

        Raises OSError or UnicodeError if it cannot be read.
        """
        self.record("file", path)
        if not self.site.tree.is_file(path):
            return None
        return self.site.tree.read_text(path, self.site.config.encoding)

    def names_in(self, folder: str) -> list[str]:
        """Return the paths of all files below a folder, for a guess."""
        self.record("names", folder)
        return names_in(self.site, folder)

    def image(self, url: str) -> str | None:
        """Return the path of the image file at a URL of this site, or None."""
        self.record("image", url)
        return image_path(self.site, url)
