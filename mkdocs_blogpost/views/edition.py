"""The blog made ready to be shown: its terms, neighbours, feeds and pages, each worked out once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.views import catalog
from mkdocs_blogpost.views.blog import Blog, Entry, ViewFile, ViewPage
from mkdocs_blogpost.views.feeds import Feed, feeds_of
from mkdocs_blogpost.views.neighbours import Neighbours, neighbours_of
from mkdocs_blogpost.views.terms import Terms, terms_of
from mkdocs_blogpost.views.translations import translations_of
from mkdocs_blogpost.views.words import Words, words_in


@dataclass(frozen=True, eq=False)
class Edition:
    """A blog and all that is known of it once its posts are."""

    blog: Blog
    """The blog."""
    words: Words
    """Its words and dates."""
    terms: Terms
    """Its categories, tags, authors and series."""
    pages: tuple[ViewPage, ...]
    """Every page beside its posts."""
    feeds: tuple[Feed, ...]
    """Its feeds."""
    neighbours: Mapping[str, Neighbours]
    """What stands beside each entry, by URL."""
    translations: Mapping[str, tuple[Entry, ...]]
    """Each entry in all languages, by URL."""

    @cached_property
    def urls(self) -> frozenset[str]:
        """Where its pages are."""
        return frozenset(page.url for page in self.pages)

    def files(self, problems: Problems) -> list[ViewFile]:
        """Return every file to write once all posts are rendered."""
        return catalog.files(self.blog, self.words, self.feeds, self.pages, problems)

    def feeds_at(self, url: str = "") -> tuple[Feed, ...]:
        """Return the feeds that a page advertises: the blog's, and its own."""
        return tuple(feed for feed in self.feeds if feed.term is None or (url and feed.term.url == url))


def edition_of(blog: Blog, problems: Problems) -> Edition:
    """Return a blog made ready to be shown."""
    words, terms = words_in(blog.language), terms_of(blog)
    return Edition(
        blog=blog,
        words=words,
        terms=terms,
        pages=tuple(catalog.pages(blog, words, terms, problems)),
        feeds=tuple(feeds_of(blog, terms)),
        neighbours=neighbours_of(blog, terms),
        translations=translations_of(blog),
    )
