"""Related posts: those that share most with a post; a rare tag counts for more than a common one."""

from collections import defaultdict
from math import log

from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.term import Term
from mkdocs_blogpost.views.terms import Terms

NEWEST = 60
"""How many of a term's entries are compared: the effort for a post must not grow with the blog."""
WEIGHTS = {"series": 3.0, "tag": 2.0, "category": 1.0}
"""How much a common term of a kind counts."""


def related(blog: Blog, terms: Terms, entry: Entry, limit: int) -> list[Entry]:
    """Return at most `limit` related entries; if too few share a term, the newest entries follow."""
    scores: defaultdict[Entry, float] = defaultdict(float)
    for kind, weight in WEIGHTS.items():
        for term in terms.of(entry, kind):
            score = weight * log(1 + len(blog.entries) / len(term))
            for other in _others(term, entry):
                scores[other] += score
    best = sorted(scores, key=lambda other: (-scores[other], _distance(entry, other)))[:limit]
    newest = (other for other in blog.listed[: 2 * limit + 1] if other.url != entry.url and other not in best)
    return [*best, *(other for other, _ in zip(newest, range(limit - len(best)), strict=False))]


def _others(term: Term, entry: Entry) -> tuple[Entry, ...]:
    return tuple(other for other in term.entries[:NEWEST] if other.url != entry.url and not other.hidden)


def _distance(entry: Entry, other: Entry) -> float:
    return abs((entry.date - other.date).total_seconds())
