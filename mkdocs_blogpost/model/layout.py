"""The layout that front matter names.

Follows https://jekyllrb.com/docs/layouts/.
"""

from collections.abc import Mapping
from typing import Any

from mkdocs_blogpost.ruby import to_s, truthy


def layout_of(data: Mapping[str, Any]) -> str | None:
    """Return the layout's name, or None for none: null, false and the word `none` all mean that."""
    value = data.get("layout")
    return to_s(value) if truthy(value) and value != "none" else None
