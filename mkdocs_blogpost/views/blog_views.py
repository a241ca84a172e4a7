"""The views of a blog: its pages and files, and what many pages show, each made once."""

from collections.abc import Mapping
from functools import cached_property

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.card import card_of
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.feed import Feed
from mkdocs_blogpost.views.feeds import feeds_of
from mkdocs_blogpost.views.language_versions import language_versions_of
from mkdocs_blogpost.views.neighbours import Neighbours, neighbours_of
from mkdocs_blogpost.views.redirects import redirects_of
from mkdocs_blogpost.views.registry import TERM_KINDS, VIEWS
from mkdocs_blogpost.views.robots import robots_of
from mkdocs_blogpost.views.term import Term
from mkdocs_blogpost.views.terms import Terms, terms_of
from mkdocs_blogpost.views.translations import Translations, translations_in
from mkdocs_blogpost.views.view_file import ViewFile
from mkdocs_blogpost.views.view_page import ViewPage

TOPICS = 12
"""How many tags the index lists if the blog has no categories."""


@value_class(slots=False, eq=False)
class BlogViews:
    """What the blog publishes beside its posts; whoever publishes it leaves out what another page answers."""

    blog: Blog
    """The blog."""
    translations: Translations
    """The blog's texts and dates in the readers' language."""
    terms: Terms
    """The categories, tags, authors and series."""
    pages: tuple[ViewPage, ...]
    """The pages of the views, in the views' order."""
    feeds: tuple[Feed, ...]
    """The feeds."""
    files: tuple[ViewFile, ...]
    """All files: the feeds, redirects, robots.txt, the card."""
    neighbours: Mapping[str, Neighbours]
    """Each entry's neighbours, by its URL."""
    language_versions: Mapping[str, tuple[Entry, ...]]
    """Each translated entry in all its languages, by its URL."""

    @cached_property
    def urls(self) -> Mapping[str, str]:
        """View name to the URL of its page, for views of a single page or list that have something to show."""
        published = {page.url for page in self.pages}
        return {view: url for view, url in self.blog.view_urls.urls.items() if url in published}

    @cached_property
    def blog_feeds(self) -> tuple[Feed, ...]:
        """The feeds of the whole blog, which every page names."""
        return tuple(feed for feed in self.feeds if feed.term is None)

    @cached_property
    def term_feeds(self) -> Mapping[str, tuple[Feed, ...]]:
        """The feeds that a term's page names, by its URL: those of the whole blog, and its own."""
        return {feed.term.url: (*self.blog_feeds, feed) for feed in self.feeds if feed.term and feed.term.url}

    @cached_property
    def topics(self) -> list[Term]:
        """The categories, else the tags with the most entries."""
        return self.terms.all("category") or self.terms.largest_tags[:TOPICS]


def site_views(blog: Blog) -> BlogViews:
    """Return the views of a blog."""
    translations, terms = translations_in(blog.language), terms_of(blog, TERM_KINDS)
    feeds = tuple(feeds_of(blog, terms))
    return BlogViews(
        blog=blog,
        translations=translations,
        terms=terms,
        pages=tuple(page for view in VIEWS for page in view.pages(blog, translations, terms)),
        feeds=feeds,
        files=(*feeds, *redirects_of(blog), *robots_of(blog), *card_of(blog)),
        neighbours=neighbours_of(blog, terms),
        language_versions=language_versions_of(blog),
    )
