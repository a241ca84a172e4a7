"""What views know: the blog and its entries, as values; and the pages and files that views return."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

from mkdocs_blogpost.art.files import decoration
from mkdocs_blogpost.art.specification import DrawingSpec
from mkdocs_blogpost.views import urls
from mkdocs_blogpost.views.titles import shorten, title_html, title_text
from mkdocs_blogpost.views.view_urls import ViewUrls


@dataclass(frozen=True, slots=True)
class Picture:
    """An image that represents a post: at its head, on its card, where it is shared."""

    src: str
    """Its URL: site-absolute, or a full address."""
    alt: str = ""
    """The text for readers who cannot see it; empty for decoration."""
    caption: str = ""
    """HTML under the picture, in the post."""
    width: int | None = None
    """In pixels, where known."""
    height: int | None = None
    """In pixels, where known."""
    copies: tuple[tuple[str, int], ...] = ()
    """Smaller copies: where each is, site-absolute, and its width in pixels."""
    drawing: DrawingSpec | None = None
    """What the blog draws in its place; None for a picture of the author's."""

    @property
    def drawn(self) -> bool:
        """Return whether the blog drew it itself."""
        return self.drawing is not None

    @property
    def svg(self) -> str:
        """Return the drawing as SVG in the theme's colours, as decoration; empty if it is not drawn."""
        return decoration(self.drawing) if self.drawing else ""


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
    picture: Picture | None = None
    """The picture for cards and for machines: the hero, else one of the text, else a drawing."""
    opening_image: str = ""
    """The file name of the image with which the body begins; empty if it begins otherwise."""
    excerpt: str = ""
    """The excerpt as HTML."""
    prose: str = ""
    """The excerpt's prose, or the first paragraph's, as plain text."""
    minutes: int = 0
    """The reading time in minutes; 0 if unknown."""
    has_title: bool = False
    """Whether the body has an `h1` of its own."""
    content: str = ""
    """The body as HTML with full addresses, for feeds; empty for an entry that is in no feed."""

    @cached_property
    def title_html(self) -> str:
        """The title as HTML, its inline tags kept."""
        return title_html(self.title)

    @cached_property
    def title_text(self) -> str:
        """The title as plain text."""
        return title_text(self.title)

    @cached_property
    def summary(self) -> str:
        """One paragraph of plain text for cards, feeds and machines; never with markup to break."""
        return shorten(self.description or self.prose, 300)

    @cached_property
    def standfirst(self) -> str:
        """What stands between title and text: only what the author wrote for it."""
        return self.subtitle or self.description

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
    path: str = ""
    """Its file, relative to the source tree."""
    lists_posts: bool = False
    """Whether its text is itself the list that the view replaces."""


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old URL and where it leads."""

    url: str
    """The old URL: site-absolute, prefix included."""
    to: str
    """The new URL: site-absolute, or a full address."""
    path: str
    """The file that says so, relative to the source tree."""


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
    view_urls: ViewUrls = field(default_factory=ViewUrls)
    """Which views there are, and where."""
    feeds: Mapping[str, Any] = field(default_factory=dict)
    """The option `feeds`."""
    post: Mapping[str, Any] = field(default_factory=dict)
    """The option `post`: what a post's page shows."""
    config: Mapping[str, Any] = field(default_factory=dict)
    """The site's `_config.yml`, merged."""
    intros: Mapping[str, Intro] = field(default_factory=dict)
    """The site's own pages at views' addresses, by URL."""
    redirects: tuple[Redirect, ...] = ()
    """The old URLs of posts and pages."""
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
    in_nav: bool = False
    """Whether a nav that the host makes by itself shows it."""
    asked: bool = False
    """Whether the options ask for it by name."""
    newest: str = ""
    """The file of the newest post that it lists, relative to the source tree; empty if it lists none."""
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
    """Whether it answers its URL as a page does: `/old/` is the file `old/index.html`."""
    source: str = ""
    """The file of the source tree that asks for it; empty if it is made by default."""
    asked: bool = False
    """Whether the options ask for it by name."""

    @property
    def path(self) -> str:
        """Where it is written, relative to the site folder."""
        return urls.path_of(self.url) if self.is_page else self.url.lstrip("/")
