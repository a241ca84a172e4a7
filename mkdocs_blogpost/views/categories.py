"""The view of all categories and the view of each category."""

from collections.abc import Iterable

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.taxonomy import taxonomy
from mkdocs_blogpost.views.term import TermKind


@value_class
class CategoryKind(TermKind):
    """Categories."""

    def names(self, entry: Entry) -> Iterable[str]:
        """Return the categories of an entry."""
        return entry.categories


CATEGORY = CategoryKind("category", "categories", "categories", "/feed/{name}.xml")
CATEGORIES = taxonomy(CATEGORY, "/categories/", "/category/:name/")
