"""Ruby's kinds of values."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

SPACE = "\0\t\n\v\f\r "
"""The characters that Ruby's `strip` removes; a no-break space is not one of them."""


_NUMBERS = (int, float, Decimal)


class RubyError(ValueError):
    """A value that Ruby cannot cast or compare; the message has Ruby's words."""


class Range(Sequence[int]):
    """Whole numbers from first to last, both included: `(1..5)`."""

    def __init__(self, first: int, last: int) -> None:
        self.first = first
        self.last = last

    @property
    def length(self) -> int:
        """Return the count of its numbers, which may be larger than `len` can return."""
        return max(0, self.last - self.first + 1)

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, index: Any) -> Any:
        return range(self.first, self.last + 1)[index]

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Range) and (self.first, self.last) == (other.first, other.last)

    def __hash__(self) -> int:
        return hash((self.first, self.last))


def truthy(value: Any) -> bool:
    """Return whether a value counts as true: everything but nil and false does, also 0 and an empty text."""
    return value is not None and value is not False


def is_list(value: Any) -> bool:
    """Return whether a value is a Ruby array."""
    if isinstance(value, str):
        return False
    return isinstance(value, list) or (isinstance(value, Sequence) and not isinstance(value, Range))


def is_number(value: Any) -> bool:
    """Return whether a value is a number; true and false are not."""
    return isinstance(value, _NUMBERS) and not isinstance(value, bool)
