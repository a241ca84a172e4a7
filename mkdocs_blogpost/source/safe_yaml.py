"""The meaning of a plain YAML scalar as the Ruby library SafeYAML reads it, which Jekyll 3 has.

Follows https://github.com/dtao/safe_yaml. It differs from Psych's reading: `10:00` is 600.0, `2024-1-2` a text,
and a time without a zone is one of UTC that keeps its own clock.
"""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from mkdocs_blogpost.source import scalars

ZONE = timezone(timedelta(0), "+00:00")
"""UTC as the zone of a time that prints `+0000` and stays as it is."""

_INTEGERS: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(r"[-+]?(?:0|[1-9]\d*)"), 10),
    (re.compile(r"0[0-7]+"), 8),
    (re.compile(r"[-+]?0[xX][0-9a-fA-F]+"), 16),
    (re.compile(r"0b[01]+"), 2),
)
_SIXTIES = re.compile(r"[-+]?\d+(?::[0-5]?\d)+(\.\d*)?")
_FLOAT = re.compile(r"[-+]?(?:\d[\d_]*)?\.[\d_]+(?:[eE][-+]\d+)?")
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_SPECIAL = {
    **dict.fromkeys((".inf", ".Inf", ".INF"), float("inf")),
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), float("-inf")),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), float("nan")),
}
_WORDS: dict[str, Any] = {**scalars.WORDS, "": None}


def read(text: str) -> Any:
    """Return the value of a scalar without quotes: text, number, truth value, date, time or None."""
    for meaning in (_integer, _float, _word, _date, _time):
        value = meaning(text)
        if value is not _NOTHING:
            return value
    return text


_NOTHING = object()


def _integer(text: str) -> Any:
    digits = text.replace("_", "").replace(",", "")
    for pattern, base in _INTEGERS:
        if pattern.fullmatch(digits):
            return int(digits, base) if base != 10 else int(digits)
    return _sixties(digits) if _SIXTIES.fullmatch(digits) and "." not in digits else _NOTHING


def _sixties(text: str) -> float:
    """Return the seconds of a text such as `1:30`; the sign counts for the first figure, then for the whole."""
    whole, dot, fraction = text.partition(".")
    total = 0.0
    for place, part in enumerate(reversed(whole.split(":"))):
        total += float(part) * 60**place
    total += float(f"0.{fraction}") if dot and fraction else 0.0
    return -total if text.startswith("-") else total


def _float(text: str) -> Any:
    if text in _SPECIAL:
        return _SPECIAL[text]
    if _FLOAT.fullmatch(text):
        try:
            return float(text)
        except ValueError:
            return text
    return _sixties(text) if _SIXTIES.fullmatch(text) else _NOTHING


def _word(text: str) -> Any:
    return _WORDS.get(text.lower(), _NOTHING) if len(text) <= 5 else _NOTHING


def _date(text: str) -> Any:
    found = _DATE.fullmatch(text)
    if not found:
        return _NOTHING
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return text


def _time(text: str) -> Any:
    value = scalars.moment(text, ZONE)
    if value is None:
        return _NOTHING
    return value.replace(tzinfo=ZONE) if isinstance(value, datetime) and value.tzinfo is UTC else value
