"""Everything that is made of a blog: its terms, neighbours, feeds and pages, each made once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from mkdocs_blogpost.views.blog import Blog, Entry, ViewFile, ViewPage
from mkdocs_blogpost.views.card import card
from mkdocs_blogpost.views.feed import Feed
from mkdocs_blogpost.views.feeds import KINDS, feeds_of
from mkdocs_blogpost.views.language_versions import language_versions
from mkdocs_blogpost.views.neighbours import Neighbours, neighbours_of
from mkdocs_blogpost.views.redirects import redirect_lists, redirects
from mkdocs_blogpost.views.registry import VIEWS
from mkdocs_blogpost.views.robots import robots
from mkdocs_blogpost.views.terms import Terms, terms_of
from mkdocs_blogpost.views.translations import Translations, translations_in
from mkdocs_blogpost.views.view import ViewInputs


@dataclass(frozen=True, eq=False)
class BlogViews:
    """A blog and everything that is made of it."""

    blog: Blog
    """The blog."""
    translations: Translations
    """Texts and dates in the readers' language."""
    terms: Terms
    """Its categories, tags, authors and series."""
    pages: tuple[ViewPage, ...]
    """The pages of all views, each URL once."""
    feeds: tuple[Feed, ...]
    """Its feeds."""
    redirects: tuple[ViewFile, ...]
    """The pages at old URLs."""
    neighbours: Mapping[str, Neighbours]
    """The posts before and after each post, by URL."""
    language_versions: Mapping[str, tuple[Entry, ...]]
    """Each post in all its languages, by URL."""

    @cached_property
    def by_url(self) -> Mapping[str, ViewPage]:
        """Return the pages by URL."""
        return {page.url: page for page in self.pages}

    @cached_property
    def files(self) -> tuple[ViewFile, ...]:
        """Return the small files that are made of the blog: lists of redirects, robots.txt, its card."""
        return (*redirect_lists(self.blog), *robots(self.blog), *card(self.blog))

    @cached_property
    def blog_feeds(self) -> tuple[Feed, ...]:
        """Return the feeds of the whole blog, which every page advertises."""
        return tuple(feed for feed in self.feeds if feed.term is None)

    def feeds_at(self, url: str) -> tuple[Feed, ...]:
        """Return the feeds that a view's page advertises: the blog's, and its own."""
        return tuple(feed for feed in self.feeds if feed.term is None or feed.term.url == url)


def blog_views(blog: Blog) -> BlogViews:
    """Return everything that is made of a blog."""
    translations, terms = translations_in(blog.language), terms_of(blog)
    inputs = ViewInputs(blog, translations, terms)
    pages = {page.url: page for view in reversed(VIEWS) for page in reversed(list(view.pages(inputs)))}
    return BlogViews(
        blog=blog,
        translations=translations,
        terms=terms,
        pages=tuple(reversed(pages.values())),
        feeds=tuple(feeds_of(blog, terms)),
        redirects=tuple(redirects(blog, translations)),
        neighbours=neighbours_of(blog, terms),
        language_versions=language_versions(blog),
    )


def feed_text(blog: Blog, feed: Feed) -> str:
    """Return the text of a feed; the content of its entries must be known."""
    return next(kind for kind in KINDS if kind.name == feed.kind).text(blog, feed)
