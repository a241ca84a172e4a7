"""Values as the numbers that Liquid's tags and filters calculate with."""

import re
from decimal import Decimal
from typing import Any

from mkdocs_blogpost.liquid.errors import LiquidRuntimeError
from mkdocs_blogpost.ruby import SPACE, to_i, to_s

_INTEGER = re.compile(r"\s*([+-]?\d+)\s*", re.ASCII)
_DECIMAL = re.compile(r"-?\d+\.\d+", re.ASCII)
_LONGEST_NUMBER = 4_000


def to_integer(value: Any) -> int:
    """Return a whole number; fail if a value is not one (as a loop's `limit` must be)."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    found = _INTEGER.fullmatch(to_s(value)[:_LONGEST_NUMBER])
    if not found:
        raise LiquidRuntimeError("invalid integer")
    return int(found[1])


def to_number(value: Any) -> int | Decimal:
    """Return the number that a filter calculates with; a value that is not a number counts as zero."""
    if isinstance(value, bool):
        return 0
    if isinstance(value, int | Decimal):
        return value
    if isinstance(value, float):
        return Decimal(repr(value))
    if not isinstance(value, str):
        return 0
    text = value[:_LONGEST_NUMBER].strip(SPACE)
    return Decimal(text) if _DECIMAL.fullmatch(text) else to_i(value)
