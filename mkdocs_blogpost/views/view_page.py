"""A page that a view makes of the blog."""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from typing import Any

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.blog import Intro
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.picture import Picture


@value_class
class ViewPage:
    """A page of a view: its URL, its template, and what the template shows."""

    url: str
    """The URL: site-absolute, with the prefix."""
    kind: str
    """The name of the view that makes it: `index`, `archive`, `category`, …"""
    title: str
    """The title for readers; no other page of the blog has the same."""
    template: str
    """The template that shows it."""
    heading: str = ""
    """The `h1`; empty if it is the title."""
    description: str = ""
    """One sentence for metadata."""
    intro: Intro | None = None
    """The site's own page at this URL."""
    data: Mapping[str, Any] = field(default_factory=dict)
    """What the template shows: the names depend on the view."""
    sections: tuple[tuple[str, str], ...] = ()
    """The `h2` headings for a table of contents: the id and the text of each."""
    previous: str = ""
    """The URL of the page before it in a paginated list; empty if it is the first."""
    next: str = ""
    """The URL of the page after it in a paginated list; empty if it is the last."""
    picture: Picture | None = None
    """The picture for metadata."""
    listed: bool = True
    """Whether search engines and sitemaps should know it."""
    changed: datetime | None = None
    """When one of its entries was last changed; None if it has none."""
    newest: Entry | None = None
    """The newest of its entries; None if it has none."""
    in_nav: bool = False
    """Whether a navigation that the host makes itself shows it."""
    asked: bool = False
    """Whether the options name its view; otherwise the view is on by default."""
