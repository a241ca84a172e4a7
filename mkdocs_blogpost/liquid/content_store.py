"""Renders posts and pages as Jekyll does, and keeps what templates read of other posts: bodies and excerpts.

Jekyll renders collection after collection, each in its order, and pages last; a template reads the HTML of what
is rendered already, else the source (https://jekyllrb.com/docs/rendering-process/).
"""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from mkdocs_blogpost.liquid.drops import Drops, SiteDrop
from mkdocs_blogpost.liquid.engine import Engine, has_liquid
from mkdocs_blogpost.model import excerpt as excerpts
from mkdocs_blogpost.model.lookups import SiteLookups
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.reads import Read
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.ruby import to_s

VERSION = "4.3.1"
"""The version of Jekyll whose behaviour this is."""
DEEPEST = 10
"""How many posts may show each other's content in a row before the last one shows its source."""

Kept = dict[str, tuple[str | None, tuple[Read, ...]]]
"""Path of an item to what was rendered of it, with everything that was read for it."""


class ContentStore:
    """The bodies and excerpts of a site's posts and pages, each rendered once, when a template reads it."""

    def __init__(
        self,
        lookups: SiteLookups,
        *,
        tags: Mapping[str, str] | None = None,
        kramdown: Mapping[str, Any] | None = None,
    ) -> None:
        options = lookups.site.config.kramdown if kramdown is None else kramdown
        self.lookups = lookups
        self._engine = Engine(lookups, tags or {}, options)
        self._drops = Drops(lookups, self)
        self._contents: Kept = {}
        self._excerpts: Kept = {}
        self._subjects: list[Post | Page] = []
        self._cuts = 0

    def liquid(
        self,
        text: str,
        item: Post | Page,
        problems: Problems,
        *,
        path: str = "",
        line: int | None = None,
    ) -> str:
        """Return a text of an item with its Liquid rendered; it is the item's own body unless path and line say so."""
        if not has_liquid(text) or item.data.get("render_with_liquid") is False:
            return text
        self._subjects.append(item)
        try:
            first = item.body_line if line is None else line
            return self._engine.render(text, self._variables(item), problems, path or item.path, first)
        finally:
            self._subjects.pop()

    def markdown(self, text: str) -> str:
        """Return Markdown as HTML, converted as the site's posts are."""
        return self._engine.environment.markdown(text)

    def given_excerpt(self, item: Post | Page) -> str | None:
        """Return the excerpt that an item's front matter gives, or None."""
        own = excerpts.given(item)
        return None if own is None else to_s(own)

    def excerpt_text(self, item: Post | Page) -> str | None:
        """Return the beginning of a body that is its excerpt, after Liquid; None if the site makes none."""
        source = excerpts.source(item)
        return None if source is None else self.liquid(source, item, Problems())

    def _variables(self, item: Post | Page) -> dict[str, Any]:
        around = "\n" if item.markup == "markdown" else ""
        return {
            "site": SiteDrop(self._drops, item),
            "page": self._drops.of(item),
            "jekyll": {"version": VERSION, "environment": self.lookups.environment},
            "layout": None,
            "paginator": None,
            "content": None,
            "theme": None,
            "highlighter_prefix": around,
            "highlighter_suffix": around,
        }

    # What drops ask for: the port DropServices

    def content(self, item: Post | Page) -> str:
        """Return an item's rendered body, or its source while Jekyll would not have rendered it."""
        self.lookups.read_body(item)
        if item in self._subjects or len(self._subjects) > DEEPEST or not self._is_rendered_before(item):
            self._cuts += len(self._subjects) > DEEPEST
            return item.body
        return self._kept(self._contents, item, self._body) or ""

    def output(self, item: Post | Page) -> str | None:
        """Return an item's rendered body, or None while Jekyll would not have rendered it."""
        return self.content(item) if self._is_rendered_before(item) else None

    def excerpt(self, item: Post | Page) -> str | None:
        """Return an excerpt: the front matter's as it is, else the beginning of the body as HTML; None for none."""
        self.lookups.read_body(item)
        return self._kept(self._excerpts, item, self._excerpt)

    def previous(self, post: Post) -> Any:
        """Return the object of the document before one."""
        return self._drops.document(self.lookups.previous(post))

    def next(self, post: Post) -> Any:
        """Return the object of the document after one."""
        return self._drops.document(self.lookups.next(post))

    def _kept(self, kept: Kept, item: Post | Page, make: Callable[[Post | Page], str | None]) -> str | None:
        """Return what is made of an item, once; what was cut short because of a circle is made again."""
        recorder = self.lookups.recorder
        if item.path in kept:
            value, reads = kept[item.path]
            recorder.replay(reads)
            self._cuts += value is None and item in self._subjects
            return value
        # An excerpt that shows another one that shows the first would never end.
        kept[item.path] = None, ()
        before = self._cuts
        with recorder.recording() as reads_now:
            value = make(item)
        if self._cuts == before:
            kept[item.path] = value, tuple(reads_now)
        else:
            del kept[item.path]
        return value

    def _body(self, item: Post | Page) -> str:
        text = self.liquid(item.body, item, Problems())
        return self.markdown(text) if item.markup == "markdown" else text

    def _excerpt(self, item: Post | Page) -> str | None:
        own = self.given_excerpt(item)
        text = self.excerpt_text(item) if own is None else None
        return own if text is None else self.markdown(text) if item.markup == "markdown" else text

    def _is_rendered_before(self, item: Post | Page) -> bool:
        if not self._subjects:
            return True
        last = len(self._order)
        return self._order.get(item.path, last) < self._order.get(self._subjects[-1].path, last)

    @cached_property
    def _order(self) -> dict[str, int]:
        site = self.lookups.site
        documents: list[Post | Page] = [doc for collection in site.collections.values() for doc in collection.docs]
        return {item.path: place for place, item in enumerate([*documents, *site.pages])}
