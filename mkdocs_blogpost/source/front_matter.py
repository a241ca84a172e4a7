"""Front matter: the YAML between two lines of dashes at the head of a file.

Follows https://jekyllrb.com/docs/front-matter/.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from mkdocs_blogpost.ruby import to_s
from mkdocs_blogpost.source import yaml

_OPENING = re.compile(r"---[^\S\n]*\n(?:\s*\n)?", re.ASCII)
_CLOSING = re.compile(r"^(?:---|\.\.\.)\s*$\n?", re.ASCII | re.MULTILINE)
_KEYS = re.compile(r"(?:[\w-]+[^\S\n]*:(?:[^\S\n][^\n]*)?(?:\n|\Z)(?:[^\S\n]+[^\n]*\n|-[^\S\n][^\n]*\n)*)+")


@dataclass(frozen=True, slots=True)
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
        found = re.search(rf"^[\"']?{re.escape(key)}[\"']?\s*:", self.source or "", re.MULTILINE)
        return (self.source or "").count("\n", 0, found.start()) + 1 if found else None


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


def unclosed(text: str) -> str | None:
    """Return the lines of keys after an opening line of dashes, if no line ends the front matter; else None."""
    opening = _OPENING.match(text)
    if not opening or cut(text) is not None:
        return None
    found = _KEYS.match(text, opening.end())
    return found[0] if found else None


def _mapping(source: str, flavour: yaml.Flavour) -> dict[str, Any]:
    value = yaml.load(source, flavour)
    if value is None or value is False:
        return {}
    if not isinstance(value, dict):
        raise yaml.YamlError("it is no list of `key: value` lines", 2)
    return {to_s(key): item for key, item in value.items()}
