"""The collections that a configuration names, and their settings.

Follows https://jekyllrb.com/docs/collections/.
"""

import re
from collections.abc import Mapping
from typing import Any

from mkdocs_blogpost.model.permalink import STYLES


def settings_of(data: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Return every collection's settings by its label, `posts` first and always among them."""
    named = _named(data.get("collections"))
    posts = named.pop("posts", {})
    permalink = str(data.get("permalink") or "date")
    return {"posts": {"permalink": STYLES.get(permalink, permalink), **posts, "output": True}, **named}


def _named(told: Any) -> dict[str, dict[str, Any]]:
    """Return the settings as they are told; a list of names stands for settings that are empty."""
    if not isinstance(told, Mapping):
        return {label(name): {} for name in names(told)}
    return {label(str(name)): dict(value) if isinstance(value, Mapping) else {} for name, value in told.items()}


def label(name: str) -> str:
    """Return a collection's label: its name without what no label can hold."""
    return re.sub(r"[^a-zA-Z0-9_.-]", "", name)


def odd_names(told: Any) -> list[str]:
    """Return the collections' names that are no labels."""
    found = [str(name) for name in told] if isinstance(told, Mapping) else names(told)
    return [name for name in found if label(name) != name]


def names(value: Any) -> list[str]:
    """Return a list of names, which may be written as one text with commas or spaces."""
    if isinstance(value, str):
        return [part for part in value.replace(",", " ").split() if part]
    return [str(item) for item in value if item is not None] if isinstance(value, list) else []
