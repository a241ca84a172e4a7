"""The view of all series and the view of each one."""

from collections.abc import Iterable

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.taxonomy import taxonomy
from mkdocs_blogpost.views.term import TermKind


@value_class
class SeriesKind(TermKind):
    """Series."""

    def names(self, entry: Entry) -> Iterable[str]:
        """Return the name of an entry's series."""
        return (entry.series,) if entry.series else ()


ONE_SERIES = SeriesKind("series", "all_series", "series", "/feed/by_series/{name}.xml")
ALL_SERIES = taxonomy(ONE_SERIES, "/series/", "/series/:name/", in_nav=False, oldest_first=True)
