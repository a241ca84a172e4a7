"""A category, tag, author or series."""

from dataclasses import dataclass

from mkdocs_blogpost.views.blog import Author, Entry


@dataclass(frozen=True, slots=True)
class Term:
    """A category, tag, author or series, and the entries that have it."""

    kind: str
    """`category`, `tag`, `author` or `series`."""
    name: str
    """As readers see it."""
    slug: str
    """The name in addresses."""
    url: str
    """Where its page is; empty where it has none."""
    entries: tuple[Entry, ...]
    """Newest first."""
    author: Author | None = None
    """The person, for an author."""

    def __len__(self) -> int:
        return len(self.entries)
