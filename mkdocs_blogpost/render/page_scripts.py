"""The scripts that a page asks for by its front matter: for formulas and for diagrams.

Chirpy, TeXt, Minimal Mistakes, Beautiful Jekyll and al-folio name them so.
"""

from collections.abc import Mapping
from typing import Any

KEYS: Mapping[str, tuple[str, ...]] = {
    "math": ("math", "mathjax", "katex", "use_math", "usemath", "latex", "mathjax3", "enable_math", "with_math"),
    "mermaid": ("mermaid", "use_mermaid", "usemermaid", "mermaidjs"),
}
"""Each script, and the keys that ask for it."""


def scripts_asked(data: Mapping[str, Any]) -> frozenset[str]:
    """Return the names of the scripts: `math`, `mermaid`."""
    return frozenset(name for name, keys in KEYS.items() if any(_is_on(data.get(key)) for key in keys))


def scripts_refused(data: Mapping[str, Any]) -> frozenset[str]:
    """Return the names of the scripts that a page does not want, whatever the site wants."""
    return frozenset(name for name, keys in KEYS.items() if any(data.get(key) is False for key in keys))


def _is_on(value: Any) -> bool:
    """Return whether a value asks for a script: `true`, or a table that does not switch it off (al-folio)."""
    if isinstance(value, Mapping):
        return value.get("enabled") is not False
    return value is True or (isinstance(value, str) and value.lower() in ("true", "yes", "on", "mathjax", "katex"))
