"""The view of all tags and the view of each tag."""

from collections.abc import Iterable

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.taxonomy import taxonomy
from mkdocs_blogpost.views.term import TermKind


@value_class
class TagKind(TermKind):
    """Tags."""

    def names(self, entry: Entry) -> Iterable[str]:
        """Return the tags of an entry."""
        return entry.tags


TAG = TagKind("tag", "tags", "tags", "/feed/by_tag/{name}.xml")
TAGS = taxonomy(TAG, "/tags/", "/tag/:name/")
