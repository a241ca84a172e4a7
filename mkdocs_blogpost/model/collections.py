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


def _named(value: Any) -> dict[str, dict[str, Any]]:
    """Return the settings by label; a list of names means settings that are empty."""
    if not isinstance(value, Mapping):
        return {label(name): {} for name in names(value)}
    return {label(str(name)): dict(own) if isinstance(own, Mapping) else {} for name, own in value.items()}


def label(name: str) -> str:
    """Return a collection's label: its name without what no label can hold."""
    return re.sub(r"[^a-zA-Z0-9_.-]", "", name)


def odd_names(value: Any) -> list[str]:
    """Return the collections' names that are no labels."""
    found = [str(name) for name in value] if isinstance(value, Mapping) else names(value)
    return [name for name in found if label(name) != name]


def names(value: Any, *, at_spaces: bool = True) -> list[str]:
    """Return a list of names, which may be written as one text with commas, and with spaces if they part names."""
    if isinstance(value, str):
        parts = value.replace(",", " ").split() if at_spaces else value.split(",")
        return [part.strip() for part in parts if part.strip()]
    return [str(item) for item in value if item is not None] if isinstance(value, list) else []
