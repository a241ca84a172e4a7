"""Which feeds there are, and their URLs: Atom, RSS and JSON of the blog, and Atom of terms.

The option `feeds` comes first, then `feed` of `_config.yml`, then the defaults.
Follows https://github.com/jekyll/jekyll-feed.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.feed import Feed
from mkdocs_blogpost.views.feed_options import (
    Selection,
    collection_feeds,
    jekyll_feed,
    posts_categories,
    posts_path,
    selection,
)
from mkdocs_blogpost.views.feeds_option import FeedOptions, Names, TermFeedOptions
from mkdocs_blogpost.views.registry import FEEDS, TERM_KINDS
from mkdocs_blogpost.views.term import Term, TermKind
from mkdocs_blogpost.views.terms import Terms
from mkdocs_blogpost.views.urls import slug_of

_NOT_IN_FILE_NAMES = re.compile(r"""^\.|["\\/:*?<>|\x00-\x1f]""")
"""What the name of a file cannot contain on every system."""
_TAG_NAME = re.compile(r"[A-Za-z0-9_]+")


def feeds_of(blog: Blog, terms: Terms) -> list[Feed]:
    """Return the feeds of a blog; none if its origin is unknown, since a feed needs full URLs."""
    if not blog.origin:
        return []
    return [*_of_blog(blog), *_of_collections(blog), *_of_terms(blog, terms)]


def _jekyll(blog: Blog) -> Mapping[str, Any]:
    return jekyll_feed(blog.config)


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
        jekyll = posts_path(blog.config) if feed.kind == "atom" else None
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
        jekyll = posts_categories(blog.config) if kind.name == "category" else _jekyll(blog).get(kind.feed_option)
        own = blog.feeds.terms.get(kind.feed_option)
        selected = selection(jekyll) if own is None else _selected(own)
        named = terms.all(kind.name)
        if kind.name == "category" and own is None:
            named += _without_posts(jekyll, {term.slug for term in named})
        for term in named:
            if selected.has(term.slug):
                yield FEEDS[0](
                    url=blog.view_urls.below(_term_url(kind, term, selected.path)),
                    asked=True,
                    title=f"{blog.name} – {term.name}",
                    home=term.url or "/",
                    entries=_newest(blog, term.entries),
                    whole=_is_whole(blog),
                    term=term,
                )


def _without_posts(jekyll: Any, known: Collection[str]) -> list[Term]:
    """Return the categories that jekyll-feed's settings name and that have no posts yet: their feeds are empty."""
    names = [str(name) for name in jekyll] if isinstance(jekyll, list) else []
    return [Term("category", name, slug_of(name), "", ()) for name in names if slug_of(name) not in known]


def _term_url(kind: TermKind, term: Term, path: str) -> str:
    """Return the URL of a term's feed; jekyll-feed makes feeds only of tags whose names are of plain characters."""
    name = term.slug
    if kind.name == "category" or (kind.name == "tag" and _TAG_NAME.fullmatch(term.name)):
        name = _file_name(term)
    return f"/{path.lstrip('/')}{name}.xml" if path else kind.feed_url.format(name=name)


def _of_collections(blog: Blog) -> Iterator[Feed]:
    for each in collection_feeds(blog.config):
        entries = blog.collections.get(each.collection, ())
        own = tuple(entry for entry in entries if not each.category or each.category in entry.categories)
        yield FEEDS[0](
            url=blog.view_urls.below(f"/{each.url.lstrip('/')}"),
            asked=True,
            title=f"{blog.name} | {each.title}",
            home="/",
            entries=_newest(blog, own),
            whole=_is_whole(blog),
        )


def _file_name(term: Term) -> str:
    """Return a term's name if it can be the name of a file, else its slug."""
    return term.slug if _NOT_IN_FILE_NAMES.search(term.name) else term.name


def _selected(options: TermFeedOptions) -> Selection:
    """Return the terms that the option selects."""
    if not options.on or options.only == ():
        return selection(False)
    return selection({"only": _names(options.only), "except": _names(options.except_)})


def _names(value: Names | None) -> tuple[str, ...] | None:
    if value is None:
        return None
    return tuple(map(str, value)) if isinstance(value, tuple) else tuple(str(value).split())
