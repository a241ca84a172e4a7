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
from mkdocs_blogpost.views.related import related
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


def shown_beside(views: BlogViews, entry: Entry) -> tuple[Any, ...]:
    """Return what the page of an entry shows of the entry and of others."""
    part, limit = series_part_of(views.terms, entry), views.blog.post.related_limit
    return (
        entry,
        views.neighbours.get(entry.url, NO_NEIGHBOURS),
        related(views.blog, views.terms, entry, limit) if limit else [],
        [tuple(map(_label, views.terms.of(entry.url, kind.name))) for kind in TERM_KINDS],
        (part.series.url, part.number, part.entries) if part else (),
        views.language_versions.get(entry.url, ()),
    )


def _label(term: Term) -> tuple[str, str]:
    return term.name, term.url
