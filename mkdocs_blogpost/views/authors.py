"""The view of all authors and the view of each author."""

from collections.abc import Iterable

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.taxonomy import taxonomy
from mkdocs_blogpost.views.term import TermKind


@value_class
class AuthorKind(TermKind):
    """Authors."""

    def names(self, entry: Entry) -> Iterable[str]:
        """Return the names of an entry's authors."""
        return (author.name for author in entry.authors)


AUTHOR = AuthorKind("author", "authors", "authors", "/feed/by_author/{name}.xml")
AUTHORS = taxonomy(AUTHOR, "/authors/", "/author/:name/")
