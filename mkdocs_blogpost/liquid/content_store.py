"""The texts that templates read of other documents: rendered once, each with what was read for it.

Jekyll renders collection after collection, each in its order, and pages last. A template reads the HTML of what is
rendered before it, and the source of everything else. So the text of a document depends on the order of the site, and
not on which template reads it first.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property

from mkdocs_blogpost.model.lookups import SiteLookups
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.reads import Recording
from mkdocs_blogpost.values import value_class

DEEPEST = 10
"""How many texts may be rendered inside each other; a deeper text is rendered first, and kept."""


@value_class
class KeptText:
    """A rendered text."""

    text: str | None
    """The text; None for the excerpt of an item that has none."""
    recording: Recording
    """What was read for it, and what was wrong."""


@value_class
class Wanted:
    """A text that a template reads."""

    kind: str
    """`content` or `excerpt`."""
    item: Post | Page
    """Whose text it is."""

    @property
    def key(self) -> tuple[str, str, bool]:
        """What it is kept under: an item may be there twice, once without its text for others to see."""
        return self.kind, self.item.path, bool(self.item.body)


class RenderFirst(Exception):  # noqa: N818  it is no error
    """A text must be rendered before the one that asks for it: they are too deep inside each other."""

    def __init__(self, wanted: Wanted) -> None:
        super().__init__(wanted)
        self.wanted = wanted


class ContentStore:
    """The texts of a site's documents, and what is being rendered."""

    def __init__(self, lookups: SiteLookups) -> None:
        self._lookups = lookups
        self._texts: dict[tuple[str, str, bool], KeptText] = {}
        self._rendering: list[tuple[Post | Page, bool]] = []

    @contextmanager
    def rendering(self, subject: Post | Page, *, for_others: bool) -> Iterator[None]:
        """Say what is being rendered, and whether it is for other texts that may show it."""
        self._rendering.append((subject, for_others))
        try:
            yield
        finally:
            self._rendering.pop()

    @property
    def is_for_others(self) -> bool:
        """Return whether what is being rendered is a text that others may show."""
        return bool(self._rendering) and self._rendering[-1][1]

    def is_rendered(self, item: Post | Page) -> bool:
        """Return whether Jekyll has rendered an item when it comes to what is being rendered."""
        if not self._rendering:
            return True
        last = len(self._order)
        return self._order.get(item.path, last) < self._order.get(self._rendering[-1][0].path, last)

    def find(self, wanted: Wanted) -> KeptText | None:
        """Return a text that was rendered before, or None; raise RenderFirst if it may not be rendered here."""
        known = self._texts.get(wanted.key)
        if known is not None:
            self._lookups.recorder.replay(known.recording)
            return known
        if len(self._rendering) > DEEPEST:
            raise RenderFirst(wanted)
        return None

    def keep(self, wanted: Wanted, text: str | None, recording: Recording) -> None:
        """Keep a text for the next templates that read it."""
        self._texts[wanted.key] = KeptText(text, recording)

    @cached_property
    def _order(self) -> dict[str, int]:
        site = self._lookups.site
        documents: list[Post | Page] = [doc for collection in site.collections.values() for doc in collection.docs]
        return {item.path: place for place, item in enumerate([*documents, *site.pages])}
