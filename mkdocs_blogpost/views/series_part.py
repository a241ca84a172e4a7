"""A post's place in its series."""

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.term import Term
from mkdocs_blogpost.views.terms import Terms


@value_class
class SeriesPart:
    """A post as a part of its series."""

    series: Term
    """The series."""
    number: int
    """The number of the part, from 1."""
    entries: tuple[Entry, ...]
    """All parts, oldest first."""


def series_part_of(terms: Terms, entry: Entry) -> SeriesPart | None:
    """Return a post's place in its series; None if it has no series, or is the only part."""
    series = next(iter(terms.of(entry.url, "series")), None)
    if series is None or len(series) < 2:
        return None
    entries = series.entries[::-1]
    number = next((place for place, part in enumerate(entries, 1) if part.url == entry.url), 1)
    return SeriesPart(series, number, entries)
