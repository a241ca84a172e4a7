"""The scripts that a page asks for by its front matter: for formulas and for diagrams.

Chirpy, TeXt, Minimal Mistakes, Beautiful Jekyll, NexT and al-folio name them so.
"""

from collections.abc import Mapping
from typing import Any

KEYS: Mapping[str, tuple[str, ...]] = {
    "math": (
        "math", "mathjax", "katex", "latex", "use_math", "use_mathjax", "use_katex", "usemath", "usemathjax",
        "mathjax3", "mathJax", "enable_math", "enable_mathjax", "with_math", "has_math", "load_mathjax",
        "mathjax_enabled", "math_enabled",
    ),
    "mermaid": (
        "mermaid", "use_mermaid", "usemermaid", "mermaidjs", "enable_mermaid", "mermaid_enabled", "has_mermaid",
    ),
}  # fmt: skip
"""Each script, and the keys that ask for it."""
SWITCHES = ("enabled", "enable", "active")
"""The keys of a table that switch a script off if they are false."""
_OFF = frozenset(("false", "off", "no", "none", "disabled", "0", ""))


def scripts_asked(data: Mapping[str, Any]) -> frozenset[str]:
    """Return the names of the scripts: `math`, `mermaid`."""
    return frozenset(name for name, keys in KEYS.items() if any(_is_on(data[key]) for key in keys if key in data))


def scripts_refused(data: Mapping[str, Any]) -> frozenset[str]:
    """Return the names of the scripts that a page does not want, whatever the site wants."""
    return frozenset(name for name, keys in KEYS.items() if any(_is_off(data[key]) for key in keys if key in data))


def _is_on(value: Any) -> bool:
    """Return whether a value asks for a script: `true`, a name, or a table that does not switch it off.

    A table of the site with `per_page: true` leaves it to each page (NexT).
    """
    if isinstance(value, Mapping):
        return bool(value) and not _is_off(value) and value.get("per_page") is not True
    return value is True or (isinstance(value, str) and value.strip().lower() not in _OFF)


def _is_off(value: Any) -> bool:
    if isinstance(value, Mapping):
        return any(value.get(key) is False for key in SWITCHES)
    return value is False or (isinstance(value, str) and value.strip().lower() in _OFF - {""})
