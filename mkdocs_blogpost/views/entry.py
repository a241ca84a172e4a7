"""A published post as views and templates know it."""

from collections.abc import Mapping
from dataclasses import field, fields
from datetime import datetime
from typing import Any

from mkdocs_blogpost.render.published_post import PublishedPost
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.picture import Picture
from mkdocs_blogpost.views.titles import title_html, title_text


@value_class
class Author:
    """A person who writes posts."""

    name: str
    """The name for readers."""
    key: str
    """The name in front matter and in `_data/authors.yml`."""
    url: str = ""
    """The author's own site."""
    avatar: str = ""
    """A picture: a site-absolute URL, or one with a host."""
    bio: str = ""
    """One or two sentences of plain text."""
    email: str = ""
    """The address for feeds."""
    twitter: str = ""
    """The account's name without `@`."""
    fediverse: str = ""
    """The account as `@name@host`."""


NOT_LISTED = frozenset(("body", "targets"))
"""The facts of an entry that only feeds and search show."""


@value_class(eq=False)
class Entry:
    """A published post: its metadata, and what its rendering and conversion gave.

    Entries are made twice in a build: before the posts are rendered, with metadata only, and after it.
    """

    url: str
    """The URL: site-absolute, with the prefix."""
    title: str
    """The title as the front matter has it."""
    date: datetime
    """When it was published."""
    id: str = ""
    """The id in feeds: the URL without the extension."""
    path: str = ""
    """The file, relative to the source tree."""
    updated: datetime | None = None
    """When it was last changed; None if the front matter does not say."""
    authors: tuple[Author, ...] = ()
    """The authors."""
    categories: tuple[str, ...] = ()
    """The categories as the post spells them."""
    tags: tuple[str, ...] = ()
    """The tags as the post spells them."""
    description: str = ""
    """The front matter's `description` as plain text."""
    subtitle: str = ""
    """The front matter's `subtitle` as plain text."""
    series: str = ""
    """The name of the series that it belongs to."""
    language: str = ""
    """The language tag; empty if it is the blog's."""
    translation: str = ""
    """The key that it shares with the same post in other languages."""
    layout: str | None = None
    """Jekyll's layout name."""
    pinned: bool = False
    """Whether it is kept at the top of the index."""
    hidden: bool = False
    """Whether the index and the feeds leave it out."""
    draft: bool = False
    """Whether it is a draft, which only the author sees."""
    scheduled: bool = False
    """Whether its date is to come, so that only the author sees it."""
    data: Mapping[str, Any] = field(default_factory=dict)
    """The whole front matter."""
    excerpt: str = ""
    """The excerpt as HTML."""
    summary: str = ""
    """One paragraph of plain text for cards, feeds and metadata."""
    first_paragraph: str = ""
    """The first paragraph that has words, as plain HTML."""
    minutes: int = 0
    """The reading time in minutes; 0 if unknown."""
    hero: Picture | None = None
    """The picture at its head."""
    picture: Picture | None = None
    """The picture on its card and in metadata: the hero, else one of the text, else a drawing."""
    opening_image: str = ""
    """The file name of the image with which the body begins; empty if it begins otherwise."""
    body: PublishedPost | None = None
    """The converted body; None until the host has converted it."""
    targets: Mapping[str, str] = field(default_factory=dict)
    """Each address of the body that leads to this site, as the author wrote it, to its site-absolute URL."""

    def __eq__(self, other: object) -> bool:
        """Return whether lists, cards and metadata show both in the same way."""
        if self is other or not isinstance(other, Entry):
            return self is other
        names = (each.name for each in fields(Entry) if each.name not in NOT_LISTED)
        return all(getattr(self, name) == getattr(other, name) for name in names)

    def __hash__(self) -> int:
        return hash(self.url)

    @property
    def title_html(self) -> str:
        """The title as HTML; simple inline tags are kept."""
        return title_html(self.title)

    @property
    def title_text(self) -> str:
        """The title as plain text."""
        return title_text(self.title)

    @property
    def standfirst(self) -> str:
        """The text between title and body: the subtitle, else the description."""
        return self.subtitle or self.description

    @property
    def changed(self) -> datetime:
        """When it was last changed, else published."""
        return self.updated or self.date

    @property
    def badge(self) -> str:
        """`draft` or `scheduled` if only the author sees the post; empty otherwise."""
        return "draft" if self.draft else "scheduled" if self.scheduled else ""

    @property
    def hue(self) -> int:
        """A colour of the post's own, in degrees of the colour wheel."""
        return sum(ord(character) * place for place, character in enumerate(self.title, 7)) % 360
