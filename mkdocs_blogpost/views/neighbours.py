"""The posts before and after a post, in the whole blog or within its category."""

from collections.abc import Iterable, Mapping

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.terms import Terms


@value_class
class Neighbours:
    """The entries before and after an entry."""

    older: Entry | None = None
    """The next older entry; None if there is none."""
    newer: Entry | None = None
    """The next newer entry; None if there is none."""


NO_NEIGHBOURS = Neighbours()


def neighbours_of(blog: Blog, terms: Terms) -> Mapping[str, Neighbours]:
    """Return every entry's neighbours by its URL; the option `post: within` limits them to a kind of terms."""
    kind = blog.post.within
    if kind is None or kind not in terms.by_kind:
        return _in_row(blog.entries)
    rows: dict[str, list[Entry]] = {}
    for entry in blog.entries:
        first = next(iter(terms.of(entry.url, kind)), None)
        rows.setdefault(first.slug if first else "", []).append(entry)
    return {url: neighbours for row in rows.values() for url, neighbours in _in_row(row).items()}


def _in_row(newest_first: Iterable[Entry]) -> dict[str, Neighbours]:
    row = list(newest_first)
    return {
        entry.url: Neighbours(
            older=row[place + 1] if place + 1 < len(row) else None,
            newer=row[place - 1] if place else None,
        )
        for place, entry in enumerate(row)
    }
