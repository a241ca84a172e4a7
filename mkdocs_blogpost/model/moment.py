"""A document's date, and when it was last changed.

Follows https://jekyllrb.com/docs/posts/#creating-posts and …/docs/front-matter/.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mkdocs_blogpost.model.read_context import ReadContext, Unreadable
from mkdocs_blogpost.ruby import to_s
from mkdocs_blogpost.source import dates
from mkdocs_blogpost.source.front_matter import FrontMatter

DATED = re.compile(r"(?:.+/)?(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)$", re.ASCII)
"""The name of a post's file: date, slug and ending."""
UPDATED = ("last_modified_at", "last-modified-at", "updated", "modified", "lastmod")


def date_of(context: ReadContext, relative: str, data: Mapping[str, Any], parts: FrontMatter) -> datetime | None:
    """Return the date that front matter or file name give, or None; raise Unreadable if it is none."""
    told = data.get("date")
    if told is not None:
        return _moment(context, told, "the `date`", parts.line("date"))
    found = DATED.match(relative)
    return _moment(context, found[1], "the file name's date", None) if found else None


def updated_of(context: ReadContext, path: str, data: Mapping[str, Any], parts: FrontMatter) -> datetime | None:
    """Return the date of the last change that front matter gives, or None; one that is none is told."""
    key = next((key for key in UPDATED if data.get(key)), None)
    if key is None:
        return None
    try:
        return _moment(context, data[key], f"`{key}`", parts.line(key))
    except Unreadable as error:
        context.problems.add(error.problem(path))
        return None


def _moment(context: ReadContext, told: Any, what: str, line: int | None) -> datetime:
    try:
        return dates.parse(to_s(told), context.config.zone, context.now).replace(microsecond=0)
    except (ValueError, OverflowError):
        raise Unreadable("date-unreadable", line, what=what, value=to_s(told)) from None
