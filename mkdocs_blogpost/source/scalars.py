"""The meaning of a plain YAML scalar, as Ruby's Psych reads it.

Follows https://yaml.org/type/ where Psych does; tests compare it with Psych itself. It differs from
PyYAML's reading: `0o17` is text, `1,000` a number, `2020-1-5` a date, `:word` text with its colon.
"""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

WORDS: dict[str, Any] = {
    "~": None,
    "null": None,
    "yes": True,
    "true": True,
    "on": True,
    "no": False,
    "false": False,
    "off": False,
}
"""Words that stand for a value, however they are capitalised."""

UNNAMED_ZONE = timezone(timedelta(0), "UTC")
"""The zone of a time without one: UTC, but Ruby shows such a time in the zone of the site."""

_TEXT = re.compile(r"[^0-9.:-]?(?:[^\W\d]|[ \t\r\n\f\v!@#$%^&*(){}<>|/\\~;=])+")
_TIME = re.compile(
    r"(-?\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|\s+)(\d{1,2}):(\d\d):(\d\d)(?:\.(\d*))?"
    r"(?:\s*(Z|[-+]\d{1,2}:?(?:\d\d)?))?$",
    re.ASCII,
)
_DATE = re.compile(r"(\d{4})-(1[012]|0\d|\d)-([12]\d|3[01]|0\d|\d)$", re.ASCII)
_SIXTIES = re.compile(r"([-+]?[0-9][0-9_]*)((?::[0-5]?[0-9]){1,2})(\.[0-9_]*)?$")
_FLOAT = re.compile(r"[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][+-][0-9]+)?$")
_INTEGERS: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(r"[-+]?0b[01_,]+$"), 2),
    (re.compile(r"[-+]?0[0-7_,]+$"), 8),
    (re.compile(r"[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)$"), 10),
    (re.compile(r"[-+]?0x[0-9a-fA-F_,]+$"), 16),
)
_QUOTED_SYMBOL = re.compile(r""":(["'])(.*)\1""")
_NUMBERS: dict[str, float] = {
    ".inf": float("inf"),
    "+.inf": float("inf"),
    "-.inf": float("-inf"),
    ".nan": float("nan"),
}


def read(text: str) -> Any:
    """Return the value of a plain scalar: text, number, truth value, date, time or None."""
    if not text:
        return None
    if _TEXT.match(text) or "\n" in text:
        return WORDS.get(text.lower(), text) if len(text) <= 5 else text
    for meaning in _MEANINGS:
        value = meaning(text)
        if value is not None:
            return value
    return text


def _time(text: str) -> datetime | str | None:
    return moment(text, UNNAMED_ZONE, UTC)


def moment(text: str, unnamed: timezone, greenwich: timezone | None = None) -> datetime | str | None:
    """Return the moment that a text such as `2024-01-31 18:30:00` names; the text if there is no such moment.

    Return None for a text of another form. `unnamed` is the zone of a time without one; `greenwich` is the zone
    that `Z` means, else the same one.
    """
    found = _TIME.match(text)
    if not found:
        return None
    year, month, day, hour, minute, second = (int(part) for part in found.groups()[:6])
    zones = {None: unnamed, "": unnamed, "Z": greenwich or unnamed}
    try:
        # Ruby takes 24:00:00 and a leap second, and counts on.
        start = datetime(year, month, day, tzinfo=zones[found[8]] if found[8] in zones else zone(found[8]))
        microseconds = int((found[7] or "")[:6].ljust(6, "0"))
        whole = start + timedelta(hours=hour, minutes=minute, seconds=second, microseconds=microseconds)
    except (ValueError, OverflowError):
        return text
    return whole if hour <= 24 and minute < 60 and second <= 60 else text


def zone(text: str) -> timezone:
    """Return the zone of an offset such as `+09:00` or `-5`."""
    digits = text[1:].replace(":", "")
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if text[0] == "-" else offset)


def _date(text: str) -> date | str | None:
    found = _DATE.match(text)
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return text


def _special_number(text: str) -> float | None:
    return _NUMBERS.get(text.lower())


def _symbol(text: str) -> str | None:
    if text[0] != ":" or len(text) == 1:
        return None
    quoted = _QUOTED_SYMBOL.match(text)
    return f":{quoted[2].removeprefix(':')}" if quoted else text


def _sixties(text: str) -> float | None:
    found = _SIXTIES.match(text)
    if not found:
        return None
    parts = [found[1], *found[2][1:].split(":")]
    total: float = sum(int(part.replace("_", "")) * 60 ** abs(place - 2) for place, part in enumerate(parts))
    fraction = (found[3] or "").replace("_", "")
    if found[3] is None:
        return total
    return total + (float(f"0{fraction}0") if len(parts) == 3 else float(f"0{fraction}0") * 60)


def _float(text: str) -> float | str | None:
    if not _FLOAT.match(text):
        return None
    digits = text.replace(",", "").replace("_", "")
    try:
        return float(digits)
    except ValueError:
        return text


def _integer(text: str) -> int | str | None:
    for pattern, base in _INTEGERS:
        if pattern.match(text):
            return _digits(text, base)
    return None


def _digits(text: str, base: int) -> int | str:
    digits = text.replace(",", "").replace("_", "")
    sign = -1 if digits[0] == "-" else 1
    digits = digits.lstrip("+-")
    try:
        return sign * int(digits[2:] if base in (2, 16) else digits, base)
    except ValueError:
        return text


_MEANINGS: tuple[Callable[[str], Any], ...] = (
    _time,
    _date,
    _special_number,
    _symbol,
    _sixties,
    _float,
    _integer,
)
"""The readings in the order in which they are tried; the first that says anything wins."""
