"""What a feed is, and what a kind of feed is."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import datetime

from mkdocs_blogpost.views.blog import Blog, Entry
from mkdocs_blogpost.views.term import Term


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: what it is called, where it is, and what it holds."""

    kind: str
    """`atom`, `rss` or `json`."""
    url: str
    """Site-absolute."""
    title: str
    """As feed readers show it."""
    home: str
    """The page that it is the feed of; site-absolute."""
    entries: tuple[Entry, ...]
    """Newest first."""
    media_type: str
    """The media type of its kind."""
    whole: bool = True
    """Whether it holds whole texts, or only excerpts."""
    term: Term | None = None
    """The term whose feed it is."""
    asked: bool = False
    """Whether the options ask for it by name."""

    @property
    def changed(self) -> datetime | None:
        """Return when its newest entry changed; None if it is empty."""
        return max((entry.changed for entry in self.entries), default=None)


class FeedKind(ABC):
    """A kind of feed: one file, one entry in `feeds.KINDS`."""

    name: str
    """The name in options: `atom`, `rss` or `json`."""
    url: str
    """The usual URL."""
    media_type: str
    """The media type."""

    @abstractmethod
    def text(self, blog: Blog, feed: Feed) -> str:
        """Return the text of a feed."""
