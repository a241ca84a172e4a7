"""Values of front matter as text, spelt as Ruby spells them.

Follows https://jekyllrb.com/docs/liquid/ where a value of any type meets text: titles, categories, dates.
"""

from datetime import UTC, date, datetime
from typing import Any


def is_true(value: Any) -> bool:
    """Tell whether a value counts as true in Ruby: anything but nil and false, zero too."""
    return value is not None and value is not False


def spell(value: Any) -> str:
    """Return a value as Ruby's `to_s` gives it."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return _spell_float(value)
    if isinstance(value, datetime):
        return _spell_time(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return f"[{', '.join(inspect(item) for item in value)}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{inspect(key)}=>{inspect(item)}" for key, item in value.items()) + "}"
    return str(value)


def inspect(value: Any) -> str:
    """Return a value as Ruby's `inspect` gives it: text in quotes, nil by name."""
    if value is None:
        return "nil"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'
    return spell(value)


def _spell_time(value: datetime) -> str:
    if value.tzinfo is UTC:
        return value.strftime("%Y-%m-%d %H:%M:%S UTC")
    return value.strftime("%Y-%m-%d %H:%M:%S %z")


def _spell_float(value: float) -> str:
    if value != value or value in (float("inf"), float("-inf")):  # noqa: PLR0124 (a number unlike itself is none)
        return "NaN" if value != value else ("Infinity" if value > 0 else "-Infinity")  # noqa: PLR0124
    text = repr(value)
    if "e" in text:
        digits, _, power = text.partition("e")
        exponent = int(power)
        if -5 < exponent < 16:
            return f"{value:.{max(1, 17 - exponent)}f}".rstrip("0")
        return f"{digits if '.' in digits else digits + '.0'}e{'-' if exponent < 0 else '+'}{abs(exponent):02d}"
    return text
