"""Ruby's kinds of values, as Liquid meets them, and what is read from them.

Follows https://shopify.github.io/liquid/basics/types/ with the behaviour of Ruby's own classes.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from typing import Any

from mkdocs_blogpost.liquid.errors import LiquidRuntimeError
from mkdocs_blogpost.ruby import Range, is_list, joined, to_s

_LONGEST_LIST = 1_000_000


class Drop(ABC):
    """A lazy object of the site: its values are computed when a template reads them."""

    ruby_name = "Liquid::Drop"
    """Its class in Ruby, which is what it prints as."""

    def __str__(self) -> str:
        return self.ruby_name

    def __repr__(self) -> str:
        return f"#<{self.ruby_name}>"

    @abstractmethod
    def has(self, key: Any) -> bool:
        """Return whether a template may read this name."""

    @abstractmethod
    def get(self, key: Any) -> Any:
        """Return the value of a name, or None."""

    @abstractmethod
    def keys(self) -> Iterable[str]:
        """Return the names that can be read."""


class Literal:
    """The words `empty` and `blank`, which print nothing."""

    def __init__(self, name: str, *, tests: bool) -> None:
        self.name = name
        """`empty` or `blank`."""
        self.tests = tests
        """Whether a comparison with it tests the other side; elsewhere it is equal to nothing."""

    def __str__(self) -> str:
        return ""


def printed(value: Any) -> str:
    """Return what an output tag prints: the items of an array without anything between them."""
    if isinstance(value, str):
        return value
    return joined(value, "") if is_list(value) else to_s(value)


def listed(value: Any) -> list[Any]:
    """Return the items that an array filter works on; arrays in an array are flattened."""
    if value is None:
        return []
    if is_list(value):
        return flat(value)
    if isinstance(value, Range):
        return materialised(value)
    return [value]


def flat(items: Iterable[Any]) -> list[Any]:
    """Return the items of an array with the items of arrays in it."""
    found: list[Any] = []
    for item in items:
        found.extend(flat(item) if is_list(item) else [item])
    return found


def materialised(numbers: Range) -> list[int]:
    """Return a range's numbers, or fail if there are too many."""
    if numbers.length > _LONGEST_LIST:
        raise LiquidRuntimeError(f"the range {numbers.first}..{numbers.last} is too long")
    return list(numbers)


def size(value: Any) -> int | None:
    """Return what Ruby's `size` gives, or None for what has none."""
    if isinstance(value, Range):
        return value.length
    if isinstance(value, str | Mapping) or is_list(value):
        return len(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return 8
    return None


def lookup(holder: Any, key: Any, *, bare: bool) -> tuple[bool, Any]:
    """Read a name or an index of a value; a bare `size`, `first` or `last` is computed."""
    if is_list(key) or isinstance(key, Mapping | Drop):
        return False, None
    if isinstance(holder, Drop):
        if holder.has(key):
            return True, holder.get(key)
    elif isinstance(holder, Mapping):
        if key in holder:
            return True, holder[key]
    elif is_list(holder) and isinstance(key, int) and not isinstance(key, bool):
        return True, holder[key] if -len(holder) <= key < len(holder) else None
    return _command(holder, key) if bare and key in ("size", "first", "last") else (False, None)


def first_pair(holder: "Mapping[Any, Any] | Drop") -> list[Any] | None:
    """Return the first name of a table and its value."""
    return next(([key, holder.get(key)] for key in list(holder.keys())), None)


def _command(holder: Any, name: str) -> tuple[bool, Any]:
    if name == "size":
        found = size(holder)
        return found is not None, found
    if isinstance(holder, Range):
        return True, holder.first if name == "first" else holder.last
    if isinstance(holder, Mapping | Drop) and name == "first":
        return True, first_pair(holder)
    if is_list(holder):
        return True, (holder[0] if name == "first" else holder[-1]) if holder else None
    return False, None
