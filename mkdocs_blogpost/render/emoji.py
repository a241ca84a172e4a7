"""Emoji by name: `:smile:` becomes the character itself.

Follows https://github.com/jekyll/jemoji, which puts an image of the character there.
"""

import re
from collections.abc import Set

PLUGINS = frozenset(("jemoji", "github-pages"))
"""The plugins of Jekyll that replace names of emoji."""
_EMOJI = re.compile(r":([\w+-]+):", re.ASCII)


def has_emoji(plugins: Set[str]) -> bool:
    """Return whether a site with these plugins replaces names of emoji."""
    return not PLUGINS.isdisjoint(plugins)


def with_emoji(text: str) -> str:
    """Return a text with its names of emoji replaced; unknown names stay."""
    return _EMOJI.sub(_character, text) if ":" in text else text


def _character(found: re.Match[str]) -> str:
    from pymdownx import gemoji_db  # noqa: PLC0415  it takes long to load, and few sites need it

    name = gemoji_db.aliases.get(found[0], found[0])
    codes = gemoji_db.emoji.get(name, {}).get("unicode")
    return "".join(chr(int(code, 16)) for code in codes.split("-")) if codes else found[0]
