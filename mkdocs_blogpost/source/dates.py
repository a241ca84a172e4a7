"""Dates in words and figures, read as Ruby's `Time.parse` reads them, which Jekyll hands them to.

Follows https://docs.ruby-lang.org/en/3.1/Time.html#method-c-parse; tests compare it with Ruby itself.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone, tzinfo

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
ZONES: dict[str, float] = {
    "utc": 0, "gmt": 0, "z": 0, "ut": 0, "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2, "met": 1, "mest": 2,
    "eet": 2, "eest": 3, "msk": 3, "msd": 4, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
    "pst": -8, "pdt": -7, "akst": -9, "akdt": -8, "hst": -10, "ast": -4, "adt": -3, "nst": -3.5, "ndt": -2.5,
    "jst": 9, "ist": 5.5, "brt": -3, "nzst": 12, "nzdt": 13, "sgt": 8, "cct": 6.5, "eat": 3, "sast": 2,
}  # fmt: skip
"""Zones by name that Ruby knows, in hours east of Greenwich."""

_TIME = re.compile(
    r"(\d+)\s*(?:h(?:ours?)?\b|:\s*(\d+)(?:\s*:\s*(\d+)(?:[,.](\d*))?)?)"
    r"(?:\s*([ap])(?:m\b|\.m\.))?"
    r"(?:\s*((?:gmt|utc)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?|(?-i:[a-z.\s]+)(?:standard|daylight)\stime\b"
    r"|[a-z]+(?:\sdst)?\b))?",
    re.IGNORECASE,
)
_HOUR = re.compile(r"(\d{1,2})\s*([ap])(?:m\b|\.m\.)", re.IGNORECASE)
_EUROPEAN = re.compile(
    rf"'?(\d+)[^-\d\s']*\s*({'|'.join(MONTHS)})[^-\d\s']*(?:\s*(c(?:e|\.e\.)|b(?:ce|\.c\.e\.)|a(?:d|\.d\.)|b(?:c|\.c\.))?\s*('?-?\d+(?:(?:st|nd|rd|th)\b)?))?",
    re.IGNORECASE,
)
_AMERICAN = re.compile(
    rf"\b({'|'.join(MONTHS)})[^-\d\s']*\s*('?\d+)[^-\d\s']*(?:\s*,?\s*(c(?:e|\.e\.)|b(?:ce|\.c\.e\.)|a(?:d|\.d\.)|b(?:c|\.c\.))?\s*('?-?\d+))?",
    re.IGNORECASE,
)
_ISO = re.compile(r"('?[-+]?\d+)-(\d+)-('?-?\d+)")
_SLASHED = re.compile(r"('?-?\d+)/\s*('?\d+)(?:\D\s*('?-?\d+))?")
_DOTTED = re.compile(r"('?-?\d+)\.\s*('?\d+)\.\s*('?-?\d+)")
_COMPACT = re.compile(r"([-+]?)(\d{4,14})(?:\s*T?\s*(\d{2,6})?(z\b|[-+]\d{1,4}\b)?)?", re.IGNORECASE)


@dataclass(slots=True)
class _Found:
    """What a text says of a moment."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int = 0
    second: int = 0
    zone: str | None = None


def parse(text: str, zone: tzinfo, now: datetime) -> datetime:
    """Return the moment that a text names, in `zone`; raise ValueError if it names none."""
    found = _read(text)
    if found.year is None and found.month is None and found.day is None and found.hour is None:
        raise ValueError(f"no date in {text!r}")
    return _moment(found, zone, now.astimezone(zone))


def _read(text: str) -> _Found:
    found = _Found()
    rest = _take_time(re.sub(r"[^-+',./:@\w\[\]]+", " ", text), found)
    for reading in (_take_european, _take_american, _take_iso, _take_slashed, _take_dotted, _take_compact):
        if reading(rest, found):
            break
    return found


def _take_time(text: str, found: _Found) -> str:
    match = _TIME.search(text)
    if match:
        found.hour, found.minute, found.second = int(match[1]), int(match[2] or 0), int(match[3] or 0)
        found.zone = match[6]
        _half(match[5], found)
        return f"{text[: match.start()]} {text[match.end() :]}"
    match = _HOUR.search(text)
    if match:
        found.hour = int(match[1])
        _half(match[2], found)
        return f"{text[: match.start()]} {text[match.end() :]}"
    return text


def _half(letter: str | None, found: _Found) -> None:
    if letter and found.hour is not None:
        found.hour = found.hour % 12 + (12 if letter.lower() == "p" else 0)


def _take_european(text: str, found: _Found) -> bool:
    match = _EUROPEAN.search(text)
    if match:
        _settle(found, match[4], _month(match[2]), match[1])
    return bool(match)


