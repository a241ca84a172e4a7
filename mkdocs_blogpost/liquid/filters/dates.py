"""Filters of dates (https://jekyllrb.com/docs/liquid/filters/#date-to-xml-schema and its neighbours)."""

import re
from datetime import UTC, datetime
from datetime import date as Date  # noqa: N812  the filter is called date
from typing import Any

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import LiquidRuntimeError
from mkdocs_blogpost.liquid.filter import family
from mkdocs_blogpost.liquid.items import local
from mkdocs_blogpost.ruby import inspect, strftime, to_s
from mkdocs_blogpost.source import dates

_FAR = 10**11


def moment(context: Context, value: Any, form: str = "") -> Date | None:
    """Return the date or time of a value: a time, seconds, or a text such as "now", which is shown in a form."""
    if isinstance(value, Date):
        return value
    if isinstance(value, str):
        return _read(context, value.lower(), form)
    if isinstance(value, int) and not isinstance(value, bool):
        return _at(context, value)
    return None


def _read(context: Context, text: str, form: str) -> datetime | None:
    lookups = context.site
    if text in ("now", "today"):
        return local(lookups.time_shown(form))
    if re.fullmatch(r"\d+", text, re.ASCII):
        return _at(context, int(text[:20]))
    try:
        now = lookups.site.time if dates.names_year(text) else lookups.time_shown("%Y-%m-%d")
        return dates.parse(text, lookups.zone, now, keep=True) if text else None
    except (ValueError, OverflowError):
        return None


def _at(context: Context, seconds: int) -> datetime:
    if abs(seconds) > _FAR:
        raise LiquidRuntimeError(f"{seconds} seconds are too far away")
    return local(dates.in_zone(datetime.fromtimestamp(seconds, UTC), context.environment.zone))


def date(context: Context, value: Any, form: Any) -> Any:
    """Return a date in the given form."""
    found = moment(context, value, to_s(form)) if to_s(form) else None
    return value if found is None else strftime(found, to_s(form))


def _time(context: Context, value: Any) -> datetime:
    found = moment(context, value)
    if found is None:
        raise LiquidRuntimeError(f"Invalid Date: '{inspect(value)}' is not a valid datetime.")
    zone = context.environment.zone
    if isinstance(found, datetime):
        return local(dates.in_zone(found, zone))
    return local(datetime(found.year, found.month, found.day, tzinfo=zone))


def date_to_xmlschema(context: Context, value: Any) -> Any:
    """Return a date as XML writes it."""
    return strftime(_time(context, value), "%Y-%m-%dT%H:%M:%S%:z") if to_s(value) else value


def date_to_rfc822(context: Context, value: Any) -> Any:
    """Return a date as mail and RSS write it."""
    return strftime(_time(context, value), "%a, %d %b %Y %H:%M:%S %z") if to_s(value) else value


def date_to_string(context: Context, value: Any, kind: Any = None, style: Any = None) -> Any:
    """Return a date in short words: "27 Jan 2011"."""
    return _words(context, value, "%b", kind, style)


def date_to_long_string(context: Context, value: Any, kind: Any = None, style: Any = None) -> Any:
    """Return a date in long words: "27 January 2011"."""
    return _words(context, value, "%B", kind, style)


def _words(context: Context, value: Any, month: str, kind: Any, style: Any) -> Any:
    if not to_s(value):
        return value
    time = _time(context, value)
    if kind != "ordinal":
        return strftime(time, f"%d {month} %Y")
    day = f"{time.day}{_ordinal(time.day)}"
    return strftime(time, f"{month} {day}, %Y" if style == "US" else f"{day} {month} %Y")


def _ordinal(number: int) -> str:
    if number in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


FILTERS = family(date, date_to_xmlschema, date_to_rfc822, date_to_string, date_to_long_string, contextual=True)
