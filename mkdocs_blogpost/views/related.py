"""Related posts: those that share most with a post; a rare tag counts for more than a common one."""

from collections.abc import Iterator
from itertools import combinations
from math import log

from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.terms import NEWEST, Terms

COMPARED = 6
"""How many of a post's terms are compared, those that count most."""
WEIGHTS = {"series": 3.0, "tag": 2.0, "category": 1.0}
"""How much a common term of a kind counts."""

_WeightedTerm = tuple[float, frozenset[str]]
"""How much a term counts, and the URLs of the posts that have it."""


def related(blog: Blog, terms: Terms, entry: Entry, limit: int) -> list[Entry]:
    """Return at most `limit` related entries; if too few share a term, the newest entries follow."""
    best: dict[str, Entry] = {}
    for group in _by_score(_shared(blog, terms, entry)):
        near = [blog.by_url[url] for url in group if url != entry.url and url not in best]
        best |= {other.url: other for other in sorted(near, key=lambda other: (_distance(entry, other), other.url))}
        if len(best) >= limit:
            return list(best.values())[:limit]
    newest = (other for other in blog.listed[: 2 * limit + 1] if other.url != entry.url and other.url not in best)
    return [*best.values(), *(other for other, _ in zip(newest, range(limit - len(best)), strict=False))]


class RelatedChanges:
    """Which entries may have other related ones in a new state of a blog than in an old one."""

    def __init__(self, old: Blog, old_terms: Terms, new: Blog, new_terms: Terms) -> None:
        newest = 2 * new.post.related_limit + 1
        self._terms = new_terms
        self._are_all = len(old.entries) != len(new.entries) or old.listed[:newest] != new.listed[:newest]
        self._changed = {
            (kind, slug)
            for kind in WEIGHTS
            for slug in old_terms.by_kind.get(kind, {}).keys() | new_terms.by_kind.get(kind, {}).keys()
            if _compared(old_terms, kind, slug) != _compared(new_terms, kind, slug)
        }

    def touch(self, entry: Entry) -> bool:
        """Return whether an entry that is the same in both states may have other related ones now."""
        if self._are_all:
            return True
        return any((kind, term.slug) in self._changed for kind in WEIGHTS for term in self._terms.of(entry.url, kind))


def _compared(terms: Terms, kind: str, slug: str) -> tuple[int, tuple[Entry, ...]]:
    """Return what the choice of related entries sees of a term."""
    term = terms.by_kind.get(kind, {}).get(slug)
    return (len(term), term.entries[:NEWEST]) if term else (0, ())


def _shared(blog: Blog, terms: Terms, entry: Entry) -> list[_WeightedTerm]:
    """Return the terms of an entry that count most."""
    found = [
        (weight * log(1 + len(blog.entries) / len(term)), terms.newest.get((kind, term.slug), frozenset()))
        for kind, weight in WEIGHTS.items()
        for term in terms.of(entry.url, kind)
    ]
    return sorted(found, key=lambda each: -each[0])[:COMPARED]


def _by_score(shared: list[_WeightedTerm]) -> Iterator[set[str]]:
    """Yield the posts that share at least some terms, those with the highest score first."""
    by_score: dict[float, list[tuple[_WeightedTerm, ...]]] = {}
    for size in range(len(shared), 0, -1):
        for chosen in combinations(shared, size):
            by_score.setdefault(sum(score for score, _ in chosen), []).append(chosen)
    for score in sorted(by_score, reverse=True):
        yield {url for chosen in by_score[score] for url in frozenset.intersection(*(urls for _, urls in chosen))}


def _distance(entry: Entry, other: Entry) -> float:
    return abs((entry.date - other.date).total_seconds())
