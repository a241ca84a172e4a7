"""What other plugins and themes read from a page's front matter, without what they cannot understand.

Jekyll themes use some keys of Material and of MkDocs' plugins with other meanings and other types
(`icon: fas fa-link`, `search: true`, `hide: true`). Such a value never becomes metadata of the host's page.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs_blogpost.values import value_class

STATUSES = frozenset(("new", "deprecated", "encrypted"))
"""The page statuses that Material knows without configuration."""
TEXTS = frozenset(
    ("author", "banner", "color", "cover", "description", "edit_url", "illustration", "image", "robots", "thumbnail")
)
"""The keys whose value themes and plugins print or cut as a text."""
TABLES = frozenset(("og", "social", "meta", "macros", "extra", "rss", "git"))
"""The keys whose value plugins read as a table."""
_ICON = re.compile(r"\w[\w-]*(?:/\w[\w-]*)+", re.ASCII)
NOT_FOUND = (
    "search_exclude", "exclude_from_search", "excluded_in_search", "exclude_search", "no_search", "nosearch",
    "hide_from_search",
)  # fmt: skip
"""The keys that leave a page out of the search if they are true (just-the-docs, the Documentation theme)."""
SHOWN_CONTENTS = ("show_toc", "toc_enabled", "enable_toc", "display_toc")
"""The keys that hide the table of contents if they are false."""
HIDDEN_CONTENTS = ("hide_toc", "no_toc", "notoc", "disable_toc", "toc_disabled")
"""The keys that hide it if they are true."""
SWITCHES = ("enable", "enabled", "show")
"""The keys of a table that switch off what it is about if they are false."""
NEVER = frozenset(("subtitle", "template", "title"))
"""The keys that this package writes itself, or shows on the page itself."""


@value_class
class HostTheme:
    """What the host's theme offers to the front matter of a page."""

    folders: tuple[str, ...] = ()
    """The folders of its templates; one of them may have icons."""
    statuses: frozenset[str] = frozenset()
    """The page statuses that the host's configuration adds."""
    has_contents: bool = True
    """Whether pages have a table of contents beside them, as far as the Jekyll site says."""

    def has_icon(self, name: str) -> bool:
        """Return whether the theme has an icon, named as Material names it: `material/link`."""
        path = PurePosixPath(".icons", f"{name}.svg")
        return bool(_ICON.fullmatch(name)) and any(Path(folder, path).is_file() for folder in self.folders)


def page_meta(data: Mapping[Any, Any], theme: HostTheme) -> dict[str, Any]:
    """Return the metadata of a host's page."""
    meta = {str(key): value for key, value in data.items() if value is not None}
    known = {key: value for key, value in meta.items() if _is_understood(key, value, theme)}
    if tags := _names(known.pop("tags", [])):
        known["tags"] = tags
    if search := _search(meta):
        known["search"] = search
    if hide := _hidden(meta, has_contents=theme.has_contents):
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


def _search(meta: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the search reads: `false` leaves a page out, as Minimal Mistakes means it, and others' words do."""
    value = meta.get("search")
    if is_off(value) or any(meta.get(key) is True for key in NOT_FOUND):
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


def is_off(value: Any) -> bool:
    """Return whether a value switches something off: `false`, a text that says so, or `enable: false` in a table."""
    if isinstance(value, Mapping):
        return any(value.get(key) is False for key in SWITCHES)
    return value is False or (isinstance(value, str) and value.strip().lower() in ("false", "off", "no"))


def _is_without_contents(meta: Mapping[str, Any]) -> bool:
    aside = meta.get("aside")  # TeXt
    beside = aside.get("toc") if isinstance(aside, Mapping) else None
    values = (meta.get("toc"), beside, *(meta.get(key) for key in SHOWN_CONTENTS))
    return any(is_off(value) for value in values) or any(meta.get(key) is True for key in HIDDEN_CONTENTS)


def _hidden(meta: Mapping[str, Any], *, has_contents: bool) -> list[str]:
    """Return the parts of the page that are hidden: a list, as Material reads it; `toc: false` hides the contents."""
    value = meta.get("hide")
    names = value.replace(",", " ").split() if isinstance(value, str) else value
    found = _names(names) if isinstance(names, Sequence) else []
    is_hidden = not has_contents or _is_without_contents(meta)
    return [*found, "toc"] if is_hidden and "toc" not in found else found


def _names(value: Any) -> list[str]:
    """Return the names of a list; a text is split at commas, else at spaces, as Jekyll splits it."""
    if isinstance(value, str):
        parts: list[Any] = value.split(",") if "," in value else value.split()
    else:
        parts = list(value) if isinstance(value, list | tuple) else [value]
    texts = (str(part).strip() for part in parts if isinstance(part, str | int | float) and part is not True)
    return list(dict.fromkeys(text for text in texts if text and text != "False"))
