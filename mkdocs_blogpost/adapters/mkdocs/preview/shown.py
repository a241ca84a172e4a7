"""What each page of a build shows beside its own text; computed once a build, and compared with the next one."""

from dataclasses import field
from functools import cached_property
from typing import Any

from mkdocs.structure.pages import Page

from mkdocs_blogpost.adapters.mkdocs.blog import MkDocsBlog
from mkdocs_blogpost.adapters.mkdocs.pages import PostPage
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.shown import BesideChanges, shown_everywhere, shown_topics

NAMES = ("view", "metadata", "hero", "opening_image", "has_title", "subtitle", "page_language", "page_data")
"""What the template of a page without an entry shows of the blog."""


@value_class(slots=False)
class Shown:
    """What the pages of a blog show."""

    blog: MkDocsBlog
    """The blog."""
    known: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    """What is known already, by the page's path in the site."""

    @cached_property
    def everywhere(self) -> tuple[Any, ...]:
        """What every page may show."""
        return shown_everywhere(self.blog.views)

    def entry(self, page: Page) -> Entry | None:
        """Return the entry of a page; None if it has none."""
        return self.blog.entries.get(page.item.path) if isinstance(page, PostPage) else None

    def on(self, page: Page) -> tuple[Any, ...]:
        """Return what a page without an entry shows."""
        place = page.file.dest_uri
        if place not in self.known:
            self.known[place] = self._on(page)
        return self.known[place]

    def _on(self, page: Page) -> tuple[Any, ...]:
        context = self.blog.template_context(page)
        if context is None:
            return ()
        feeds = [(feed.title, feed.url) for feed in context.metadata.feeds]
        return (*(getattr(context, name) for name in NAMES), feeds, shown_topics(self.blog.views))


class ShownChanges:
    """The difference between what pages show in two builds."""

    def __init__(self, old: Shown, new: Shown) -> None:
        self._old = old
        self._new = new
        self._beside = BesideChanges(old.blog.views, new.blog.views)

    def touch(self, old: Page, new: Page) -> bool:
        """Return whether a page whose text is the same shows something else beside it."""
        before, now = self._old.entry(old), self._new.entry(new)
        if before is not None and now is not None:
            return self._beside.touch(before, now)
        return before is not now or self._old.on(old) != self._new.on(new)
