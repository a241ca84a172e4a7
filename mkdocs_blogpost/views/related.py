"""Posts to read next: those that share most with a post, rare tags counting for more than common ones."""

from collections import defaultdict
from math import log

from mkdocs_blogpost.views.blog import Blog, Entry
from mkdocs_blogpost.views.term import Term
from mkdocs_blogpost.views.terms import Terms

NEWEST = 60
"""How many of a term's entries are looked at: enough to choose from, and never all posts for one."""
WEIGHTS = {"series": 3.0, "tag": 2.0, "category": 1.0}
"""How much it counts to share a term of a kind."""


def related(blog: Blog, terms: Terms, entry: Entry, most: int) -> list[Entry]:
    """Return at most so many entries to read next; where too few share anything, the newest fill up."""
    scores: defaultdict[Entry, float] = defaultdict(float)
    for kind, weight in WEIGHTS.items():
        for term in terms.of(entry, kind):
            for other in _beside(term, entry):
                scores[other] += weight * log(1 + len(blog.entries) / len(term))
    alike = sorted(scores, key=lambda other: (-scores[other], _distance(entry, other)))[:most]
    fill = (other for other in blog.listed[: 2 * most + 1] if other is not entry and other not in alike)
    return [*alike, *(other for other, _ in zip(fill, range(most - len(alike)), strict=False))]


def _beside(term: Term, entry: Entry) -> tuple[Entry, ...]:
    return tuple(other for other in term.entries[:NEWEST] if other is not entry and not other.hidden)


def _distance(entry: Entry, other: Entry) -> float:
    return abs((entry.date - other.date).total_seconds())
