"""What each page of a build shows beside its own text; computed once a build, and compared with the next one."""

from dataclasses import field
from functools import cached_property
from typing import Any

from mkdocs.structure.pages import Page

from mkdocs_blogpost.adapters.mkdocs.blog import MkDocsBlog
from mkdocs_blogpost.adapters.mkdocs.pages import PostPage
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.shown import shown_beside, shown_everywhere, shown_topics

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

    def on(self, page: Page) -> tuple[Any, ...]:
        """Return what one page shows."""
        place = page.file.dest_uri
        if place not in self.known:
            self.known[place] = self._on(page)
        return self.known[place]

    def _on(self, page: Page) -> tuple[Any, ...]:
        entry = self.blog.entries.get(page.item.path) if isinstance(page, PostPage) else None
        if entry is not None:
            return shown_beside(self.blog.views, entry)
        context = self.blog.template_context(page)
        if context is None:
            return ()
        feeds = [(feed.title, feed.url) for feed in context.metadata.feeds]
        return (*(getattr(context, name) for name in NAMES), feeds, shown_topics(self.blog.views))
