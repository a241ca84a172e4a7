"""A feed: the newest posts of the blog, or of one term, for feed readers."""

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.feeds_option import FeedOptions
from mkdocs_blogpost.views.term import Term
from mkdocs_blogpost.views.view_file import ViewFile


@value_class(slots=False, kw_only=True)
class Feed(ViewFile):
    """A feed; a subclass writes it. All kinds are in one list, `registry.FEEDS`."""

    default_url: ClassVar[str]
    """The usual URL of the blog's feed of this kind."""
    media_type: ClassVar[str]
    """The media type."""
    options: ClassVar[type[FeedOptions]] = FeedOptions
    """The class of its options below `feeds`."""

    title: str
    """The title in feed readers."""
    home: str
    """The page with the same entries; site-absolute."""
    entries: tuple[Entry, ...]
    """The entries, newest first."""
    whole: bool = True
    """Whether it has whole texts; otherwise only excerpts."""
    term: Term | None = None
    """The term that it belongs to; None for a feed of the whole blog."""

    def is_whole(self, entry: Entry) -> bool:
        """Return whether an entry has its whole text, and no `feed: {excerpt_only: true}` in its front matter."""
        own = entry.data.get("feed")
        return self.whole and not (isinstance(own, Mapping) and own.get("excerpt_only"))

    @property
    def changed(self) -> datetime | None:
        """When one of its entries was last changed; None if it has none."""
        return max((entry.changed for entry in self.entries), default=None)
