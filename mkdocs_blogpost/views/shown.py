"""What a page of the blog shows beside its own text: a page is written again if this has changed.

Entries that look the same are the same object (`pipeline.entries`), so a comparison is cheap.
"""

from dataclasses import fields
from typing import Any

from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.blog_views import BlogViews
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.neighbours import NO_NEIGHBOURS
from mkdocs_blogpost.views.registry import TERM_KINDS
from mkdocs_blogpost.views.related import RelatedChanges, related
from mkdocs_blogpost.views.series_part import series_part_of
from mkdocs_blogpost.views.term import Term

LISTS = frozenset(("entries", "collections", "time", "intros", "redirects", "redirect_sources"))
"""The facts of a blog of which a page shows a part at most."""


def shown_everywhere(views: BlogViews) -> tuple[Any, ...]:
    """Return what every page of a blog may show."""
    blog = tuple(getattr(views.blog, each.name) for each in fields(Blog) if each.name not in LISTS)
    feeds = tuple((feed.url, feed.title) for feed in views.blog_feeds)
    return blog, tuple(views.urls.items()), feeds


def shown_topics(views: BlogViews) -> tuple[Any, ...]:
    """Return what pages without an entry may show of the topics."""
    return tuple((*_label(term), len(term)) for term in views.topics)


class BesideChanges:
    """What the pages of entries show of the entries and of others, in an old state and in a new one."""

    def __init__(self, old: BlogViews, new: BlogViews) -> None:
        self._old = old
        self._new = new
        self._related = RelatedChanges(old.blog, old.terms, new.blog, new.terms)

    def touch(self, old: Entry, new: Entry) -> bool:
        """Return whether the page of an entry shows something new beside its text."""
        if old != new or _beside(self._old, old) != _beside(self._new, new):
            return True
        return self._related.touch(new) and _related(self._old, old) != _related(self._new, new)


def _beside(views: BlogViews, entry: Entry) -> tuple[Any, ...]:
    """Return what the page of an entry shows beside it, without related entries."""
    part = series_part_of(views.terms, entry)
    return (
        views.neighbours.get(entry.url, NO_NEIGHBOURS),
        [tuple(map(_label, views.terms.of(entry.url, kind.name))) for kind in TERM_KINDS],
        (part.series.url, part.number, part.entries) if part else (),
        views.language_versions.get(entry.url, ()),
    )


def _related(views: BlogViews, entry: Entry) -> list[Entry]:
    limit = views.blog.post.related_limit
    return related(views.blog, views.terms, entry, limit) if limit else []


def _label(term: Term) -> tuple[str, str]:
    return term.name, term.url
