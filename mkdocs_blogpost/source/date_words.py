"""What a text says of a moment: year, month, day, time of day and zone, where each is named.

Follows https://docs.ruby-lang.org/en/3.1/Date.html#method-c-_parse; tests compare it with Ruby itself.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_MONTH = rf"(?P<month>{'|'.join(MONTHS)})"
_ERA = r"(?:(?:c|b|a)\.?(?:e|c|d)\.?(?:e\.?)?\s*)?"
_ZONE = r"""(?P<zone>
    (?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?
  | (?:[^\W\d_]|[.\s])+(?:standard|daylight)\stime\b
  | [^\W\d_]+(?:\sdst)?\b
)"""
_TIME = re.compile(
    rf"""(?P<hour>\d+)\s*
    (?: (?: :\s*(?P<minute>\d+)(?:\s*:\s*(?P<second>\d+)(?:[,.]\d*)?)?
          | h(?:\s*(?P<h_minute>\d+)m?(?:\s*(?P<h_second>\d+)s?)?)? )
        (?:\s*(?P<half>[ap])(?:m\b|\.m\.))?
      | (?P<only_half>[ap])(?:m\b|\.m\.) )
    (?:\s*{_ZONE})?""",
    re.ASCII | re.IGNORECASE | re.VERBOSE,
)
_DATES = tuple(
    re.compile(pattern, re.ASCII | re.IGNORECASE)
    for pattern in (
        # 4 March 2022
        rf"(?P<day>'?\d+)[^-\d\s']*\s*{_MONTH}[^-\d\s']*(?:\s*{_ERA}(?P<year>'?-?\d+(?:(?:st|nd|rd|th)\b)?))?",
        # March 4th, 2022
        rf"\b{_MONTH}[^-\d\s']*\s*(?P<day>'?\d+)[^-\d\s']*(?:\s*,?\s*{_ERA}(?P<year>'?-?\d+))?",
        # 2022-03-04
        r"(?P<year>'?[-+]?\d+)-(?P<month>\d+)-(?P<day>'?-?\d+)",
        # 4-Mar-2022, Mar-4-2022
        rf"(?P<day>'?-?\d+)-{_MONTH}[^-/.]*-(?P<year>'?-?\d+)",
        rf"\b{_MONTH}[^-/.]*-(?P<day>'?\d+)(?:-(?P<year>'?-?\d+))?",
        # 2022/03/04, 2022.03.04
        r"(?P<year>'?-?\d+)/\s*(?P<month>'?\d+)(?:\D\s*(?P<day>'?-?\d+))?",
        r"(?P<year>'?-?\d+)\.\s*(?P<month>'?\d+)\.\s*(?P<day>'?-?\d+)",
    )
)
_YEAR_ALONE = re.compile(r"'(\d+)\b")
_MONTH_ALONE = re.compile(rf"\b{_MONTH}\S*", re.IGNORECASE)
_DAY_ALONE = re.compile(r"(\d+)(?:st|nd|rd|th)\b", re.IGNORECASE)
_FIGURES = re.compile(
    r"[-+]?(\d{2,14})(?:\s*t?\s*(\d{2,6})?(?:[,.]\d*)?)?(z\b|[-+]\d{1,4}\b)?", re.ASCII | re.IGNORECASE
)


@dataclass(slots=True)
class Named:
    """The parts of a moment that a text names; None for each that it does not."""

    year: int | None = None
    """The year, its century added where two figures stand for it."""
    month: int | None = None
    """The month, from 1."""
    day: int | None = None
    """The day of the month, from 1."""
    hour: int | None = None
    """The hour."""
    minute: int = 0
    """The minute."""
    second: int = 0
    """The second, without what follows its point."""
    zone: str | None = None
    """The zone as it is written."""


def read(text: str) -> Named:
    """Return what a text says of a moment; every part None if it says nothing."""
    found = Named()
    rest = _take_time(re.sub(r"[^-+',./:@\w\[\]]+", " ", text), found)
    if any(_take_date(pattern, rest, found) for pattern in _DATES):
        return found
    any(reading(rest, found) for reading in (_take_year, _take_month, _take_day, _take_figures))
    return found


def _take_time(text: str, found: Named) -> str:
    """Take the time of day and return the text without it."""
    match = _TIME.search(text)
    if not match:
        return text
    found.hour = int(match["hour"])
    found.minute = int(match["minute"] or match["h_minute"] or 0)
    found.second = int(match["second"] or match["h_second"] or 0)
    found.zone = match["zone"]
    if half := match["half"] or match["only_half"]:
        found.hour = found.hour % 12 + (12 if half.lower() == "p" else 0)
    return f"{text[: match.start()]} {text[match.end() :]}"


def _take_date(pattern: re.Pattern[str], text: str, found: Named) -> bool:
    match = pattern.search(text)
    if not match:
        return False
    year, month, day = match["year"], match["month"], match["day"]
    if month.lower() in MONTHS:
        month = str(MONTHS.index(month.lower()) + 1)
    _settle(found, year, month, day)
    return True


def _settle(found: Named, year: str | None, month: str, day: str | None) -> None:
    """Take three figures in the order in which they can be meant."""
    if day is None:
        year, month, day = None, year or "", month
    if year is None and day and _is_year(day):
        year, day = day, None
    if year is not None and re.search(r"\d[a-z]", year):
        year, day = day, year
    if _is_year(month):
        year, month, day = month, day or "", year
    if day is not None and _is_year(day):
        year, day = day, year
    found.year = _century(year) if year else None
    found.month = _figures(month)
    found.day = _figures(day) if day else None


def _is_year(text: str) -> bool:
    return text.startswith("'") or len(re.sub(r"\D", "", text)) > 2


def _figures(text: str) -> int:
    digits = re.search(r"\d+", text)
    return int(digits[0]) if digits else 0


def _century(text: str) -> int:
    """Return the year; one of two figures lies between 1969 and 2068."""
    year = _figures(text)
    if "-" in text or "+" in text:
        return -year if "-" in text else year
    if len(re.sub(r"\D", "", text)) > 2:
        return year
    return year + (1900 if year >= 69 else 2000)


def _take_year(text: str, found: Named) -> bool:
    match = _YEAR_ALONE.search(text)
    if match:
        found.year = _century(match[1])
    return bool(match)


def _take_month(text: str, found: Named) -> bool:
    match = _MONTH_ALONE.search(text)
    if match:
        found.month = MONTHS.index(match["month"].lower()) + 1
    return bool(match)


def _take_day(text: str, found: Named) -> bool:
    match = _DAY_ALONE.search(text)
    if match:
        found.day = int(match[1])
    return bool(match)


def _take_figures(text: str, found: Named) -> bool:
    match = _FIGURES.search(text)
    if not match:
        return False
    digits = match[1]
    reading = _BY_LENGTH.get(len(digits))
    if reading:
        reading(digits, found)
    _take_clock(digits[8:] or match[2] or "", found)
    found.zone = match[3] or found.zone
    return True


def _day(digits: str, found: Named) -> None:
    found.day = int(digits)


def _month_day(digits: str, found: Named) -> None:
    found.month, found.day = int(digits[:2]), int(digits[2:])


def _short_date(digits: str, found: Named) -> None:
    found.year = _century(digits[:2])
    _month_day(digits[2:], found)


def _long_date(digits: str, found: Named) -> None:
    found.year = int(digits[:4])
    _month_day(digits[4:8], found)


_BY_LENGTH: dict[int, Callable[[str, Named], None]] = {
    2: _day,
    4: _month_day,
    6: _short_date,
    8: _long_date,
    10: _long_date,
    12: _long_date,
    14: _long_date,
}


def _take_clock(digits: str, found: Named) -> None:
    if len(digits) in (2, 4, 6):
        padded = digits.ljust(6, "0")
        found.hour, found.minute, found.second = int(padded[:2]), int(padded[2:4]), int(padded[4:])
