"""The view of all tags and the view of each tag."""

from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.taxonomy import taxonomy
from mkdocs_blogpost.views.term import TermKind


@dataclass(frozen=True, slots=True)
class TagKind(TermKind):
    """Tags."""

    def names(self, entry: Entry) -> Iterable[str]:
        """Return the tags of an entry."""
        return entry.tags


TAG = TagKind("tag", "tags", "tags", "/feed/by_tag/{name}.xml")
TAGS = taxonomy(TAG, "/tags/", "/tag/:name/")