def _take_american(text: str, found: _Found) -> bool:
    match = _AMERICAN.search(text)
    if match:
        _settle(found, match[4], _month(match[1]), match[2])
    return bool(match)


def _take_iso(text: str, found: _Found) -> bool:
    match = _ISO.search(text)
    if match:
        _settle(found, match[1], int(match[2]), match[3])
    return bool(match)


def _take_slashed(text: str, found: _Found) -> bool:
    match = _SLASHED.search(text)
    if match and match[3]:
        _settle(found, match[1], int(match[2].strip("'")), match[3])
    elif match:
        found.month, found.day = int(match[1].strip("'")), int(match[2].strip("'"))
    return bool(match)


def _take_dotted(text: str, found: _Found) -> bool:
    match = _DOTTED.search(text)
    if match:
        _settle(found, match[1], int(match[2].strip("'")), match[3])
    return bool(match)


def _take_compact(text: str, found: _Found) -> bool:
    match = _COMPACT.search(text)
    if not match:
        return False
    digits = match[2]
    if len(digits) == 4:
        found.month, found.day = int(digits[:2]), int(digits[2:])
    elif len(digits) == 6:
        found.year, found.month, found.day = _century(digits[:2]), int(digits[2:4]), int(digits[4:])
    elif len(digits) >= 8:
        found.year, found.month, found.day = int(digits[:4]), int(digits[4:6]), int(digits[6:8])
        _compact_time(digits[8:] or match[3] or "", found)
        found.zone = match[4] or found.zone
    else:
        return False
    return True


def _compact_time(digits: str, found: _Found) -> None:
    if digits:
        padded = digits.ljust(6, "0")
        found.hour, found.minute, found.second = int(padded[:2]), int(padded[2:4]), int(padded[4:6])


def _month(word: str) -> int:
    return MONTHS.index(word[:3].lower()) + 1


def _settle(found: _Found, year: str | None, month: int, day: str) -> None:
    """Take year, month and day, the two outer ones swapped where the last can only be a year."""
    if year is not None and _is_year(day) and not _is_year(year):
        year, day = day, year
    found.month = month
    found.day = _number(day)
    found.year = None if year is None else _century(year)


def _is_year(text: str) -> bool:
    return text.startswith("'") or len(re.sub(r"\D", "", text)) > 2


def _number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _century(text: str) -> int:
    digits = re.sub(r"\D", "", text)
    year = int(digits)
    if len(digits) > 2 or text.startswith(("-", "+")):
        return -year if text.startswith("-") else year
    return year + (1900 if year >= 69 else 2000)


def _moment(found: _Found, zone: tzinfo, now: datetime) -> datetime:
    year = found.year if found.year is not None else now.year
    month, day = found.month, found.day
    if found.year is None and month is None and day is None:
        month, day = now.month, now.day
    given = timezone(offset) if (offset := _offset(found.zone)) is not None else zone
    hour, minute, second = found.hour or 0, found.minute, found.second
    if hour > 24 or minute > 59 or second > 60 or (hour == 24 and (minute or second)):
        raise ValueError("the time of day is none")
    start = _day(year, month or 1, day or 1)
    whole = datetime(start.year, start.month, start.day) + timedelta(
        hours=hour, minutes=minute, seconds=second
    )  # noqa: DTZ001
    return whole.replace(tzinfo=given).astimezone(zone)


def _day(year: int, month: int, day: int) -> date:
    """Return the day; the 31st of a month of 30 days is the day after, as for Ruby's Time."""
    if 28 < day <= 31 and 1 <= month <= 12:
        return date(year, month, 28) + timedelta(days=day - 28)
    return date(year, month, day)


def _offset(name: str | None) -> timedelta | None:
    """Return the distance of a zone from Greenwich, or None for one that is not known."""
    if not name:
        return None
    word = re.sub(r"^(gmt|utc)(?=[-+])", "", name.strip().lower())
    if word[:1] in ("+", "-"):
        return _figures(word)
    summer = word.endswith((" dst", " daylight time"))
    word = re.sub(r"\s(dst|standard time|daylight time)$", "", word)
    hours = ZONES.get(word)
    return None if hours is None else timedelta(hours=hours + summer)


def _figures(text: str) -> timedelta | None:
    digits = re.findall(r"\d+", text)
    if len(digits) == 1:
        whole = digits[0]
        hours, minutes = (int(whole), 0) if len(whole) <= 2 else (int(whole[:-2]), int(whole[-2:]))
    else:
        hours, minutes = int(digits[0]), int(digits[1])
    if hours > 23:
        return None
    offset = timedelta(hours=hours, minutes=minutes)
    return -offset if text[0] == "-" else offset
