"""Related posts: those that share most with a post; a rare tag counts for more than a common one."""

from collections import defaultdict
from math import log

from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.terms import Terms

NEWEST = 60
"""How many of a term's entries are compared: the effort for a post must not grow with the blog."""
WEIGHTS = {"series": 3.0, "tag": 2.0, "category": 1.0}
"""How much a common term of a kind counts."""


def related(blog: Blog, terms: Terms, entry: Entry, limit: int) -> list[Entry]:
    """Return at most `limit` related entries; if too few share a term, the newest entries follow."""
    scores: defaultdict[int, float] = defaultdict(float)
    others: dict[int, Entry] = {}
    for kind, weight in WEIGHTS.items():
        for term in terms.of(entry, kind):
            score = weight * log(1 + len(blog.entries) / len(term))
            for other in term.entries[:NEWEST]:
                others[id(other)] = other
                scores[id(other)] += score
    candidates = [(scores[each], other) for each, other in others.items() if other is not entry and not other.hidden]
    least = min(sorted((score for score, _ in candidates), reverse=True)[:limit], default=0.0)
    near = [(-score, _distance(entry, other), other) for score, other in candidates if score >= least]
    best = [other for _, _, other in sorted(near, key=lambda each: each[:2])[:limit]]
    newest = (other for other in blog.listed[: 2 * limit + 1] if other.url != entry.url and other not in best)
    return [*best, *(other for other, _ in zip(newest, range(limit - len(best)), strict=False))]


def _distance(entry: Entry, other: Entry) -> float:
    return abs((entry.date - other.date).total_seconds())
