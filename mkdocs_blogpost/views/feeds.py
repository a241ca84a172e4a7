"""Which feeds there are, and where: Atom, RSS and JSON of the blog, and Atom of the terms that ask for it.

The option `feeds` says so first, then `feed` of `_config.yml`, then this file.
Follows https://github.com/jekyll/jekyll-feed.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mkdocs_blogpost.problems import SettingsError, guess
from mkdocs_blogpost.views.blog import Blog, Entry
from mkdocs_blogpost.views.term import Term
from mkdocs_blogpost.views.terms import Terms
from mkdocs_blogpost.views.urls import slug_of

KINDS: Mapping[str, tuple[str, str]] = {
    "atom": ("/feed.xml", "application/atom+xml"),
    "rss": ("/rss.xml", "application/rss+xml"),
    "json": ("/feed.json", "application/feed+json"),
}
"""Every kind of feed: its usual address and its media type."""

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


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: what it is called, where it is, and what it holds."""

    kind: str
    """`atom`, `rss` or `json`."""
    url: str
    """Site-absolute."""
    title: str
    """As feed readers show it."""
    home: str
    """The page that it is the feed of; site-absolute."""
    entries: tuple[Entry, ...]
    """Newest first."""
    whole: bool = True
    """Whether it holds whole texts, or only excerpts."""
    term: Term | None = None
    """The term whose feed it is."""

    @property
    def media_type(self) -> str:
        """The media type of its kind."""
        return KINDS[self.kind][1]

    @property
    def changed(self) -> datetime | None:
        """When its newest entry changed."""
        return max((entry.changed for entry in self.entries), default=None)


def feeds_of(blog: Blog, terms: Terms) -> list[Feed]:
    """Return the feeds of a blog; none where its full address is unknown, for they would lead nowhere."""
    _check(blog.feeds)
    if not blog.origin:
        return []
    return [*_of_blog(blog), *_of_terms(blog, terms)]


def _check(options: Mapping[str, Any]) -> None:
    known = [*KINDS, *TERM_FEEDS, *SWITCHES]
    for name in options:
        if name not in known:
            raise SettingsError(f"'feeds' knows no '{name}'.{guess(str(name), known)}")


def _jekyll(blog: Blog) -> Mapping[str, Any]:
    own = blog.config.get("feed")
    return own if isinstance(own, Mapping) else {}


def _fresh(blog: Blog, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    told = blog.feeds.get("limit", _jekyll(blog).get("posts_limit", 10))
    limit = told if isinstance(told, int) and told > 0 else 10
    return tuple(entry for entry in entries if not entry.draft and not entry.hidden)[:limit]


def _whole(blog: Blog) -> bool:
    return not blog.feeds.get("excerpt_only", _jekyll(blog).get("excerpt_only", False))


def _of_blog(blog: Blog) -> Iterator[Feed]:
    entries = _fresh(blog, blog.entries)
    home = blog.places.url("index") or "/"
    for kind, (usual, _) in KINDS.items():
        told = blog.feeds.get(kind, blog.feeds.get("all", True))
        if not told:
            continue
        jekyll = _jekyll(blog).get("path") if kind == "atom" else None
        own = told if isinstance(told, str) else told.get("url") if isinstance(told, Mapping) else jekyll
        url = blog.places.below(f"/{str(own or usual).lstrip('/')}")
        yield Feed(kind, url, blog.name, home, entries, _whole(blog))


def _of_terms(blog: Blog, terms: Terms) -> Iterator[Feed]:
    for name, (kind, address) in TERM_FEEDS.items():
        wanted = _wanted(blog.feeds.get(name, _jekyll(blog).get(name)))
        for term in terms.all(kind):
            if wanted(term.slug):
                url = blog.places.below(address.format(name=_file_name(term)))
                title, entries = f"{blog.name} – {term.name}", _fresh(blog, term.entries)
                yield Feed("atom", url, title, term.url or "/", entries, _whole(blog), term)


def _file_name(term: Term) -> str:
    """Return the name of a term's feed: jekyll-feed takes a category's own name, and a tag's slug."""
    is_plain = term.kind == "category" and not _NO_FILE_NAME.search(term.name)
    return term.name if is_plain else term.slug


def _wanted(told: Any) -> Callable[[str], bool]:
    """Return which slugs are asked for: all, a list, or jekyll-feed's `only` and `except`."""
    if isinstance(told, Mapping):
        only, never = _slugs(told.get("only")), _slugs(told.get("except"))
        return lambda slug: slug not in never and (not only or slug in only)
    if isinstance(told, list | tuple | str):
        listed = _slugs(told)
        return lambda slug: slug in listed
    return lambda _slug: bool(told)


def _slugs(told: Any) -> frozenset[str]:
    names = told.split() if isinstance(told, str) else told or ()
    return frozenset(slug_of(str(name)) for name in names)
