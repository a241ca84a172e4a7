"""Which feeds there are, and where: Atom, RSS and JSON of the blog, and Atom of the terms that ask for it.

The option `feeds` says so first, then `feed` of `_config.yml`, then this file.
Follows https://github.com/jekyll/jekyll-feed.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from mkdocs_blogpost.problems import SettingsError, guess
from mkdocs_blogpost.views.atom_feed import AtomFeed
from mkdocs_blogpost.views.blog import Blog, Entry
from mkdocs_blogpost.views.feed import Feed, FeedKind
from mkdocs_blogpost.views.json_feed import JsonFeed
from mkdocs_blogpost.views.rss_feed import RssFeed
from mkdocs_blogpost.views.term import Term
from mkdocs_blogpost.views.terms import Terms
from mkdocs_blogpost.views.urls import slug_of

KINDS: tuple[FeedKind, ...] = (AtomFeed(), RssFeed(), JsonFeed())
"""Every kind of feed."""

TERM_FEEDS: Mapping[str, tuple[str, str]] = {
    "categories": ("category", "/feed/{name}.xml"),
    "tags": ("tag", "/feed/by_tag/{name}.xml"),
    "authors": ("author", "/feed/by_author/{name}.xml"),
    "series": ("series", "/feed/by_series/{name}.xml"),
}
"""What may be asked for: the kind of its terms, and the address."""

_NO_FILE_NAME = re.compile(r"""^\.|["\\/:*?<>|\x00-\x1f]""")
"""What a file's name cannot have everywhere."""

SWITCHES = ("all", "limit", "excerpt_only")


def feeds_of(blog: Blog, terms: Terms) -> list[Feed]:
    """Return the feeds of a blog; none where its full address is unknown, for they would lead nowhere."""
    _check(blog.feeds)
    if not blog.origin:
        return []
    return [*_of_blog(blog), *_of_terms(blog, terms)]


def _check(options: Mapping[str, Any]) -> None:
    known = [*(kind.name for kind in KINDS), *TERM_FEEDS, *SWITCHES]
    for name in options:
        if name not in known:
            raise SettingsError(f"'feeds' knows no '{name}'.{guess(str(name), known)}")


def _jekyll(blog: Blog) -> Mapping[str, Any]:
    own = blog.config.get("feed")
    return own if isinstance(own, Mapping) else {}


def _fresh(blog: Blog, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    configured = blog.feeds.get("limit", _jekyll(blog).get("posts_limit", 10))
    limit = configured if isinstance(configured, int) and configured > 0 else 10
    return tuple(entry for entry in entries if not entry.draft and not entry.hidden)[:limit]


def _whole(blog: Blog) -> bool:
    return not blog.feeds.get("excerpt_only", _jekyll(blog).get("excerpt_only", False))


def _of_blog(blog: Blog) -> Iterator[Feed]:
    entries = _fresh(blog, blog.entries)
    home = blog.view_urls.url("index") or "/"
    for kind in KINDS:
        configured = blog.feeds.get(kind.name, blog.feeds.get("all", True))
        if not configured:
            continue
        jekyll = _jekyll(blog).get("path") if kind.name == "atom" else None
        is_table = isinstance(configured, Mapping)
        own = configured if isinstance(configured, str) else configured.get("url") if is_table else jekyll
        url = blog.view_urls.below(f"/{str(own or kind.url).lstrip('/')}")
        asked = kind.name in blog.feeds or bool(own)
        yield Feed(kind.name, url, blog.name, home, entries, kind.media_type, _whole(blog), asked=asked)


def _of_terms(blog: Blog, terms: Terms) -> Iterator[Feed]:
    atom = KINDS[0]
    for name, (kind, address) in TERM_FEEDS.items():
        wanted = _wanted(blog.feeds.get(name, _jekyll(blog).get(name)))
        for term in terms.all(kind):
            if wanted(term.slug):
                url = blog.view_urls.below(address.format(name=_file_name(term)))
                yield Feed(
                    kind=atom.name,
                    url=url,
                    title=f"{blog.name} – {term.name}",
                    home=term.url or "/",
                    entries=_fresh(blog, term.entries),
                    media_type=atom.media_type,
                    whole=_whole(blog),
                    term=term,
                    asked=True,
                )


def _file_name(term: Term) -> str:
    """Return the name of a term's feed: jekyll-feed takes a category's own name, and a tag's slug."""
    is_plain = term.kind == "category" and not _NO_FILE_NAME.search(term.name)
    return term.name if is_plain else term.slug


def _wanted(configured: Any) -> Callable[[str], bool]:
    """Return which slugs are asked for: all, a list, or jekyll-feed's `only` and `except`."""
    if isinstance(configured, Mapping):
        only, never = _slugs(configured.get("only")), _slugs(configured.get("except"))
        return lambda slug: slug not in never and (not only or slug in only)
    if isinstance(configured, list | tuple | str):
        listed = _slugs(configured)
        return lambda slug: slug in listed
    return lambda _slug: bool(configured)


def _slugs(names: Any) -> frozenset[str]:
    listed = names.split() if isinstance(names, str) else names or ()
    return frozenset(slug_of(str(name)) for name in listed)
