"""The order of a collection's documents.

Follows https://jekyllrb.com/docs/collections/#sort-by-front-matter-key and …#manually-ordering-documents.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import partial
from typing import Any

from mkdocs_blogpost.model.post import Post


def ordered(docs: Iterable[Post], settings: Mapping[str, Any], folder: str) -> list[Post]:
    """Return the documents by date and path, or as the collection's `order` or else `sort_by` says."""
    order, key = settings.get("order"), settings.get("sort_by")
    if isinstance(order, list):
        return _arranged(_sorted(list(docs), _by_date), order, folder)
    return _sorted(list(docs), partial(_by_key, key) if isinstance(key, str) else _by_date)


def _sorted(docs: list[Post], compare: Callable[[Post, Post], int]) -> list[Post]:
    """Return the documents sorted by halves.

    A document without a date stands by its path among all, one with a date by that among those with one. No
    order satisfies both always: which one results depends on the method, and Ruby's is this one.
    """
    if len(docs) < 2:
        return docs
    middle = len(docs) // 2
    left, right = _sorted(docs[:middle], compare), _sorted(docs[middle:], compare)
    merged, taken = [], 0
    for doc in left:
        while taken < len(right) and compare(doc, right[taken]) > 0:
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
    return _compare(mine, theirs) or _by_date(one, other)


def _value(post: Post, key: str) -> Any:
    return None if key == "date" and not post.dated else post.data.get(key)


def _compare(mine: Any, theirs: Any) -> int:
    """Return how two values are ordered; values that Ruby cannot compare are equal."""
    if isinstance(mine, bool) or isinstance(theirs, bool) or not _comparable(mine, theirs):
        return 0
    return int(mine > theirs) - int(mine < theirs)


def _comparable(mine: Any, theirs: Any) -> bool:
    if isinstance(mine, int | float):
        return isinstance(theirs, int | float)
    if isinstance(mine, datetime) or isinstance(theirs, datetime):
        return isinstance(mine, datetime) and isinstance(theirs, datetime)
    return isinstance(mine, str | date) and isinstance(mine, type(theirs))


def _arranged(docs: list[Post], order: list[Any], folder: str) -> list[Post]:
    """Return the documents that `order` names, by their paths in the folder, and then the others."""
    by_name = {doc.relative_path.removeprefix(f"{folder}/"): doc for doc in docs}
    named = {name: by_name[name] for name in order if isinstance(name, str) and name in by_name}
    return [*named.values(), *(doc for doc in docs if doc not in named.values())]
