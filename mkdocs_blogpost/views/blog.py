"""The blog: what every view is made of."""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from functools import cached_property
from typing import Any

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views import urls
from mkdocs_blogpost.views.comment_settings import CommentSettings, site_comments
from mkdocs_blogpost.views.entry import Author, Entry
from mkdocs_blogpost.views.feeds_option import FeedsOptions
from mkdocs_blogpost.views.head_parts import HeadParts
from mkdocs_blogpost.views.picture import Picture
from mkdocs_blogpost.views.post_options import PostOptions
from mkdocs_blogpost.views.seo import verifications
from mkdocs_blogpost.views.view_urls import ViewUrls


@value_class
class Intro:
    """A page of the site at the URL of a view: the view shows its text as an introduction."""

    url: str
    """The page's URL: site-absolute, with the prefix."""
    title: str
    """The page's title; empty if it has none."""
    path: str = ""
    """The page's file, relative to the source tree."""
    layout: str | None = None
    """Jekyll's layout name."""
    description: str = ""
    """The front matter's `description` as plain text."""
    data: Mapping[str, Any] = field(default_factory=dict)
    """The whole front matter."""
    lists_posts: bool = False
    """Whether the page's text lists posts, as the view does."""
    html: str = ""
    """The body as HTML; empty until the page is rendered, and for a page that lists posts."""


@value_class(slots=False, eq=False)
class Blog:
    """The blog."""

    name: str
    """The site's title."""
    entries: tuple[Entry, ...] = ()
    """The published posts, newest first."""
    description: str = ""
    """The site's description as plain text."""
    language: str = "en"
    """The readers' language as a BCP 47 tag."""
    origin: str = ""
    """The full URL that `/` means, without a slash at its end; empty if unknown."""
    author: Author | None = None
    """The blog's author."""
    card: Picture | None = None
    """The picture for posts and pages that have no picture of their own."""
    logo: str = ""
    """The publisher's logo: a site-absolute URL, or one with a host."""
    view_urls: ViewUrls = field(default_factory=ViewUrls)
    """The views that are on, and their URLs."""
    feeds: FeedsOptions = field(default_factory=FeedsOptions)
    """The option `feeds`: which feeds there are, and where."""
    post: PostOptions = field(default_factory=PostOptions)
    """The option `post`: what a post's page shows."""
    config: Mapping[str, Any] = field(default_factory=dict)
    """The site's `_config.yml`, merged with the defaults."""
    intros: Mapping[str, Intro] = field(default_factory=dict)
    """The site's own pages by URL: one at a view's URL is its introduction."""
    redirects: Mapping[str, str] = field(default_factory=dict)
    """Old URL to new one: site-absolute, or with a host."""
    redirect_sources: Mapping[str, str] = field(default_factory=dict)
    """Old URL to the file that asks for the redirect, relative to the source tree."""
    comments: CommentSettings | None = None
    """The comments that the site's own layout has; None if they are unknown."""
    scripts: frozenset[str] = frozenset()
    """The scripts that the site's own layout loads for every post: `math`, `mermaid`."""
    head: HeadParts = field(default_factory=HeadParts)
    """What the head of every page has because the site's own pages had it."""
    emoji: bool = False
    """Whether names of emoji in texts become characters."""
    plugins: frozenset[str] = frozenset()
    """The plugins of Jekyll that the site has."""
    collections: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    """The documents of the collections that have feeds, by the collection's label, newest first."""
    time: datetime | None = None
    """The time of the build."""

    def absolute(self, url: str) -> str:
        """Return the full URL of a site-absolute one, or the URL itself if the origin is unknown."""
        return urls.absolute(self.origin, url)

    @cached_property
    def home(self) -> str:
        """The URL of the index; `/` if there is no index."""
        return self.view_urls.url("index") or "/"

    @cached_property
    def listed(self) -> tuple[Entry, ...]:
        """The entries that the index shows, newest first."""
        return tuple(entry for entry in self.entries if not entry.hidden)

    @cached_property
    def comment_settings(self) -> CommentSettings | None:
        """The comments of the site's own layout, else of its configuration; None if it has none."""
        return self.comments or site_comments(self.config)

    @cached_property
    def owner_codes(self) -> Mapping[str, str]:
        """The names and contents of the `meta` elements by which other services know the site's owner."""
        return {**dict(self.head.metas), **dict(verifications(self.config))}

    @cached_property
    def by_url(self) -> Mapping[str, Entry]:
        """The entries by URL."""
        return {entry.url: entry for entry in self.entries}
