"""What was read of a tree before, so that a preview reads again only what was saved.

A document is a function of its file, its place and the configuration: while those stay, so does the post.
"""

from mkdocs_blogpost.model.config import Config
from mkdocs_blogpost.model.digests import ItemDigests
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.source.tree import SourceTree, Stamp

Key = tuple[str, str, bool]
"""A file's path, its collection's label, and whether it is a draft."""


class DocumentCache:
    """The documents of the last reading, each with the state of the file that it was read from."""

    def __init__(self) -> None:
        self.digests = ItemDigests()
        """The digests of the documents."""
        self._config = ""
        self._last: dict[Key, tuple[Stamp, Post]] = {}
        self._now: dict[Key, tuple[Stamp, Post]] = {}

    def begin(self, tree: SourceTree, config: Config) -> None:
        """Start a reading; what was read of another tree or under another configuration is forgotten."""
        state = repr((tree, config.data, config.dialect.name))
        self._last = self._now if state == self._config else {}
        self._config, self._now = state, {}

    def recall(self, key: Key, stamp: Stamp | None) -> Post | None:
        """Return the post that a file was when it was last read, if it has not changed since."""
        known = self._last.get(key)
        if known is None or known[0] != stamp:
            return None
        self._now[key] = known
        return known[1]

    def keep(self, key: Key, stamp: Stamp | None, post: Post) -> None:
        """Remember a post for the next reading."""
        if stamp is not None:
            self._now[key] = (stamp, post)
