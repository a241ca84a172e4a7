"""Values as numbers: the lenient `to_i` and `to_f`, and the strict `Integer()` and `Float()`."""

import re
from decimal import Decimal
from typing import Any

from mkdocs_blogpost.ruby.printing import to_s
from mkdocs_blogpost.ruby.values import RubyError

_DIGITS = r"\d+(?:_\d+)*"
_INTEGER = re.compile(rf"\s*([+-]?{_DIGITS})", re.ASCII)
_FLOAT = re.compile(rf"\s*([+-]?(?:{_DIGITS}(?:\.{_DIGITS})?|\.{_DIGITS})(?:[eE][+-]?{_DIGITS})?)", re.ASCII)
_STRICT_INTEGER = re.compile(r"\s*([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]*|[1-9]\d*)\s*", re.ASCII)
_STRICT_FLOAT = re.compile(r"\s*[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?\s*", re.ASCII)
LONGEST_NUMBER = 4_000
"""The number of digits that are read of a number in a text; Python refuses longer ones."""


def to_i(value: Any) -> int:
    """Return a whole number as Ruby's `to_i` does: of a text the digits at its beginning, else 0."""
    if isinstance(value, bool) or value is None:
        return 0
    if isinstance(value, int):
        return value
    if isinstance(value, float | Decimal):
        return _whole(float(value))
    found = _INTEGER.match(value) if isinstance(value, str) else None
    return int(found[1][:LONGEST_NUMBER].rstrip("_")) if found else 0


def _whole(value: float) -> int:
    try:
        return int(value)
    except (ValueError, OverflowError):
        raise RubyError(to_s(value)) from None


def to_f(value: Any) -> float:
    """Return a number as Ruby's `to_f` does: of a text the number at its beginning, else 0.0."""
    if isinstance(value, bool) or value is None:
        return 0.0
    if isinstance(value, int | float | Decimal):
        return float(value)
    found = _FLOAT.match(value) if isinstance(value, str) else None
    return float(found[1].replace("_", "")) if found else 0.0


def parse_integer(text: str) -> int:
    """Return the whole number that a text is, as Ruby's `Integer()` reads it: a leading zero means octal."""
    found = _STRICT_INTEGER.fullmatch(text)
    if not found:
        raise RubyError(f'invalid value for Integer(): "{text}"')
    digits = found[2].lower()
    octal = digits[0] == "0" and digits[1:2] not in ("x", "b", "o")
    return int(f"{found[1]}{digits}", 8 if octal else 0)


def parse_float(text: str) -> float:
    """Return the number that a text is, as Ruby's `Float()` reads it."""
    if not _STRICT_FLOAT.fullmatch(text):
        raise RubyError(f'invalid value for Float(): "{text}"')
    return float(text)
