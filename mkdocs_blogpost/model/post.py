"""A post: one document of Jekyll's collection `posts`, or of another collection.

Follows https://jekyllrb.com/docs/posts/ and https://jekyllrb.com/docs/variables/#page-variables.
"""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from typing import Any

from mkdocs_blogpost.spool import SPOOLED
from mkdocs_blogpost.values import value_class


@value_class(eq=False)
class Post:
    """A post as Jekyll sees it: its values settled, its body not yet rendered."""

    path: str
    """The file, relative to the source tree: `_posts/2023-07-25-llama-2.md`."""
    collection: str
    """The collection's label: `posts` for posts."""
    url: str
    """Jekyll's URL, with a leading slash and without `baseurl`: `/2023/07/25/llama-2.html`."""
    id: str
    """Jekyll's `page.id`: the URL without its extension."""
    title: str
    """From the front matter, else from the file name."""
    slug: str
    """The file name's last part, or the front matter's `slug`."""
    date: datetime
    """With the site's zone; from the front matter, else from the file name."""
    updated: datetime | None
    """The front matter's `last_modified_at` (or `updated`, `modified`, `lastmod`), in the site's zone."""
    categories: tuple[str, ...]
    """Folders above `_posts`, then the front matter's, without repetition."""
    tags: tuple[str, ...]
    """The front matter's, in order."""
    layout: str | None
    """The front matter's, by defaults too; None for none."""
    data: Mapping[str, Any]
    """All of the front matter over the site's defaults, as Jekyll's `document.data` holds it."""
    body: str = field(metadata=SPOOLED)
    """The text after the front matter, before Liquid."""
    body_line: int
    """The line of the file on which the body begins, from 1."""
    markup: str
    """`markdown`, or `html` for a body that only Liquid goes through."""
    draft: bool = False
    """Whether it is shown only because drafts are."""
    excerpt_separator: str = ""
    """What ends the excerpt in the body; empty for no excerpt."""
    excerpt_source: str | None = None
    """The text of the excerpt before Liquid, as it was when the file was read; None for no excerpt."""
    relative_path: str = ""
    """The path as Jekyll names it: without the `collections_dir`."""
    dated: bool = True
    """Whether front matter or file name give the date; else it is the build's, or a draft's last change."""
    moves: bool = False
    """Whether its date is a moment in some zone, so that the site's zone decides on which day it is."""
    written: bool = True
    """Whether it becomes a page; one of a collection with a date to come, or of a taken address, does not."""
    destination: str = ""
    """The file, relative to the site folder, that it becomes; empty if its URL alone decides."""

    @property
    def name(self) -> str:
        """Return the file's name."""
        return self.path.rpartition("/")[2]
