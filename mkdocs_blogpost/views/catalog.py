"""The ordered list of views: what the blog publishes beside its posts."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import partial
from typing import TypeVar

from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.views.archive import archive
from mkdocs_blogpost.views.atom_feed import atom_feed
from mkdocs_blogpost.views.blog import Blog, ViewFile, ViewPage
from mkdocs_blogpost.views.card import card
from mkdocs_blogpost.views.feeds import Feed
from mkdocs_blogpost.views.index import index
from mkdocs_blogpost.views.json_feed import json_feed
from mkdocs_blogpost.views.places import OVERVIEWS
from mkdocs_blogpost.views.redirects import redirects
from mkdocs_blogpost.views.robots import robots
from mkdocs_blogpost.views.rss_feed import rss_feed
from mkdocs_blogpost.views.taxonomy import taxonomy
from mkdocs_blogpost.views.terms import Terms
from mkdocs_blogpost.views.words import Words

View = TypeVar("View", ViewPage, ViewFile)

PAGES: tuple[Callable[[Blog, Words, Terms], Iterable[ViewPage]], ...] = (
    lambda blog, words, _: index(blog, words),
    lambda blog, words, _: archive(blog, words),
    *(partial(taxonomy, kind=kind) for kind in OVERVIEWS),
)
"""Views that are pages; where two want one address, the first has it."""

FEEDS: Mapping[str, Callable[[Blog, Feed], str]] = {"atom": atom_feed, "rss": rss_feed, "json": json_feed}
"""How each kind of feed is written."""


def pages(blog: Blog, words: Words, terms: Terms, problems: Problems) -> list[ViewPage]:
    """Return every page that the blog publishes beside its posts."""
    found = (view for each in PAGES for view in each(blog, words, terms))
    return list(_free(blog, found, problems))


def files(
    blog: Blog, words: Words, feeds: Iterable[Feed], pages: Iterable[ViewPage], problems: Problems
) -> list[ViewFile]:
    """Return every file that the blog publishes; feeds ask for posts' content, so posts must be rendered."""
    written = (ViewFile(feed.url, FEEDS[feed.kind](blog, feed)) for feed in feeds)
    known = set(map(_file, (*blog.taken, *blog.by_url, *(page.url for page in pages))))
    return [
        *_free(blog, written, problems),
        *_hiding_nothing(redirects(blog, words), known, problems),
        *_quietly(blog, robots(blog)),
        *card(blog),
    ]


def _free(blog: Blog, views: Iterable[View], problems: Problems) -> Iterator[View]:
    seen: set[str] = set()
    for view in views:
        if view.url in blog.taken or view.url in blog.by_url:
            problems.report("view-replaced", "mkdocs.yml", url=view.url)
        elif view.url not in seen:
            seen.add(view.url)
            yield view


def _quietly(blog: Blog, found: Iterable[ViewFile]) -> Iterator[ViewFile]:
    return (file for file in found if file.url not in blog.taken)


def _hiding_nothing(found: Iterable[ViewFile], known: Container[str], problems: Problems) -> Iterator[ViewFile]:
    for file in found:
        if file.path in known:
            problems.report("redirect-hides-page", "mkdocs.yml", url=file.url)
        else:
            yield file


def _file(url: str) -> str:
    return ViewFile(url, "", is_page=True).path
