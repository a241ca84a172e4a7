"""Related posts: those that share most with a post; a rare tag counts for more than a common one."""

from collections.abc import Iterable
from itertools import combinations
from math import log
from typing import TypeVar

from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.term import Term
from mkdocs_blogpost.views.terms import NEWEST, Terms

COMPARED = 6
"""How many of a post's terms are compared, those that count most."""
WEIGHTS = {"series": 3.0, "tag": 2.0, "category": 1.0}
"""How much a common term of a kind counts."""

T = TypeVar("T")


def related(blog: Blog, terms: Terms, entry: Entry, limit: int) -> list[Entry]:
    """Return at most `limit` related entries; if too few share a term, the newest entries follow."""
    best: dict[str, Entry] = {}
    for group in _ranked(_shared(blog, terms, entry)):
        urls = {url for chosen in group for url in frozenset.intersection(*chosen)}
        near = [blog.by_url[url] for url in urls if url != entry.url and url not in best]
        best |= {other.url: other for other in sorted(near, key=lambda other: (_distance(entry, other), other.url))}
        if len(best) >= limit:
            return list(best.values())[:limit]
    newest = (other for other in blog.listed[: 2 * limit + 1] if other.url != entry.url and other.url not in best)
    return [*best.values(), *(other for other, _ in zip(newest, range(limit - len(best)), strict=False))]


class RelatedChanges:
    """Which entries may have other related ones in a new state of a blog than in an old one."""

    def __init__(self, old: Blog, old_terms: Terms, new: Blog, new_terms: Terms) -> None:
        self._limit = new.post.related_limit
        newest = 2 * self._limit + 1
        self._terms = new_terms
        self._has_other_newest = old.listed[:newest] != new.listed[:newest]
        self._counts = len(old.entries), len(new.entries)
        self._ranks: dict[tuple[tuple[str, int], ...], bool] = {}
        self._changed = {
            (kind, slug)
            for kind in WEIGHTS
            for slug in old_terms.by_kind.get(kind, {}).keys() | new_terms.by_kind.get(kind, {}).keys()
            if _compared(old_terms, kind, slug) != _compared(new_terms, kind, slug)
        } | _with_others(old, new, new_terms)

    def touch(self, entry: Entry) -> bool:
        """Return whether an entry that is the same in both states may have other related ones now."""
        found = _terms_of(self._terms, entry)
        if any((kind, term.slug) in self._changed for kind, term in found):
            return True
        if self._has_other_newest and not self._are_enough(found):
            return True
        sizes = tuple((kind, len(term)) for kind, term in found)
        if sizes not in self._ranks:
            self._ranks[sizes] = self._ranks_differently(sizes)
        return self._ranks[sizes]

    def _are_enough(self, found: list[tuple[str, Term]]) -> bool:
        """Return whether some terms surely have as many entries as are shown, so that no newest ones follow."""
        return len(found) <= COMPARED and any(len(urls) > self._limit for urls in _newest(self._terms, found))

    def _ranks_differently(self, sizes: tuple[tuple[str, int], ...]) -> bool:
        """Return whether terms of these kinds and sizes rank in another order with the new number of entries."""
        old, new = (_ranked(_scored(sizes, count, range(len(sizes)))) for count in self._counts)
        return old != new


def _with_others(old: Blog, new: Blog, terms: Terms) -> set[tuple[str, str]]:
    """Return the terms with an address that another entry has now: entries that share one need not share a term."""
    before = old.by_url
    changed = {url for url, entry in new.by_url.items() if url in before and before[url] != entry}
    return {term for term, urls in terms.newest.items() if not changed.isdisjoint(urls)} if changed else set()


def _compared(terms: Terms, kind: str, slug: str) -> tuple[int, tuple[Entry, ...]]:
    """Return what the choice of related entries sees of a term."""
    term = terms.by_kind.get(kind, {}).get(slug)
    return (len(term), term.entries[:NEWEST]) if term else (0, ())


def _terms_of(terms: Terms, entry: Entry) -> list[tuple[str, Term]]:
    """Return the terms of an entry, each with its kind."""
    return [(kind, term) for kind in WEIGHTS for term in terms.of(entry.url, kind)]


def _newest(terms: Terms, found: Iterable[tuple[str, Term]]) -> list[frozenset[str]]:
    """Return the URLs of the newest posts of some terms."""
    return [terms.newest.get((kind, term.slug), frozenset()) for kind, term in found]


def _shared(blog: Blog, terms: Terms, entry: Entry) -> list[tuple[float, frozenset[str]]]:
    """Return the terms of an entry that count most: how much each counts, and the URLs of the entries that have it."""
    found = _terms_of(terms, entry)
    return _scored([(kind, len(term)) for kind, term in found], len(blog.entries), _newest(terms, found))


def _scored(sizes: Iterable[tuple[str, int]], count: int, values: Iterable[T]) -> list[tuple[float, T]]:
    """Return values of terms with how much these count, those that count most; a term has a kind and a size."""
    scores = [WEIGHTS[kind] * log(1 + count / size) for kind, size in sizes]
    return sorted(zip(scores, values, strict=True), key=lambda each: -each[0])[:COMPARED]


def _ranked(scored: list[tuple[float, T]]) -> list[list[tuple[T, ...]]]:
    """Return all combinations of some values, those with the highest sum of scores first, equal sums together."""
    by_score: dict[float, list[tuple[T, ...]]] = {}
    for size in range(len(scored), 0, -1):
        for chosen in combinations(scored, size):
            by_score.setdefault(sum(score for score, _ in chosen), []).append(tuple(value for _, value in chosen))
    return [by_score[score] for score in sorted(by_score, reverse=True)]


def _distance(entry: Entry, other: Entry) -> float:
    return abs((entry.date - other.date).total_seconds())
