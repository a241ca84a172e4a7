"""The order of a collection's documents.

Follows https://jekyllrb.com/docs/collections/#sort-by-front-matter-key and …#manually-ordering-documents.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.ruby import compare


def ordered(docs: Iterable[Post], settings: Mapping[str, Any], folder: str) -> list[Post]:
    """Return the documents by date and path, or as the collection's `order` or else `sort_by` says."""
    order, key = settings.get("order"), settings.get("sort_by")
    if isinstance(order, list):
        return _arranged(_sorted(list(docs), _by_date), order, folder)
    return _sorted(list(docs), partial(_by_key, key) if isinstance(key, str) else _by_date)


def _sorted(docs: list[Post], order: Callable[[Post, Post], int]) -> list[Post]:
    """Return the documents sorted by halves.

    A document without a date is ordered by its path among all, one with a date by its date among those that
    have one. No order always satisfies both: the result depends on the method, and this is Ruby's.
    """
    if len(docs) < 2:
        return docs
    middle = len(docs) // 2
    left, right = _sorted(docs[:middle], order), _sorted(docs[middle:], order)
    merged, taken = [], 0
    for doc in left:
        while taken < len(right) and order(doc, right[taken]) > 0:
            merged.append(right[taken])
            taken += 1
        merged.append(doc)
    return merged + right[taken:]


def _by_date(one: Post, other: Post) -> int:
    if one.dated and other.dated and one.date != other.date:
        return -1 if one.date < other.date else 1
    return -1 if one.path < other.path else 1 if one.path > other.path else 0


def _by_key(key: str, one: Post, other: Post) -> int:
    mine, theirs = _value(one, key), _value(other, key)
    if (mine is None) != (theirs is None):
        return 1 if mine is None else -1
    return compare(mine, theirs) or _by_date(one, other)


def _value(post: Post, key: str) -> Any:
    return None if key == "date" and not post.dated else post.data.get(key)


def _arranged(docs: list[Post], order: list[Any], folder: str) -> list[Post]:
    """Return the documents that `order` names, by their paths in the folder, and then the others."""
    by_name = {doc.relative_path.removeprefix(f"{folder}/"): doc for doc in docs}
    named = {name: by_name[name] for name in order if isinstance(name, str) and name in by_name}
    return [*named.values(), *(doc for doc in docs if doc not in named.values())]
