"""The posts before and after a post, in the whole blog or within its category."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mkdocs_blogpost.views.blog import Blog, Entry
from mkdocs_blogpost.views.terms import Terms


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What stands beside an entry in a row."""

    older: Entry | None = None
    """The one before it in time."""
    newer: Entry | None = None
    """The one after it in time."""


ALONE = Neighbours()


def neighbours_of(blog: Blog, terms: Terms) -> Mapping[str, Neighbours]:
    """Return every entry's neighbours by its URL; the option `post: within` names the row."""
    kind = str(blog.post.get("within"))
    if kind not in terms.by_kind:
        return _row(blog.entries)
    rows: dict[str, list[Entry]] = {}
    for entry in blog.entries:
        first = next(iter(terms.of(entry, kind)), None)
        rows.setdefault(first.slug if first else "", []).append(entry)
    return {url: beside for row in rows.values() for url, beside in _row(row).items()}


def _row(newest_first: Iterable[Entry]) -> dict[str, Neighbours]:
    row = list(newest_first)
    return {
        entry.url: Neighbours(
            older=row[place + 1] if place + 1 < len(row) else None,
            newer=row[place - 1] if place else None,
        )
        for place, entry in enumerate(row)
    }
