"""What Jekyll's filters read from an item under a property's name, and how they put it in order."""

import re
from collections.abc import Callable, Mapping
from functools import cmp_to_key
from typing import Any

from mkdocs_blogpost.liquid.errors import LiquidRuntimeError
from mkdocs_blogpost.liquid.values import Drop, Literal
from mkdocs_blogpost.ruby import SPACE, compare, inspect, is_list, joined, to_f, to_s

_WHOLE = re.compile(r"\s*-?\d+\s*", re.ASCII)
_REAL = re.compile(r"\s*-?(?:\d+\.?\d*|\.\d+)\s*", re.ASCII)
_DIGITS = 400


def of(item: Any, name: Any) -> Any:
    """Return what an item has under a name or dotted path; a text of digits counts as a number."""
    path = to_s(name)
    if "." not in path:
        return _number(_own(item, path))
    value = item
    for key in path.split("."):
        value = _own(value, key) if _has_parts(value) else False
    return _number(value)


def _has_parts(value: Any) -> bool:
    return is_list(value) or (isinstance(value, str | int | Mapping | Drop) and not isinstance(value, bool))


def _own(item: Any, key: str) -> Any:
    if isinstance(item, Drop | Mapping):
        return item.get(key)
    if isinstance(item, str):
        return key if key in item else None
    if item is None or isinstance(item, bool):
        return None
    raise LiquidRuntimeError(f"{inspect(item)[:60]} has no property '{key}'")


def _number(value: Any) -> Any:
    text = to_s(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
    if not text or len(text) > _DIGITS:
        return value
    if _WHOLE.fullmatch(text):
        return int(text.strip(SPACE))
    return to_f(text.strip(SPACE)) if _REAL.fullmatch(text) else value


def is_target(value: Any, target: Any) -> bool:
    """Return whether a property's value, or one of its items, is the wanted one, as texts."""
    if target is None:
        return value is None
    if isinstance(target, Literal):
        return value == "" or joined(items(value), "") == ""
    if isinstance(value, str):
        return value == to_s(target)
    return any(to_s(item) == to_s(target) for item in items(value))


def texts(value: Any) -> set[str]:
    """Return the texts by which a property's value is found."""
    return {value} if isinstance(value, str) else {to_s(item) for item in items(value)}


def items(value: Any) -> list[Any]:
    """Return a value as an array: none for nil, a table's entries as pairs."""
    if value is None:
        return []
    if isinstance(value, Mapping):
        return [[key, item] for key, item in value.items()]
    return list(value) if is_list(value) else [value]


def sortable(*, first: bool) -> Callable[[tuple[Any, Any]], Any]:
    """Return the key by which pairs of a property and its item are put in order, nils first or last."""

    def order(left: tuple[Any, Any], right: tuple[Any, Any]) -> int:
        one, other = left[0], right[0]
        if (one is None) != (other is None):
            return -1 if (one is None) == first else 1
        found = compare(one, other)
        return _compared_texts(to_s(one), to_s(other)) if found is None else found

    return cmp_to_key(order)


def _compared_texts(left: str, right: str) -> int:
    return (left > right) - (left < right)
