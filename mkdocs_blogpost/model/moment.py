"""A document's date, and when it was last changed.

Follows https://jekyllrb.com/docs/posts/#creating-posts and …/docs/front-matter/.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mkdocs_blogpost.dialect import Dialect
from mkdocs_blogpost.model.read_context import ReadContext, Unreadable
from mkdocs_blogpost.ruby import to_s
from mkdocs_blogpost.source import dates
from mkdocs_blogpost.source.front_matter import UPDATED, FrontMatter

_DATED_FILE = re.compile(r"(?:.+/)?(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)$", re.ASCII)
_DATED_PATH = re.compile(r"(?:.+/)?(\d{2,4}-\d{1,2}-\d{1,2})-(.*)(\.[^.]+)$", re.ASCII)
_DAY = re.compile(r"\d{2,4}-\d{1,2}-(\d{1,2})", re.ASCII)
FIRST_YEAR = 1000
"""The first year that a post is likely to have."""
FAR = 100
"""How many years ahead the date of a post is likely to be at most."""


def dated(path: str, dialect: Dialect) -> re.Match[str] | None:
    """Return the date, slug and ending in the name of a post's file, or of a folder above it; None for no date."""
    return (_DATED_PATH if dialect.folders_may_date_posts else _DATED_FILE).match(path)


def date_of(
    context: ReadContext, path: str, relative: str, data: Mapping[str, Any], parts: FrontMatter
) -> datetime | None:
    """Return the date that front matter or file name give, or None; raise Unreadable if it cannot be read."""
    value = data.get("date")
    found = None if value is not None else dated(relative, context.config.dialect)
    if value is None and found is None:
        return None
    what = "the `date`" if found is None else "the file name's date"
    written, line = (value, parts.line("date")) if found is None else (found[1], None)
    moment = _moment(context, written, what, line)
    day = _DAY.fullmatch(to_s(written))
    if day and int(day[1]) != moment.day:
        shown = f"{moment:%Y-%m-%d}"
        context.problems.report("date-moved", path, line, what=what, value=to_s(written), day=shown)
    if not FIRST_YEAR <= moment.year <= context.now.year + FAR:
        context.problems.report("date-odd", path, line, day=f"{moment.year:04}-{moment:%m-%d}")
    return moment


def updated_of(context: ReadContext, path: str, data: Mapping[str, Any], parts: FrontMatter) -> datetime | None:
    """Return the date of the last change that front matter gives, or None; report one that cannot be read."""
    key = next((key for key in UPDATED if data.get(key)), None)
    if key is None:
        return None
    moment = _read(context, data[key])
    if moment is None:
        context.problems.report("updated-unreadable", path, parts.line(key), what=f"`{key}`", value=to_s(data[key]))
    return moment


def _moment(context: ReadContext, value: Any, what: str, line: int | None) -> datetime:
    moment = _read(context, value)
    if moment is None:
        raise Unreadable("date-unreadable", line, what=what, value=to_s(value))
    return moment


def _is_shown_whole(moment: datetime) -> bool:
    """Return whether Ruby, which reads a moment's text, would find all of it there: its zone is shown in minutes."""
    offset = moment.utcoffset()
    return offset is not None and offset.total_seconds() % 60 == 0 and moment.year >= FIRST_YEAR


def _read(context: ReadContext, value: Any) -> datetime | None:
    """Return the moment that a value names, or None if it names none."""
    try:
        if isinstance(value, datetime) and _is_shown_whole(value):
            return dates.in_zone(value.replace(microsecond=0), context.config.zone)
        return dates.parse(to_s(value), context.config.zone, context.now).replace(microsecond=0)
    except (ValueError, OverflowError):
        return None
