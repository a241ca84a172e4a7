"""`==`, `<=>` and `eql?`: how Ruby compares and orders values."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from mkdocs_blogpost.ruby.printing import inspect
from mkdocs_blogpost.ruby.values import Range, is_list, is_number


def equal(left: Any, right: Any) -> bool:
    """Compare as Ruby's `==`: `1 == 1.0`, but `1` is not true and not `"1"`."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if is_list(left) and is_list(right):
        return len(left) == len(right) and all(map(equal, left, right))
    if isinstance(left, Mapping) and isinstance(right, Mapping):
        return left is right or _equal_tables(left, right)
    if isinstance(left, datetime) != isinstance(right, datetime):
        return False
    return bool(left == right)


def _equal_tables(left: Mapping[Any, Any], right: Mapping[Any, Any]) -> bool:
    if len(left) != len(right):
        return False
    values = {hash_key(key): value for key, value in right.items()}
    return all((name := hash_key(key)) in values and equal(value, values[name]) for key, value in left.items())


def compare(left: Any, right: Any) -> int | None:
    """Compare as Ruby's `<=>`: -1, 0 or 1, None if two values have no order."""
    if is_number(left) and is_number(right):
        return _order(left, right) if left == left and right == right else None  # noqa: PLR0124  NaN has no order
    if is_list(left) and is_list(right):
        return _compare_lists(left, right)
    for kind in (str, datetime, date):
        if isinstance(left, kind) and isinstance(right, kind):
            return _order(left, right)
    order = getattr(left, "order", None)
    if order is not None and getattr(right, "order", None) is not None:
        return compare(list(order()), list(right.order()))
    return 0 if equal(left, right) else None


def _order(left: Any, right: Any) -> int | None:
    try:
        return int(left > right) - int(left < right)
    except TypeError:
        return None


def _compare_lists(left: Sequence[Any], right: Sequence[Any]) -> int | None:
    for one, other in zip(left, right, strict=False):
        found = compare(one, other)
        if found != 0:
            return found
    return int(len(left) > len(right)) - int(len(left) < len(right))


def hash_key(value: Any) -> Any:
    """Return a key that is the same for two values only if they are one key of a Ruby hash (`eql?`)."""
    if isinstance(value, str):
        return f'"{value}'  # no other value's key begins with a quote
    if isinstance(value, datetime):
        return "time", value.timestamp()
    if is_list(value):
        return "array", *map(hash_key, value)
    if isinstance(value, Mapping):
        return frozenset((hash_key(key), hash_key(item)) for key, item in value.items())
    if isinstance(value, float):
        return inspect(value + 0.0)
    if value is None or isinstance(value, int | Decimal | date | Range):
        return inspect(value)
    return id(value)
