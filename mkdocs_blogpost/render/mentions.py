"""Names of people: `@name` becomes a link.

Follows https://github.com/jekyll/jekyll-mentions.
"""

import re
from collections.abc import Mapping, Set
from html import escape
from typing import Any

PLUGIN = "jekyll-mentions"
"""The plugin, and its key in `_config.yml` and in front matter."""
PATTERN = re.compile(r"(?<!\w)@(\w[\w-]*+)(?!/|\.\w)", re.ASCII)
"""A name of a person; the group is without the sign."""
_NOBODY = re.compile(r"mention(?:s|ed|ing)?", re.IGNORECASE)
_GITHUB = "https://github.com"
_TAG = re.compile(r"(<[^<>]*>)")
_CLOSED = re.compile(r"<(/?)(?:a|code|pre|tt|kbd)\b", re.IGNORECASE)
"""A tag of an element in which nobody is named."""


def base_of(plugins: Set[str], config: Mapping[str, Any], data: Mapping[str, Any]) -> str:
    """Return the address below which people are; empty if names stay as they are.

    A front matter can have another address than the site, or `false`.
    """
    setting = data[PLUGIN] if PLUGIN in data else config.get(PLUGIN)
    if PLUGIN not in plugins or setting is False:
        return ""
    base = setting.get("base_url") if isinstance(setting, Mapping) else setting
    return base.rstrip("/") if isinstance(base, str) and base else _GITHUB


def is_person(found: re.Match[str]) -> bool:
    """Return whether a name that was found is one of a person."""
    return not _NOBODY.fullmatch(found[1])


def with_mentions(html: str, base: str) -> str:
    """Return a piece of HTML with the names of people in it as links."""
    if not base or "@" not in html:
        return html
    pieces, closed = [], 0
    for piece in _TAG.split(html):
        if tag := _CLOSED.match(piece):
            closed += -1 if tag[1] else 1
        pieces.append(
            piece if closed or piece.startswith("<") else PATTERN.sub(lambda found: _link(found, base), piece)
        )
    return "".join(pieces)


def _link(found: re.Match[str], base: str) -> str:
    return f'<a class="user-mention" href="{escape(base)}/{found[1]}">{found[0]}</a>' if is_person(found) else found[0]
