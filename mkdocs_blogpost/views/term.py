"""A term: one category, tag, author or series."""

from abc import ABC, abstractmethod
from collections.abc import Iterable

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.entry import Author, Entry


@value_class
class TermKind(ABC):
    """A kind of term: what the entries of a taxonomy are grouped by."""

    name: str
    """The kind, which is also the view of one term: `category`, `tag`, `author` or `series`."""
    overview: str
    """The view of all terms of the kind."""
    feed_option: str
    """The key of the option `feeds` that asks for a feed of each term."""
    feed_url: str
    """The URL of a term's feed: `{name}` is the term's name, or its slug if feeds name it so."""

    @abstractmethod
    def names(self, entry: Entry) -> Iterable[str]:
        """Return the names of an entry's terms of this kind."""


@value_class
class Term:
    """A category, tag, author or series, and its entries."""

    kind: str
    """`category`, `tag`, `author` or `series`."""
    name: str
    """The name for readers."""
    slug: str
    """The name in URLs."""
    url: str
    """The URL of its page, else of its place on the page of all terms; empty if there is neither."""
    entries: tuple[Entry, ...]
    """The entries, newest first."""
    author: Author | None = None
    """The author, if the term is one."""

    def __len__(self) -> int:
        return len(self.entries)
