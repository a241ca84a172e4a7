"""Front matter: the YAML between two lines of dashes at the head of a file.

Follows https://jekyllrb.com/docs/front-matter/.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import field
from typing import Any

from mkdocs_blogpost.ruby import to_s
from mkdocs_blogpost.source import yaml
from mkdocs_blogpost.values import value_class

_OPENING = re.compile(r"---[^\S\n]*\n(?:\s*\n)?", re.ASCII)
_CLOSING = re.compile(r"^(?:---|\.\.\.)\s*$\n?", re.ASCII | re.MULTILINE)
_INVISIBLE = re.compile("[\\s\\ufeff\\u200b-\\u200f\\u2060]*")
_FENCE = re.compile(r"(?:-[-\s]*|[—–―]+|\+{3,}|;{3,}|={3,}|_{3,}|\*{3,}|```\w*|~~~)\s*", re.ASCII)
_KEY = re.compile(r"""\s*["']?(?P<key>[\w-]+)["']?\s*(?::(?=\s|$|["'])|=)(?:\s+(?P<value>.*)|(?P<bare>\S.*)?)$""")
_INNER = re.compile(r"\s*(?:#.*)?|\s+.*|-\s.*|[{}\]],?\s*")
_TOP_KEY = re.compile(r"^([\w-]+)[^\S\n]*:(?=\s)", re.MULTILINE)
KNOWN = frozenset(
    ("layout", "title", "published", "draft", "date", "permalink", "categories", "category", "tags", "tag", "author")
)
"""The keys that make lines a front matter, wherever in a file they are."""


@value_class
class FrontMatter:
    """A file in its two parts."""

    data: dict[str, Any] = field(default_factory=dict)
    """The front matter's values; empty without front matter."""
    body: str = ""
    """The text after it."""
    body_line: int = 1
    """The line of the file on which the body begins, from 1."""
    source: str | None = None
    """The YAML with its opening dashes; None for a file that has no front matter at all."""

    def line(self, key: str) -> int | None:
        """Return the line of the file on which a key begins, or None if it begins on no line."""
        source = self.source or ""
        if key not in source:
            return None
        found = re.search(rf"^[\"']?{re.escape(key)}[\"']?\s*:", source, re.MULTILINE)
        return source.count("\n", 0, found.start()) + 1 if found else None


def split(text: str, flavour: yaml.Flavour = "psych") -> FrontMatter:
    """Return a file's front matter and body; raise YamlError with the file's line if it is no mapping."""
    parts = cut(text)
    if parts is None:
        return FrontMatter(body=text)
    source, body = parts
    return FrontMatter(_mapping(source, flavour), body, text.count("\n", 0, len(text) - len(body)) + 1, source)


def cut(text: str) -> tuple[str, str] | None:
    """Return the YAML (its opening dashes included) and the body, or None without front matter."""
    opening = _OPENING.match(text)
    closing = opening and _CLOSING.search(text, text.index("\n") + 1)
    if not closing:
        return None
    return text[: closing.start()], text[closing.end() :]


@value_class
class Unread:
    """Lines that are meant as front matter and are none."""

    values: dict[str, str]
    """The text of each key's value, without quotes and comments."""
    line: int
    """The line of the file on which they begin, from 1."""
    is_opened: bool
    """Whether the file begins with `---`, so that only their end is missing."""


def unread(text: str) -> Unread | None:
    """Return what a file without front matter has of one; None for a text.

    A line of dashes may be missing, too long or too short, or be after blank lines, comments or invisible characters.
    """
    if text[:3] == "---" and cut(text) is not None:
        return None
    lines = text[:LONGEST].splitlines()
    start = _skip_comments(lines)
    if start == len(lines):
        return None
    if _visible(lines[start]).startswith("{"):
        found = _json_values("\n".join(lines[start:]))
        return Unread(found, start + 1, is_opened=False) if KNOWN & found.keys() else None
    is_fenced = bool(_FENCE.fullmatch(_visible(lines[start])))
    values, end = _keys(lines, start + is_fenced)
    is_opened = bool(_OPENING.match(text))
    is_closed = end < len(lines) and bool(_FENCE.fullmatch(_visible(lines[end])))
    is_meant = bool(values) if is_opened else bool(KNOWN & values.keys()) and (is_fenced or is_closed)
    return Unread(values, start + 1, is_opened) if is_meant else None


UPDATED = ("last_modified_at", "last-modified-at", "updated", "modified", "lastmod")
"""The keys for the date of the last change."""
LONGEST = 100_000
"""Characters of a file that are searched for front matter that is none."""


def _visible(line: str) -> str:
    return line[_INVISIBLE.match(line).end() :].rstrip()  # type: ignore[union-attr]


def _skip_comments(lines: list[str]) -> int:
    """Return the number of the first line that is neither blank nor a comment."""
    number, inside = 0, False
    for number, line in enumerate(lines):
        shown = _visible(line)
        inside = inside or shown.startswith("<!--")
        if inside:
            inside = "-->" not in shown
        elif shown and not shown.startswith("#"):
            return number
    return len(lines)


def _keys(lines: list[str], start: int) -> tuple[dict[str, str], int]:
    """Return the values of the keys from a line on, and the number of the line after them."""
    values: dict[str, str] = {}
    for number in range(start, len(lines)):
        line = lines[number]
        found = _KEY.match(_visible(line) if number == start else line)
        if found:
            values[found["key"].lower()] = _plain(found["value"] or found["bare"] or "")
        elif _FENCE.fullmatch(line) or not _INNER.fullmatch(line):
            return values, number
    return values, len(lines)


def _json_values(text: str) -> dict[str, str]:
    """Return the values of a table in JSON with which a text begins; empty without one."""
    try:
        table, _ = json.JSONDecoder().raw_decode(_visible(text))
    except (ValueError, RecursionError):
        return {}
    return {key.lower(): to_s(value) for key, value in table.items()}


def _plain(value: str) -> str:
    return value.partition(" #")[0].strip().rstrip(",").strip("\"' ")


def repeated(source: str) -> Iterator[tuple[str, int]]:
    """Yield each key that is in a front matter's YAML again, with the line of the last time, from 1."""
    lines: dict[str, tuple[int, int]] = {}
    line = position = 0
    for found in _TOP_KEY.finditer(source):
        line, position = line + source.count("\n", position, found.start()), found.start()
        lines[found[1]] = (lines.get(found[1], (0, 0))[0] + 1, line + 1)
    yield from ((key, last) for key, (count, last) in lines.items() if count > 1)


def _mapping(source: str, flavour: yaml.Flavour) -> dict[str, Any]:
    value = yaml.load(source, flavour)
    if value is None or value is False:
        return {}
    if not isinstance(value, dict):
        raise yaml.YamlError("it is no list of `key: value` lines", 2)
    return {to_s(key): item for key, item in value.items()}
