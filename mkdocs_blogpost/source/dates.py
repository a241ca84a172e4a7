"""Dates in words and figures become moments as with Ruby's `Time.parse`, which Jekyll hands them to.

Follows https://docs.ruby-lang.org/en/3.1/Time.html#method-c-parse; tests compare it with Ruby itself.
"""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache

from dateutil.tz import tzlocal

from mkdocs_blogpost.source import date_words

LONGEST = 128
"""Characters of a text that may name a date, as in Ruby."""
AMERICAN = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
"""Zones by name that Ruby knows everywhere, in hours east of Greenwich; others where they are local."""
GREENWICH = ("UTC", "GMT", "UT", "Z")
LETTERS = "ABCDEFGHIKLM", "NOPQRSTUVWXY"
"""Military zones: one hour more, and one less, a letter."""


def fixed_moment(variables: Mapping[str, str], zone: tzinfo) -> datetime | None:
    """Return the moment of a build that is to be the same every day; None if `SOURCE_DATE_EPOCH` names none.

    Follows https://reproducible-builds.org/specs/source-date-epoch/.
    """
    try:
        return datetime.fromtimestamp(int(variables.get("SOURCE_DATE_EPOCH", "")), zone)
    except (ValueError, OverflowError, OSError):
        return None


def moment_of_build(variables: Mapping[str, str]) -> datetime:
    """Return the moment of a build in the machine's zone: the one that `SOURCE_DATE_EPOCH` names, else now."""
    return fixed_moment(variables, tzlocal()) or datetime.now(tzlocal())


def parse(text: str, zone: tzinfo, now: datetime, *, keep: bool = False) -> datetime:
    """Return the moment that a text names, in `zone` or kept in its own; raise ValueError for none."""
    if len(text) > LONGEST:
        raise ValueError("too long for a date")
    found = date_words.read(text)
    if all(part is None for part in (found.year, found.month, found.day, found.hour)):
        raise ValueError(f"no date in {text!r}")
    today = now.astimezone(zone)
    offset = _offset(found.zone, zone, found.year or today.year)
    start = _start(found, today if offset is None else now.astimezone(timezone(offset)))
    _check_clock(found, lenient=offset is not None)
    clock = timedelta(hours=found.hour or 0, minutes=found.minute, seconds=found.second)
    whole = datetime(start.year, start.month, start.day) + clock
    if offset is None:
        return _local(whole, zone)
    there = whole.replace(tzinfo=timezone(offset))
    return there if keep else in_zone(there, zone)


def is_moment(text: str) -> bool:
    """Return whether a text names a time of day and its zone, so that the day is another one elsewhere."""
    if ":" not in text or len(text) > LONGEST:
        return False
    found = date_words.read(text)
    return found.hour is not None and bool(found.zone)


def names_year(text: str) -> bool:
    """Return whether a text names the year, so that its date does not depend on the present one."""
    return len(text) <= LONGEST and date_words.read(text).year is not None


def in_zone(moment: datetime, zone: tzinfo) -> datetime:
    """Return a moment by a zone's clock, with the offset that holds then for good.

    Python compares two moments of one zone by their clocks alone; by their offsets they compare rightly.
    """
    there = moment.astimezone(UTC).astimezone(zone)
    return there.replace(tzinfo=_fixed(there.utcoffset() or timedelta(0), there.tzname() or ""), fold=0)


@lru_cache(maxsize=64)
def _fixed(offset: timedelta, name: str) -> timezone:
    return timezone(offset, name)


def _local(whole: datetime, zone: tzinfo) -> datetime:
    """Return the moment of a local clock: of an hour that comes twice the second one."""
    second = in_zone(whole.replace(tzinfo=zone, fold=1), zone)
    if second.replace(tzinfo=None) == whole:
        return second
    return in_zone(whole.replace(tzinfo=zone), zone)


def _start(found: date_words.Named, today: datetime) -> date:
    """Return the day: a year that is not named is this one, a month or day behind it the first."""
    year, month, day = found.year, found.month, found.day
    if year is None:
        year = today.year
        if month is None:
            month = today.month
            day = today.day if day is None else day
    return _day(year, 1 if month is None else month, 1 if day is None else day)


def _check_clock(found: date_words.Named, *, lenient: bool) -> None:
    hour = found.hour or 0
    if hour > 24 or found.minute > 59 or found.second > 60:
        raise ValueError("the time of day is none")
    if hour == 24 and (found.minute or found.second) and not lenient:
        raise ValueError("the day ends at 24:00")


def _day(year: int, month: int, day: int) -> date:
    """Return the day; the 31st of a month of 30 days is the day after, as for Ruby's Time."""
    if 28 < day <= 31 and 1 <= month <= 12:
        return date(year, month, 28) + timedelta(days=day - 28)
    return date(year, month, day)


def _offset(name: str | None, local: tzinfo, year: int) -> timedelta | None:
    """Return the distance of a zone from Greenwich, or None for one that is not known."""
    if not name:
        return None
    word = name.upper()
    if found := re.fullmatch(r"([-+])(\d\d)(?::?(\d\d)(?::?(\d\d))?)?", word):
        offset = timedelta(hours=int(found[2]), minutes=int(found[3] or 0), seconds=int(found[4] or 0))
        return -offset if found[1] == "-" else offset
    if word in GREENWICH:
        return timedelta(0)
    if word in AMERICAN:
        return timedelta(hours=AMERICAN[word])
    for sign, row in zip((1, -1), LETTERS, strict=True):
        if len(word) == 1 and word in row:
            return timedelta(hours=sign * (row.index(word) + 1))
    return _local_offset(word, local, year)


def _local_offset(word: str, local: tzinfo, year: int) -> timedelta | None:
    """Return the distance that a name such as CEST stands for in the local zone."""
    for month in (1, 7):
        moment = datetime(year, month, 1, tzinfo=local)
        if (moment.tzname() or "").upper() == word:
            return moment.utcoffset()
    return None
