"""Values compared as Ruby compares them: `==` and `<=>`."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from mkdocs_blogpost.liquid.values import Literal, is_list, is_number


def equal(left: Any, right: Any) -> bool:
    """Compare as Ruby's `==`: `1 == 1.0`, but `1` is not true and not `"1"`."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, Literal) or isinstance(right, Literal):
        return left is right
    if is_list(left) and is_list(right):
        return len(left) == len(right) and all(map(equal, left, right))
    if isinstance(left, datetime) != isinstance(right, datetime):
        return False
    return bool(left == right)


def compare(left: Any, right: Any) -> int | None:
    """Compare as Ruby's `<=>`: None where two values have no order."""
    if is_number(left) and is_number(right):
        return int(left > right) - int(left < right)
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
