"""Collections of documents.

Follows https://jekyllrb.com/docs/collections/.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from mkdocs_blogpost.model.page import StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.ruby import truthy
from mkdocs_blogpost.values import value_class


@value_class(eq=False)
class Collection:
    """Documents under one label."""

    label: str
    """The collection's name: `posts`, `recipes`."""
    settings: Mapping[str, Any]
    """What the configuration says of it."""
    docs: tuple[Post, ...] = ()
    """Its documents in Jekyll's order: by date and path, oldest first, or by `sort_by` and `order`."""
    files: tuple[StaticFile, ...] = ()
    """The files in its folder that have no front matter."""
    positions: Mapping[str, int] = field(default_factory=dict)
    """The place of each document in `docs`, by its path."""

    @property
    def output(self) -> bool:
        """Return whether its documents become pages."""
        return truthy(self.settings.get("output"))

    @property
    def folder(self) -> str:
        """Return its folder's name: `_recipes`."""
        return f"_{self.label}"

    @property
    def permalink(self) -> str | None:
        """Return the template of its documents' URLs, if the configuration gives one."""
        value = self.settings.get("permalink")
        return None if value is None else str(value)
