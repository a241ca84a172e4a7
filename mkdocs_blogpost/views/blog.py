"""What views know: the blog, its entries, and the pages and files that they make of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

from mkdocs_blogpost.text import plain
from mkdocs_blogpost.views import urls
from mkdocs_blogpost.views.places import Places
from mkdocs_blogpost.views.titles import shorten, title_html, title_text


def nothing() -> str:
    """Return no text: what an entry has where its builder gave nothing."""
    return ""


@dataclass(frozen=True, slots=True)
class Picture:
    """An image that stands for a post: its hero, its card's picture, its face in other places."""

    src: str
    """Where it is: site-absolute, or a full address."""
    alt: str = ""
    """What it shows, for those who do not see it; empty for mere ornament."""
    caption: str = ""
    """HTML under the picture, in the post."""
    width: int | None = None
    """In pixels, where known."""
    height: int | None = None
    """In pixels, where known."""
    copies: tuple[tuple[str, int], ...] = ()
    """Smaller copies: where each is, site-absolute, and its width in pixels."""
    drawn: bool = False
    """Whether it is art that the blog drew itself, and no photograph of the author's."""
    draw: Callable[[], str] = field(default=nothing, repr=False, compare=False)
    """Draws it, if it is drawn: for a page, in the theme's colours, as decoration."""

    @property
    def svg(self) -> str:
        """The drawing itself; empty for a picture that is none."""
        return self.draw()


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody who writes posts."""

    name: str
    """As readers see it."""
    key: str
    """The name that front matter and `_data/authors.yml` know it by."""
    url: str = ""
    """The author's own site."""
    avatar: str = ""
    """A picture: site-absolute, or a full address."""
    bio: str = ""
    """A sentence or two, as plain text."""
    email: str = ""
    """For feeds that ask for one."""
    twitter: str = ""
    """The account's name, without the sign."""
    fediverse: str = ""
    """`@name@host`."""


@dataclass(frozen=True, eq=False)
class Entry:
    """A published post as a reader meets it: its facts, and its texts when asked."""

    url: str
    """Where it is published: site-absolute, prefix included."""
    title: str
    """As the front matter has it."""
    date: datetime
    """When it was published."""
    id: str = ""
    """What feeds know it by: its URL without the extension, stable as long as the URL."""
    path: str = ""
    """Its file, relative to the source tree."""
    updated: datetime | None = None
    """When it was last changed, where that is said."""
    authors: tuple[Author, ...] = ()
    """Who wrote it."""
    categories: tuple[str, ...] = ()
    """As the site spells them."""
    tags: tuple[str, ...] = ()
    """As the site spells them."""
    description: str = ""
    """The front matter's, as plain text."""
    subtitle: str = ""
    """The front matter's, as plain text."""
    series: str = ""
    """The series that it is a part of."""
    language: str = ""
    """Its own, where it is not the blog's."""
    translation: str = ""
    """What it shares with its translations."""
    layout: str | None = None
    """Jekyll's layout name."""
    pinned: bool = False
    """Whether it stays on top of the index."""
    hidden: bool = False
    """Whether the index and the feeds leave it out."""
    draft: bool = False
    """Whether it is shown only because drafts are."""
    scheduled: bool = False
    """Whether it is shown only because posts of the future are."""
    data: Mapping[str, Any] = field(default_factory=dict)
    """All of its front matter."""
    hero: Picture | None = None
    """The picture at its head."""
    render_excerpt: Callable[[], str] = field(default=nothing, repr=False)
    """Gives the excerpt's HTML."""
    render_content: Callable[[], str] = field(default=nothing, repr=False)
    """Gives the body's HTML as published."""
    find_picture: Callable[[], Picture | None] = field(default=lambda: None, repr=False)
    """Gives the first picture in the text, or art that stands in for one."""
    count_minutes: Callable[[], int] = field(default=lambda: 0, repr=False)
    """Gives the reading time; nought for untold."""

    @cached_property
    def title_html(self) -> str:
        """The title as HTML, its inline tags kept."""
        return title_html(self.title)

    @cached_property
    def title_text(self) -> str:
        """The title as plain text."""
        return title_text(self.title)

    @cached_property
    def excerpt(self) -> str:
        """The excerpt as HTML."""
        return self.render_excerpt()

    @cached_property
    def content(self) -> str:
        """The body as HTML, as published."""
        return self.render_content()

    @cached_property
    def summary(self) -> str:
        """One paragraph of plain text for cards, feeds and machines; never with markup to break."""
        return shorten(self.description or plain(self.excerpt), 300)

    @cached_property
    def standfirst(self) -> str:
        """What stands between title and text: only what the author wrote for it."""
        return self.subtitle or self.description

    @cached_property
    def picture(self) -> Picture | None:
        """The picture for cards and for machines: the hero, else one found or drawn."""
        return self.hero or self.find_picture()

    @cached_property
    def minutes(self) -> int:
        """The reading time in minutes; nought for untold."""
        return self.count_minutes()

    @property
    def changed(self) -> datetime:
        """When the text last changed, as far as it says."""
        return self.updated or self.date

    @property
    def badge(self) -> str:
        """The word for what its author alone sees yet; empty where everybody does."""
        return "draft" if self.draft else "scheduled" if self.scheduled else ""

    @property
    def hue(self) -> int:
        """A colour, as degrees on the wheel, that stays the post's own."""
        return sum(ord(sign) * place for place, sign in enumerate(self.title, 7)) % 360


