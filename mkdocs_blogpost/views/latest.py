"""The latest posts on any page: `<!-- blogpost: latest 5 category=ai tag="open source" -->`."""

import re
import shlex
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from mkdocs_blogpost.problems import Problems, guess
from mkdocs_blogpost.views.blog import Blog, Entry
from mkdocs_blogpost.views.terms import NAMES, Terms
from mkdocs_blogpost.views.urls import slug_of

_COMMENT = re.compile(r"<!--\s*blogpost:\s*(.*?)\s*-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class PostQuery:
    """Which posts are asked for."""

    most: int = 5
    """How many at most."""
    style: str = "list"
    """`list` or `cards`."""
    terms: tuple[tuple[str, str], ...] = field(default=())
    """Kinds and slugs that a post must have, all of them."""


def latest(blog: Blog, terms: Terms, query: PostQuery) -> list[Entry]:
    """Return the newest posts that a wish asks for."""
    found: Iterable[Entry] = blog.listed
    if query.terms:
        lists = [_having(terms, kind, slug) for kind, slug in query.terms]
        rest = [set(each) for each in lists[1:]]
        found = (entry for entry in lists[0] if not entry.hidden and all(entry in each for each in rest))
    return [entry for entry, _ in zip(found, range(query.most), strict=False)]


def _having(terms: Terms, kind: str, slug: str) -> tuple[Entry, ...]:
    term = terms.by_kind[kind].get(slug)
    return term.entries if term else ()


def expand(
    text: str, show: Callable[[PostQuery], str], problems: Problems | None = None, path: str = "", line: int = 1
) -> str:
    """Return a page's text with each comment replaced by what `show` makes of its wish."""

    def replaced(found: re.Match[str]) -> str:
        at = line + text.count("\n", 0, found.start())
        try:
            return show(_wish(found[1]))
        except ValueError as error:
            if problems is not None:
                problems.report("latest-comment", path, at, message=error)
            return found[0]

    return _COMMENT.sub(replaced, text) if "blogpost:" in text else text


def _wish(said: str) -> PostQuery:
    name, *words = shlex.split(said) or [""]
    if name != "latest":
        raise ValueError(f"'{name}' is not known: write 'latest 5'")
    most, style, terms = 5, "list", []
    for word in words:
        key, _, value = word.partition("=")
        if word.isdecimal():
            most = int(word)
        elif word in ("list", "cards"):
            style = word
        elif key in NAMES and value:
            terms.append((key, slug_of(value)))
        else:
            raise ValueError(f"'{word}' is not known.{guess(key, [*NAMES, 'list', 'cards'])}")
    return PostQuery(most, style, tuple(terms))
