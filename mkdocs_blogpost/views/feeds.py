"""Which feeds there are, and their URLs: Atom, RSS and JSON of the blog, and Atom of terms.

The option `feeds` comes first, then `feed` of `_config.yml`, then the defaults.
Follows https://github.com/jekyll/jekyll-feed.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.feed import Feed
from mkdocs_blogpost.views.feeds_option import FeedOptions, Names, TermFeedOptions, jekyll_term_feeds
from mkdocs_blogpost.views.registry import FEEDS, TERM_KINDS
from mkdocs_blogpost.views.term import Term
from mkdocs_blogpost.views.terms import Terms
from mkdocs_blogpost.views.urls import slug_of

_NOT_IN_FILE_NAMES = re.compile(r"""^\.|["\\/:*?<>|\x00-\x1f]""")
"""What the name of a file cannot contain on every system."""


def feeds_of(blog: Blog, terms: Terms) -> list[Feed]:
    """Return the feeds of a blog; none if its origin is unknown, since a feed needs full URLs."""
    if not blog.origin:
        return []
    return [*_of_blog(blog), *_of_terms(blog, terms)]


def _jekyll(blog: Blog) -> Mapping[str, Any]:
    own = blog.config.get("feed")
    return own if isinstance(own, Mapping) else {}


def _newest(blog: Blog, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    value = blog.feeds.limit or _jekyll(blog).get("posts_limit", 10)
    limit = value if isinstance(value, int) and value > 0 else 10
    return tuple(entry for entry in entries if not entry.draft and not entry.hidden)[:limit]


def _is_whole(blog: Blog) -> bool:
    own = blog.feeds.excerpt_only
    return not (_jekyll(blog).get("excerpt_only", False) if own is None else own)


def _of_blog(blog: Blog) -> Iterator[Feed]:
    entries = _newest(blog, blog.entries)
    for feed in FEEDS:
        options = blog.feeds.feeds.get(feed.kind, FeedOptions(on=blog.feeds.all))
        if not options.on:
            continue
        jekyll = _jekyll(blog).get("path") if feed.kind == "atom" else None
        own = options.url or jekyll
        yield feed(
            url=blog.view_urls.below(f"/{str(own or feed.default_url).lstrip('/')}"),
            asked=feed.kind in blog.feeds.feeds or bool(jekyll),
            title=blog.name,
            home=blog.home,
            entries=entries,
            whole=_is_whole(blog),
        )


def _of_terms(blog: Blog, terms: Terms) -> Iterator[Feed]:
    for kind in TERM_KINDS:
        own = blog.feeds.terms.get(kind.feed_option)
        selection = _selection(own or jekyll_term_feeds(_jekyll(blog).get(kind.feed_option)))
        for term in terms.all(kind.name):
            if selection.has(term.slug):
                yield FEEDS[0](
                    url=blog.view_urls.below(kind.feed_url.format(name=_file_name(term), slug=term.slug)),
                    asked=True,
                    title=f"{blog.name} – {term.name}",
                    home=term.url or "/",
                    entries=_newest(blog, term.entries),
                    whole=_is_whole(blog),
                    term=term,
                )


def _file_name(term: Term) -> str:
    """Return a term's name if it can be the name of a file, else its slug."""
    return term.slug if _NOT_IN_FILE_NAMES.search(term.name) else term.name


@dataclass(frozen=True, slots=True)
class Selection:
    """The terms of a kind that get a feed."""

    only: frozenset[str] | None = None
    """The slugs of these terms; None for all."""
    excluded: frozenset[str] = frozenset()
    """The slugs of terms that get none."""

    def has(self, slug: str) -> bool:
        """Return whether a term is selected."""
        return slug not in self.excluded and (self.only is None or slug in self.only)


def _selection(options: TermFeedOptions) -> Selection:
    """Return the terms that options select."""
    if not options.on:
        return Selection(frozenset())
    return Selection(None if options.only is None else _slugs(options.only), _slugs(options.except_))


def _slugs(value: Names) -> frozenset[str]:
    names = value if isinstance(value, tuple) else str(value).split()
    return frozenset(slug_of(str(name)) for name in names)
