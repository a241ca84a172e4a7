"""The language of a theme for a site's own language."""

from collections.abc import Iterable

SCRIPTS = {"zh-cn": "zh-hans", "zh-sg": "zh-hans", "zh-tw": "zh-hant", "zh-hk": "zh-hant", "zh-mo": "zh-hant"}
"""The script of a language in a region; a theme may name either."""


def theme_language(wanted: str, offered: Iterable[str]) -> str:
    """Return the language of a theme that is the nearest to a language tag; empty if it has none."""
    names = {name.replace("_", "-").lower(): name for name in offered}
    return next((names[tag] for tag in _tags(wanted) if tag in names), "")


def _tags(wanted: str) -> list[str]:
    """Return the names that a language may have in a theme, the most exact ones first."""
    tag = wanted.replace("_", "-").partition(".")[0].lower()
    script = SCRIPTS.get(tag, tag)
    same = [region for region, each in SCRIPTS.items() if each == script]
    parts = script.split("-")
    shorter = ["-".join(parts[:count]) for count in range(len(parts) - 1, 0, -1)]
    return list(dict.fromkeys([tag, script, *same, *shorter]))
