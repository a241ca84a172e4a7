"""`to_s` and `inspect`: what Ruby's own classes print."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from mkdocs_blogpost.ruby.values import Range, is_list

_GREGORIAN = date(1582, 10, 15)
"""The first day that Ruby counts by the Gregorian calendar."""
_DAY_ZERO = 1_721_425
"""The Julian day number before 1 January of the year 1."""


def to_s(value: Any) -> str:
    """Return a value as Ruby's `to_s` prints it."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float | Decimal):
        return _float(float(value))
    if isinstance(value, datetime):
        return f"{_seconds(value)} {_zone(value)[:5]}"
    if isinstance(value, date):
        return value.isoformat()
    if is_list(value) or isinstance(value, Mapping):
        return inspect(value)
    return f"{value.first}..{value.last}" if isinstance(value, Range) else str(value)


def inspect(value: Any) -> str:
    """Return a value as Ruby's `inspect` prints it: text in quotes, nil by its name."""
    if value is None:
        return "nil"
    if isinstance(value, str):
        return _quoted(value)
    if is_list(value):
        return f"[{', '.join(map(inspect, value))}]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{inspect(key)}=>{inspect(item)}" for key, item in value.items()) + "}"
    if isinstance(value, datetime):
        fraction = f".{value.microsecond:06d}".rstrip("0") if value.microsecond else ""
        return f"{_seconds(value)}{fraction} {_zone(value)}"
    if isinstance(value, date):
        return f"#<Date: {value.isoformat()} (({_julian_day(value)}j,0s,0n),+0s,2299161j)>"
    return to_s(value) if isinstance(value, int | float | Decimal | Range) else repr(value)


def joined(items: Iterable[Any], separator: str) -> str:
    """Return the items of an array, and of arrays in it, with a separator between them."""
    return separator.join(joined(item, separator) if is_list(item) else to_s(item) for item in items)


def _float(value: float) -> str:
    if value != value:  # noqa: PLR0124  only NaN differs from itself
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "Infinity" if value > 0 else "-Infinity"
    if 1e15 <= abs(value) < 1e16:
        digits = str(int(abs(value)))
        return f"{'-' if value < 0 else ''}{digits[0]}.{digits[1:].rstrip('0') or '0'}e+15"
    text = repr(value)
    return text.replace("e", ".0e") if "e" in text and "." not in text else text


def _seconds(value: datetime) -> str:
    return f"{value.year:04d}-{value.month:02d}-{value.day:02d} {value.hour:02d}:{value.minute:02d}:{value.second:02d}"


def _zone(value: datetime) -> str:
    return "UTC" if value.tzinfo is UTC else value.strftime("%z") or "+0000"


def _julian_day(day: date) -> int:
    if day >= _GREGORIAN:
        return day.toordinal() + _DAY_ZERO
    # Ruby counts earlier days by the Julian calendar, whose every fourth year is a leap year.
    year, month = (day.year, day.month) if day.month > 2 else (day.year - 1, day.month + 12)
    return 1461 * (year + 4716) // 4 + 306001 * (month + 1) // 10000 + day.day - 1524


_ESCAPES = {
    '"': '\\"',
    "\\": "\\\\",
    "\n": "\\n",
    "\t": "\\t",
    "\r": "\\r",
    "\v": "\\v",
    "\f": "\\f",
    "\b": "\\b",
    "\a": "\\a",
    "\x1b": "\\e",
}
_UNPRINTABLE = frozenset(("Cc", "Cn", "Cs", "Zl", "Zp"))


def _quoted(text: str) -> str:
    body = "".join(char if char.isalnum() else _ESCAPES.get(char) or _printable(char) for char in text)
    return '"' + re.sub(r"#(?=[{$@])", r"\\#", body) + '"'


def _printable(char: str) -> str:
    if char == "\x85" or unicodedata.category(char) not in _UNPRINTABLE:
        return char
    return f"\\u{ord(char):04X}" if ord(char) < 0x10000 else f"\\u{{{ord(char):X}}}"