@dataclass(frozen=True, slots=True)
class Intro:
    """A page of the site that stands at a view's address and introduces it."""

    url: str
    """Where the page is: site-absolute, prefix included."""
    title: str
    """The page's own, or empty."""
    layout: str | None = None
    """Jekyll's layout name."""
    description: str = ""
    """The front matter's, as plain text."""
    data: Mapping[str, Any] = field(default_factory=dict)
    """All of its front matter."""
    render: Callable[[], str] = field(default=nothing, repr=False)
    """Gives its body as HTML."""


@dataclass(frozen=True, eq=False)
class Blog:
    """The blog that views are made of."""

    name: str
    """The site's title."""
    entries: tuple[Entry, ...] = ()
    """Every published post, newest first."""
    description: str = ""
    """The site's, as plain text."""
    language: str = "en"
    """The reader's language, as a BCP 47 tag."""
    origin: str = ""
    """The full address that `/` stands for, without a slash at its end; empty where unknown."""
    author: Author | None = None
    """Whose blog it is."""
    card: Picture | None = None
    """The picture for posts and pages without one of their own."""
    logo: str = ""
    """The publisher's: site-absolute, or a full address."""
    places: Places = field(default_factory=Places)
    """Which views there are, and where."""
    feeds: Mapping[str, Any] = field(default_factory=dict)
    """The option `feeds`."""
    post: Mapping[str, Any] = field(default_factory=dict)
    """The option `post`: what a post's page shows."""
    config: Mapping[str, Any] = field(default_factory=dict)
    """The site's `_config.yml`, merged."""
    intros: Mapping[str, Intro] = field(default_factory=dict)
    """The site's own pages at views' addresses, by URL."""
    redirects: Mapping[str, str] = field(default_factory=dict)
    """Old address to new one: site-absolute, or a full address."""
    taken: frozenset[str] = frozenset()
    """URLs that something else of the site answers already."""
    time: datetime | None = None
    """The moment of the build."""

    def absolute(self, url: str) -> str:
        """Return the full address of a site-absolute URL, or the URL itself where it cannot be known."""
        return urls.absolute(self.origin, url)

    @cached_property
    def listed(self) -> tuple[Entry, ...]:
        """The entries of the index and the feeds, newest first."""
        return tuple(entry for entry in self.entries if not entry.hidden)

    @cached_property
    def by_url(self) -> Mapping[str, Entry]:
        """The entries by their URLs."""
        return {entry.url: entry for entry in self.entries}


@dataclass(frozen=True, slots=True)
class ViewPage:
    """A page made of the blog: what a template shows, and where."""

    url: str
    """Site-absolute."""
    kind: str
    """The view that made it: `index`, `archive`, `category`…"""
    title: str
    """As readers see it, and as no other page of the blog has it."""
    template: str
    """The template that shows it."""
    heading: str = ""
    """Its h1, where that is not the title."""
    description: str = ""
    """One sentence for machines and, as a standfirst, for readers."""
    intro: Intro | None = None
    """The site's own page at this address."""
    context: Mapping[str, Any] = field(default_factory=dict)
    """What its template shows."""
    sections: tuple[tuple[str, str], ...] = ()
    """Its h2 headings for a contents list, each an id and a text."""
    previous: str = ""
    """The page before it in a row of pages."""
    next: str = ""
    """The page after it in a row of pages."""
    picture: Picture | None = None
    """Its picture for machines, where it has one of its own."""
    listed: bool = True
    """Whether search engines and sitemaps should know it."""
    changed: datetime | None = None
    """When its newest entry changed."""


@dataclass(frozen=True, slots=True)
class ViewFile:
    """A file made of the blog: a feed, a redirect, robots.txt."""

    url: str
    """Site-absolute."""
    content: str | bytes
    """What it holds."""
    is_page: bool = False
    """Whether it answers its address as a page does: `/old/` is the file `old/index.html`."""

    @property
    def path(self) -> str:
        """Where it is written, relative to the site folder."""
        return urls.path_of(self.url) if self.is_page else self.url.lstrip("/")
