"""A digest of values: the same in every run for equal values, another one for any other value."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import is_dataclass
from datetime import date, datetime, time
from enum import Enum
from hashlib import sha256
from marshal import dumps
from pathlib import PurePath
from typing import Any

_PLAIN = (str, int, float, complex, bytes, date, datetime, time, PurePath)
_BUILT_IN = frozenset((str, int, float, bool, bytes, type(None), list, tuple, dict))
_LISTS = (list, tuple)
_FORMAT = 0
"""The format of `marshal` in which equal values always have equal bytes; nothing is ever read from it."""
_OWN = "mkdocs_blogpost."


class NoPlainValueError(TypeError):
    """Raised for a value that is neither plain nor one of this project's own: nobody knows what it consists of."""


def value_digest(*values: object, known: Mapping[int, str] | None = None) -> str:
    """Return a digest of values; `known` has the digests of objects by identity, which must live as long as it."""
    pieces: list[bytes] = []
    known = known or {}
    waiting: list[Any] = list(reversed(values))
    while waiting:
        value = waiting.pop()
        if type(value) in _BUILT_IN:
            try:
                pieces.append(dumps(value, _FORMAT))
            except ValueError:  # it holds something of another kind
                pass
            else:
                continue
        if digest := known.get(id(value)):
            pieces.append(f"#{digest}".encode())
            continue
        head, parts = _taken_apart(value)
        pieces.append(head.encode("utf-8", "surrogatepass"))
        waiting.extend(reversed(parts))
    return sha256(b"".join(pieces)).hexdigest()[:24]


def _taken_apart(value: object) -> tuple[str, Sequence[Any]]:
    """Return a text that begins with its own length, so that no two lists of values give the same, and the parts."""
    if isinstance(value, _LISTS):
        return f"{len(value)},", value
    if isinstance(value, _PLAIN):
        text = str(value) if not isinstance(value, bytes) else repr(value)
        return f"{type(value).__name__} {len(text)}:{text}", ()
    if is_dataclass(value):
        return _own(value)
    if isinstance(value, Mapping):
        return f"map {len(value)},", [list(value), *value.values()]
    if isinstance(value, Set):
        return f"set {len(value)},", sorted(value, key=repr)
    return _own(value)


def _own(value: Any) -> tuple[str, Sequence[Any]]:
    kind = type(value)
    if isinstance(value, Enum):
        return f"{kind.__name__}.{value.name},", ()
    if not is_dataclass(value) or not kind.__module__.startswith(_OWN):
        raise NoPlainValueError(f"{kind.__module__}.{kind.__qualname__}")
    return f"{kind.__name__},", [[getattr(value, name) for name in value.__dataclass_fields__]]
