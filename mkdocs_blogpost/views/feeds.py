"""Which feeds there are, and their URLs: Atom, RSS and JSON of the blog, and Atom of terms.

The option `feeds` comes first, then `feed` of `_config.yml`, then the defaults.
Follows https://github.com/jekyll/jekyll-feed.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_blogpost.problems import SettingsError, guess
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.feed import Feed
from mkdocs_blogpost.views.registry import FEEDS, TERM_KINDS
from mkdocs_blogpost.views.term import Term
from mkdocs_blogpost.views.terms import Terms
from mkdocs_blogpost.views.urls import slug_of

TERM_FEEDS = tuple(kind.feed_option for kind in TERM_KINDS)
"""The keys of the option that ask for feeds of terms."""
SWITCHES = ("all", "limit", "excerpt_only")
"""The other keys of the option."""

_NOT_IN_FILE_NAMES = re.compile(r"""^\.|["\\/:*?<>|\x00-\x1f]""")
"""What the name of a file cannot contain on every system."""


def feeds_of(blog: Blog, terms: Terms) -> list[Feed]:
    """Return the feeds of a blog; none if its origin is unknown, since a feed needs full URLs."""
    _check(blog.feeds)
    if not blog.origin:
        return []
    return [*_of_blog(blog), *_of_terms(blog, terms)]


def _check(options: Mapping[str, Any]) -> None:
    known = [*(feed.kind for feed in FEEDS), *TERM_FEEDS, *SWITCHES]
    for name in options:
        if name not in known:
            raise SettingsError(f"'feeds' has no key '{name}'.{guess(str(name), known)}")


def _jekyll(blog: Blog) -> Mapping[str, Any]:
    own = blog.config.get("feed")
    return own if isinstance(own, Mapping) else {}


def _newest(blog: Blog, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    value = blog.feeds.get("limit", _jekyll(blog).get("posts_limit", 10))
    limit = value if isinstance(value, int) and value > 0 else 10
    return tuple(entry for entry in entries if not entry.draft and not entry.hidden)[:limit]


def _is_whole(blog: Blog) -> bool:
    return not blog.feeds.get("excerpt_only", _jekyll(blog).get("excerpt_only", False))


def _of_blog(blog: Blog) -> Iterator[Feed]:
    entries = _newest(blog, blog.entries)
    for feed in FEEDS:
        value = blog.feeds.get(feed.kind, blog.feeds.get("all", True))
        if not value:
            continue
        jekyll = _jekyll(blog).get("path") if feed.kind == "atom" else None
        own = value if isinstance(value, str) else value.get("url") if isinstance(value, Mapping) else jekyll
        yield feed(
            url=blog.view_urls.below(f"/{str(own or feed.default_url).lstrip('/')}"),
            asked=feed.kind in blog.feeds or bool(jekyll),
            title=blog.name,
            home=blog.home,
            entries=entries,
            whole=_is_whole(blog),
        )


def _of_terms(blog: Blog, terms: Terms) -> Iterator[Feed]:
    for kind in TERM_KINDS:
        selection = _selection(blog.feeds.get(kind.feed_option, _jekyll(blog).get(kind.feed_option)))
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


def _selection(value: Any) -> Selection:
    """Return the terms that an option selects: all, a list, or jekyll-feed's `only` and `except`."""
    if isinstance(value, Mapping):
        return Selection(_slugs(value.get("only")) or None, _slugs(value.get("except")))
    if isinstance(value, list | tuple | str):
        return Selection(_slugs(value))
    return Selection() if value else Selection(frozenset())


def _slugs(value: Any) -> frozenset[str]:
    names = value.split() if isinstance(value, str) else value or ()
    return frozenset(slug_of(str(name)) for name in names)
