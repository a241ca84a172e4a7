"""Values as numbers: Ruby's lenient `to_i` and `to_f`, and what Liquid calculates with."""

import re
from decimal import Decimal
from typing import Any

from mkdocs_blogpost.liquid.printing import to_s
from mkdocs_blogpost.liquid.values import SPACE, LiquidRuntimeError

_INTEGER = re.compile(r"\s*([+-]?\d+(?:_\d+)*)", re.ASCII)
_FLOAT = re.compile(r"\s*([+-]?\d+(?:_\d+)*(?:\.\d+)?(?:[eE][+-]?\d+)?)", re.ASCII)
_DECIMAL = re.compile(r"-?\d+\.\d+", re.ASCII)
_LONGEST_NUMBER = 5_000


def to_i(value: Any) -> int:
    """Return a whole number as Ruby's lenient `to_i` does: the digits that a text begins with."""
    if isinstance(value, bool) or value is None:
        return 0
    if isinstance(value, int):
        return value
    if isinstance(value, float | Decimal):
        return _whole(float(value))
    found = _INTEGER.match(value) if isinstance(value, str) else None
    return int(found[1][:_LONGEST_NUMBER]) if found else 0


def _whole(value: float) -> int:
    if value != value or value in (float("inf"), float("-inf")):  # noqa: PLR0124
        raise LiquidRuntimeError(to_s(value))
    return int(value)


def to_f(text: str) -> float:
    """Return a number as Ruby's lenient `to_f` reads it from a text."""
    found = _FLOAT.match(text)
    return float(found[1].replace("_", "")) if found else 0.0


def to_integer(value: Any) -> int:
    """Return a whole number, or fail where a value is none (as a loop's `limit` must be)."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    found = re.fullmatch(r"\s*([+-]?\d+)\s*", to_s(value)[:_LONGEST_NUMBER], re.ASCII)
    if not found:
        raise LiquidRuntimeError("invalid integer")
    return int(found[1])


def to_number(value: Any) -> int | Decimal:
    """Return the number that Liquid's arithmetic works with; what is none counts as zero."""
    if isinstance(value, bool):
        return 0
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return Decimal(repr(value))
    if isinstance(value, Decimal):
        return value
    if not isinstance(value, str):
        return 0
    text = value[:_LONGEST_NUMBER].strip(SPACE)
    return Decimal(text) if _DECIMAL.fullmatch(text) else to_i(value)
