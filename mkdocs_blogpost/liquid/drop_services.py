"""What the objects of a site need of the engine that renders it."""

from datetime import datetime
from typing import Any, Protocol

from mkdocs_blogpost.model.page import Page, StaticFile
from mkdocs_blogpost.model.post import Post


class DropServices(Protocol):
    """The port through which drops reach rendered texts and other documents; every answer records its reads."""

    def content(self, item: Post | Page) -> str:
        """Return a rendered body; its source if Jekyll would not have rendered it yet."""

    def output(self, item: Post | Page) -> str | None:
        """Return a rendered body; None if Jekyll would not have rendered it yet."""

    def excerpt(self, item: Post | Page) -> str | None:
        """Return a rendered excerpt of a body, or None."""

    def previous(self, post: Post) -> Any:
        """Return the document before one as templates see it, or None."""

    def next(self, post: Post) -> Any:
        """Return the document after one as templates see it, or None."""

    def modified(self, file: StaticFile) -> datetime:
        """Return when a file was changed, in the zone of the site."""
