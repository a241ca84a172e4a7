"""A list of posts on any page: `<!-- blogpost: latest 5 category=ai tag="open source" -->`."""

import re
import shlex
from collections.abc import Collection, Iterable

from mkdocs_blogpost.problems import guess
from mkdocs_blogpost.text import line_of
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.terms import Terms

STYLES = ("list", "cards")
_COMMENT = re.compile(r"<!--\s*blogpost:\s*(.*?)\s*-->", re.DOTALL)


@value_class
class PostQuery:
    """Which posts a list shows."""

    limit: int = 5
    """How many posts at most."""
    style: str = "list"
    """`list` or `cards`."""
    terms: tuple[tuple[str, str], ...] = ()
    """The kind and name of each term that the posts must have."""


@value_class
class QueryComment:
    """A comment of a page that asks for a list of posts."""

    start: int
    """Where the comment begins in the text."""
    end: int
    """Where the comment ends in the text."""
    line: int
    """The line on which it begins, from 1."""
    query: PostQuery | None
    """Which posts it asks for; None if it is wrong."""
    error: str = ""
    """What is wrong with it."""


def latest(blog: Blog, terms: Terms, query: PostQuery) -> list[Entry]:
    """Return the newest posts that a query asks for."""
    found: Iterable[Entry] = blog.listed
    if query.terms:
        first, *others = (_entries(terms, kind, name) for kind, name in query.terms)
        sets = [set(entries) for entries in others]
        found = (entry for entry in first if not entry.hidden and all(entry in each for each in sets))
    return [entry for entry, _ in zip(found, range(query.limit), strict=False)]


def query_comments(text: str, kinds: Collection[str]) -> tuple[QueryComment, ...]:
    """Return the comments of a page's HTML that ask for posts; `kinds` are the kinds of terms."""
    if "blogpost:" not in text:
        return ()
    return tuple(_comment(text, match, kinds) for match in _COMMENT.finditer(text))


def replaced(text: str, lists: Iterable[tuple[QueryComment, str]]) -> str:
    """Return a page's HTML with each of these comments replaced by the HTML beside it."""
    pieces, position = [], 0
    for comment, html in lists:
        pieces += [text[position : comment.start], html]
        position = comment.end
    return "".join((*pieces, text[position:]))


def _comment(text: str, match: re.Match[str], kinds: Collection[str]) -> QueryComment:
    query, error = None, ""
    try:
        query = _query(match[1], kinds)
    except ValueError as reason:
        error = str(reason)
    return QueryComment(match.start(), match.end(), line_of(text, match.start()), query, error)


def _query(source: str, kinds: Collection[str]) -> PostQuery:
    """Return the query that a comment spells; raises ValueError with what is wrong."""
    name, *parts = shlex.split(source) or [""]
    if name != "latest":
        raise ValueError(f"'{name}' is not known: write 'latest 5'")
    limit, style, terms = 5, "list", []
    for part in parts:
        key, _, value = part.partition("=")
        if part.isdecimal():
            limit = int(part)
        elif part in STYLES:
            style = part
        elif key in kinds and value:
            terms.append((key, value))
        else:
            raise ValueError(f"'{part}' is not known.{guess(key, [*kinds, *STYLES])}")
    return PostQuery(limit, style, tuple(terms))


def _entries(terms: Terms, kind: str, name: str) -> tuple[Entry, ...]:
    term = terms.named(kind, name)
    return term.entries if term else ()
