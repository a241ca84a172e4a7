"""Values as Ruby prints them: `to_s`, `inspect` and what an output tag writes.

Follows https://shopify.github.io/liquid/basics/types/ with the behaviour of Ruby's own classes.
"""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from mkdocs_blogpost.liquid.values import Drop, Literal, Range, is_list

_JULIAN = 1_721_425


def printed(value: Any) -> str:
    """Return what an output tag prints: an array's items stand side by side."""
    return joined(value, "") if is_list(value) else to_s(value)


def joined(items: Iterable[Any], glue: str) -> str:
    """Return the items of an array, and of arrays in it, with the glue between them."""
    return glue.join(joined(item, glue) if is_list(item) else to_s(item) for item in items)


def to_s(value: Any) -> str:
    """Return a value as Ruby's `to_s` writes it."""
    if isinstance(value, str):
        return value
    if value is None or isinstance(value, Literal):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float | Decimal):
        return _float(float(value))
    if isinstance(value, datetime):
        return _time(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Range):
        return f"{value.first}..{value.last}"
    if is_list(value) or isinstance(value, Mapping):
        return inspect(value)
    return str(value)


def inspect(value: Any, *, inside: bool = False) -> str:
    """Return a value as Ruby's `inspect` writes it; documents inside arrays are only named."""
    if value is None:
        return "nil"
    if isinstance(value, str):
        return _quoted(value)
    if is_list(value):
        return "[" + ", ".join(inspect(item, inside=True) for item in value) + "]"
    if isinstance(value, Mapping):
        entries = (f"{inspect(key)}=>{inspect(item, inside=True)}" for key, item in value.items())
        return "{" + ", ".join(entries) + "}"
    if isinstance(value, date) and not isinstance(value, datetime):
        return f"#<Date: {value.isoformat()} (({value.toordinal() + _JULIAN}j,0s,0n),+0s,2299161j)>"
    if isinstance(value, Drop) and inside:
        return repr(value)
    if isinstance(value, Drop):
        return json.dumps(plain(value), indent=2, ensure_ascii=False)
    return to_s(value)


def _float(value: float) -> str:
    if value != value:  # noqa: PLR0124  the test for "not a number"
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "Infinity" if value > 0 else "-Infinity"
    if 1e15 <= abs(value) < 1e16:
        digits = str(int(abs(value)))
        return f"{'-' if value < 0 else ''}{digits[0]}.{digits[1:].rstrip('0') or '0'}e+15"
    text = repr(value)
    return text.replace("e", ".0e") if "e" in text and "." not in text else text


def _time(value: datetime) -> str:
    zone = "UTC" if value.tzinfo is UTC else (value.strftime("%z") or "+0000")[:5]
    return f"{value.year:04d}-{value.month:02d}-{value.day:02d} {value.strftime('%H:%M:%S')} {zone}"


_ESCAPES = {
    '"': '\\"',
    "\\": "\\\\",
    "\n": "\\n",
    "\t": "\\t",
    "\r": "\\r",
    "\v": "\\v",
    "\f": "\\f",
    "\b": "\\b",
    "\a": "\\a",
    "\x1b": "\\e",
}


def _quoted(text: str) -> str:
    body = "".join(_ESCAPES.get(char) or (char if char.isprintable() else _unprintable(char)) for char in text)
    return '"' + re.sub(r"#(?=[{$@])", r"\\#", body) + '"'


def _unprintable(char: str) -> str:
    if char == "\u3000" or (char.isspace() and ord(char) > 0xFF):
        return char
    code = ord(char)
    if code < 0x80:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code < 0x10000 else f"\\u{{{code:X}}}"


def plain(value: Any, depth: int = 0) -> Any:
    """Return a value with its drops read out and its keys as text, ready for JSON."""
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
