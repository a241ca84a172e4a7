"""Files in `_posts` that look like posts, but whose names do not begin with a date, so that Jekyll leaves them out.

Follows https://jekyllrb.com/docs/posts/#creating-posts.
"""

import re
from datetime import date

from mkdocs_blogpost.model.read_context import TEXTS, ReadContext, Unreadable, read_text
from mkdocs_blogpost.ruby import to_s

_YEAR_FIRST = re.compile(r"(?<!\d)(?P<year>\d{4})[\s._-]?(?P<month>\d{1,2})[\s._-]?(?P<day>\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(?<!\d)(?P<day>\d{1,2})[\s._-](?P<month>\d{1,2})[\s._-](?P<year>\d{4})(?!\d)")
_IN_FRONT_MATTER = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_BETWEEN = re.compile(r"[\s_]+")


def better_name(context: ReadContext, path: str) -> str | None:
    """Return the name that makes a file in `_posts` a post; None if the file does not look like a post."""
    stem, dot, ending = path.rpartition("/")[2].rpartition(".")
    known = (*context.config.markdown_extensions, *TEXTS)
    if f"{dot}{ending.lower()}" not in known or not context.tree.has_front_matter(path):
        return None
    for form in (_YEAR_FIRST, _YEAR_LAST):
        found = form.search(stem)
        if found and (day := _day(found)):
            rest = f"{stem[: found.start()]}-{stem[found.end() :]}"
            return f"{day}-{_slug(rest)}{dot}{ending}"
    return f"{_own_date(context, path) or 'YEAR-MONTH-DAY'}-{_slug(stem)}{dot}{ending}"


def _slug(text: str) -> str:
    return _BETWEEN.sub("-", text).strip("-. ") or "title"


def _own_date(context: ReadContext, path: str) -> str:
    try:
        value = to_s(read_text(context, path).data.get("date"))
    except Unreadable:
        return ""
    found = _IN_FRONT_MATTER.match(value)
    return _day(found) if found else ""


def _day(found: re.Match[str]) -> str:
    """Return a date as the names of posts have it; empty if there is no such day."""
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"])).isoformat()
    except ValueError:
        return ""
