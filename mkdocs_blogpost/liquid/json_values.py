"""Values as JSON has them: drops become tables, and every key is a text."""

import json
from collections.abc import Mapping
from typing import Any

from mkdocs_blogpost.liquid.values import Drop
from mkdocs_blogpost.ruby import is_list, to_s


def plain(value: Any, depth: int = 0) -> Any:
    """Return a value without drops, ready for JSON."""
    if isinstance(value, Drop):
        reader = getattr(value, "as_json", None)
        return plain(reader(depth) if reader else {key: value.get(key) for key in list(value.keys())}, depth)
    if isinstance(value, Mapping):
        return {to_s(key): plain(item, depth + 1) for key, item in value.items()}
    if is_list(value):
        return [plain(item, depth + 1) for item in value]
    if value is None or isinstance(value, str | bool | int | float):
        return value
    return to_s(value)


def indented(drop: Drop) -> str:
    """Return a drop as JSON on many lines, which is what Jekyll's drops `inspect` as."""
    return json.dumps(plain(drop), indent=2, ensure_ascii=False)
