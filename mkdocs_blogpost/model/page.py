"""Pages and static files.

Follows https://jekyllrb.com/docs/pages/ and https://jekyllrb.com/docs/static-files/.
"""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from typing import Any

from mkdocs_blogpost.model.address import destination
from mkdocs_blogpost.model.paginator import Paginator
from mkdocs_blogpost.spool import SPOOLED
from mkdocs_blogpost.values import value_class


@value_class(eq=False)
class Page:
    """A file with front matter that is neither post nor document of a collection."""

    path: str
    """The file, relative to the source tree: `about.md`."""
    url: str
    """Jekyll's URL, with a leading slash and without `baseurl`."""
    title: str
    """The front matter's, empty if there is none."""
    data: Mapping[str, Any]
    """The front matter over the site's defaults."""
    body: str = field(metadata=SPOOLED)
    """The text after the front matter, before Liquid."""
    body_line: int
    """The line of the file on which the body begins, from 1."""
    markup: str
    """`markdown`, or `html` for a body that only Liquid goes through."""
    layout: str | None
    """The front matter's, by defaults too; None for none."""
    permalink: str | None
    """The front matter's, by defaults too; None for none."""
    excerpt_separator: str = ""
    """What ends the excerpt in the body; empty for no excerpt, which is usual for pages."""
    written: bool = True
    """Whether it is published; a page of a theme is only listed."""
    ending: str = ".html"
    """The ending of the file that is published, with its dot; empty for none."""
    made_of: str = ""
    """The path of the file that it is made of, if that is another page's too; empty for its own."""
    paginator: Paginator | None = None
    """The posts that it lists, if it is a page of a pagination."""
    updated: datetime | None = None
    """The front matter's `last_modified_at` (or `updated`, `modified`, `lastmod`), in the site's zone."""
    is_text_in_layout: bool = False
    """Whether its text is that of a layout in the tree, which lists no posts although its name is a list's."""

    @property
    def name(self) -> str:
        """Return the file's name."""
        return self.path.rpartition("/")[2]

    @property
    def destination(self) -> str:
        """Return the file of the site folder that it becomes."""
        return destination(self.url, self.ending)

    @property
    def relative_path(self) -> str:
        """Return the path, by the name that posts have for it."""
        return self.path


@value_class(eq=False)
class StaticFile:
    """A file that is copied as it is."""

    path: str
    """The file, relative to the source tree."""
    url: str
    """Where it is found in the site, with a leading slash."""
    collection: str | None = None
    """The label of the collection in whose folder it lies, if it lies in one."""
    data: Mapping[str, Any] = field(default_factory=dict)
    """What the site's front matter defaults say of it."""
    written: bool = True
    """Whether it is copied; a file of a collection without pages is only listed."""

    @property
    def name(self) -> str:
        """Return the file's name."""
        return self.path.rpartition("/")[2]

    @property
    def destination(self) -> str:
        """Return the file of the site folder that it becomes."""
        return destination(self.url, "")
