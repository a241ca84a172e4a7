"""What other plugins and themes read from a page's front matter, without what they cannot understand.

Jekyll themes use some keys of Material and of MkDocs' plugins with other meanings and other types
(`icon: fas fa-link`, `search: true`, `hide: true`). Such a value never becomes metadata of the host's page.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

STATUSES = frozenset(("new", "deprecated", "encrypted"))
"""The page statuses that Material knows without configuration."""
TEXTS = frozenset(
    ("author", "banner", "color", "cover", "description", "edit_url", "illustration", "image", "robots", "thumbnail")
)
"""The keys whose value themes and plugins print or cut as a text."""
TABLES = frozenset(("og", "social", "meta", "macros", "extra", "rss", "git"))
"""The keys whose value plugins read as a table."""
_ICON = re.compile(r"\w[\w-]*(?:/\w[\w-]*)+", re.ASCII)
NEVER = frozenset(("subtitle", "template", "title"))
"""The keys that this package writes itself, or shows on the page itself."""


@dataclass(frozen=True, slots=True)
class HostTheme:
    """What the host's theme offers to the front matter of a page."""

    folders: tuple[Path, ...] = ()
    """The folders of its templates; one of them may have icons."""
    statuses: frozenset[str] = frozenset()
    """The page statuses that the host's configuration adds."""

    def has_icon(self, name: str) -> bool:
        """Return whether the theme has an icon, named as Material names it: `material/link`."""
        path = PurePosixPath(".icons", f"{name}.svg")
        return bool(_ICON.fullmatch(name)) and any((folder / path).is_file() for folder in self.folders)


def page_meta(data: Mapping[Any, Any], theme: HostTheme) -> dict[str, Any]:
    """Return the metadata of a host's page."""
    meta = {str(key): value for key, value in data.items() if value is not None}
    known = {key: value for key, value in meta.items() if _is_understood(key, value, theme)}
    if tags := _names(known.pop("tags", [])):
        known["tags"] = tags
    if search := _search(meta.get("search")):
        known["search"] = search
    if hide := _hidden(meta):
        known["hide"] = hide
    return known


def _is_understood(key: str, value: Any, theme: HostTheme) -> bool:
    if key in NEVER or key in ("hide", "search"):
        return False
    if key == "icon":
        return isinstance(value, str) and theme.has_icon(value)
    if key == "status":
        return isinstance(value, str) and value in STATUSES | theme.statuses
    if key in TEXTS:
        return isinstance(value, str)
    return key not in TABLES or isinstance(value, Mapping)


def _search(value: Any) -> dict[str, Any]:
    """Return what the search reads: `false` leaves a page out, as Minimal Mistakes means it."""
    if value is False:
        return {"exclude": True}
    if not isinstance(value, Mapping):
        return {}
    found: dict[str, Any] = {}
    if isinstance(value.get("exclude"), bool):
        found["exclude"] = value["exclude"]
    boost = value.get("boost")
    if isinstance(boost, int | float) and not isinstance(boost, bool):
        found["boost"] = boost
    return found


def _hidden(meta: Mapping[str, Any]) -> list[str]:
    """Return the parts of the page that are hidden: a list, as Material reads it; `toc: false` hides the contents."""
    value = meta.get("hide")
    names = value.replace(",", " ").split() if isinstance(value, str) else value
    found = _names(names) if isinstance(names, Sequence) else []
    return [*found, "toc"] if meta.get("toc") is False and "toc" not in found else found


def _names(value: Any) -> list[str]:
    """Return the names of a list; a text is split at commas, else at spaces, as Jekyll splits it."""
    if isinstance(value, str):
        parts: list[Any] = value.split(",") if "," in value else value.split()
    else:
        parts = list(value) if isinstance(value, list | tuple) else [value]
    texts = (str(part).strip() for part in parts if isinstance(part, str | int | float) and part is not True)
    return list(dict.fromkeys(text for text in texts if text and text != "False"))
