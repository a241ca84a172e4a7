"""Categories and tags.

Follows https://jekyllrb.com/docs/posts/#tags-and-categories.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from mkdocs_blogpost.ruby import hash_key, truthy


def words(data: Mapping[str, Any], singular: str, plural: str) -> list[Any]:
    """Return the values of `tag` or else of `tags`; only the plural's text is split at spaces."""
    value = data.get(singular)
    if not truthy(value):
        value = data.get(plural)
        value = split(value) if isinstance(value, str) else value if isinstance(value, list) else []
    return [item for item in flat(value) if item is not None]


def split(text: str) -> list[str]:
    """Return the words of a text between ASCII's spaces alone; a wide or unbreakable space parts no words."""
    return [word for word in re.split(r"[ \t\n\v\f\r\0]+", text) if word]


def flat(value: Any) -> Iterable[Any]:
    """Yield the value, or what lists in it hold, however deep."""
    if isinstance(value, list):
        for item in value:
            yield from flat(item)
    else:
        yield value


def unique(values: Iterable[Any]) -> list[Any]:
    """Return the values in order, each once; a text and a number are different."""
    found: dict[Any, Any] = {}
    for value in values:
        found.setdefault(hash_key(value), value)
    return list(found.values())


def folders_above(relative_path: str, special: str) -> list[str]:
    """Return the folders above `_posts`, which are the categories of the posts in it."""
    if relative_path.startswith(special):
        return []
    return [part for part in relative_path.partition(special)[0].split("/") if part]


def with_categories(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Return front matter to merge, its categories joined to those that are known already."""
    value = over.get("categories")
    if value is None:
        return dict(over)
    value = split(value) if isinstance(value, str) else value
    known = under.get("categories")
    if isinstance(known, list) and isinstance(value, list):
        value = unique([*known, *value])
    return {**over, "categories": value}
