"""Ruby's view of values: how Liquid prints, compares and converts them.

Follows https://shopify.github.io/liquid/basics/types/ with the behaviour of Ruby's own classes.
"""

import json
import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from liquid.exceptions import LiquidError

SPACE = "\0\t\n\v\f\r "
"""What Ruby's `strip` takes away; a no-break space stays."""
_INTEGER = re.compile(r"\s*([+-]?\d+(?:_\d+)*)", re.ASCII)
_FLOAT = re.compile(r"\s*([+-]?\d+(?:_\d+)*(?:\.\d+)?(?:[eE][+-]?\d+)?)", re.ASCII)
_DECIMAL = re.compile(r"-?\d+\.\d+", re.ASCII)
_LONGEST_NUMBER = 5_000
_JULIAN = 1_721_425
_LONGEST_LIST = 1_000_000


class Failure(LiquidError):  # noqa: N818  it fails the node, and the post goes on
    """A tag or filter that cannot do what it is asked; its text is for the post's author."""

    def __init__(self, message: str) -> None:
        super().__init__(message, token=None)


class Drop(ABC):
    """A lazy object of the site: its values are worked out when a template reads them."""

    @abstractmethod
    def has(self, key: Any) -> bool:
        """Tell whether a template may read this name."""

    @abstractmethod
    def get(self, key: Any) -> Any:
        """Return the value of a name, or None."""

    @abstractmethod
    def keys(self) -> Iterable[str]:
        """Return the names that can be read."""


class Literal:
    """The words `empty` and `blank`, which print as nothing."""

    def __init__(self, name: str, *, tests: bool) -> None:
        self.name = name
        """`empty` or `blank`."""
        self.tests = tests
        """Whether comparing with it asks the other side; elsewhere it equals nothing."""


class Range(Sequence[int]):
    """Whole numbers from first to last, both included: `(1..5)`."""

    def __init__(self, first: int, last: int) -> None:
        self.first = first
        self.last = last

    def __len__(self) -> int:
        return max(0, self.last - self.first + 1)

    def __getitem__(self, index: Any) -> Any:
        return range(self.first, self.last + 1)[index]

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Range) and (self.first, self.last) == (other.first, other.last)

    def __hash__(self) -> int:
        return hash((self.first, self.last))


def truthy(value: Any) -> bool:
    """Tell whether a value counts as true: all but nil and false do."""
    return value is not None and value is not False


def is_list(value: Any) -> bool:
    """Tell whether a value is a Ruby array."""
    return isinstance(value, Sequence) and not isinstance(value, str | Range)


def is_number(value: Any) -> bool:
    """Tell whether a value is a number; true and false are none."""
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


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
    body = "".join(
        _ESCAPES.get(char) or (char if char.isprintable() else _unprintable(char)) for char in text
    )
    return '"' + re.sub(r"#(?=[{$@])", r"\\#", body) + '"'


def _unprintable(char: str) -> str:
    if char == "\u3000" or (char.isspace() and ord(char) > 0xFF):
        return char
    code = ord(char)
    if code < 0x80:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code < 0x10000 else f"\\u{{{code:X}}}"


def equal(left: Any, right: Any) -> bool:
    """Compare as Ruby's `==`: `1 == 1.0`, but `1` is not true and not `"1"`."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, Literal) or isinstance(right, Literal):
        return left is right
    if is_list(left) and is_list(right):
        return len(left) == len(right) and all(map(equal, left, right))
    if isinstance(left, datetime) != isinstance(right, datetime):
        return False
    return bool(left == right)


def compare(left: Any, right: Any) -> int | None:
    """Compare as Ruby's `<=>`: None where two values have no order."""
    if is_number(left) and is_number(right):
        return int(left > right) - int(left < right)
    if is_list(left) and is_list(right):
        return _compare_lists(left, right)
    for kind in (str, datetime, date):
        if isinstance(left, kind) and isinstance(right, kind):
            return _order(left, right)
    order = getattr(left, "order", None)
    if order is not None and getattr(right, "order", None) is not None:
        return compare(list(order()), list(right.order()))
    return 0 if equal(left, right) else None


def _order(left: Any, right: Any) -> int | None:
    try:
        return int(left > right) - int(left < right)
    except TypeError:
        return None


def _compare_lists(left: Sequence[Any], right: Sequence[Any]) -> int | None:
    for one, other in zip(left, right, strict=False):
        found = compare(one, other)
        if found != 0:
            return found
    return int(len(left) > len(right)) - int(len(left) < len(right))


def to_i(value: Any) -> int:
    """Return a whole number as Ruby's lenient `to_i` does: the digits that a text begins with."""
    if isinstance(value, bool) or value is None:
        return 0
    if isinstance(value, int):
        return value
    if isinstance(value, float | Decimal):
        return _whole(float(value))
    found = _INTEGER.match(value) if isinstance(value, str) else None
    return int(found[1][:_LONGEST_NUMBER]) if found else 0


def _whole(value: float) -> int:
    if value != value or value in (float("inf"), float("-inf")):  # noqa: PLR0124
        raise Failure(_float(value))
    return int(value)


def to_f(text: str) -> float:
    """Return a number as Ruby's lenient `to_f` reads it from a text."""
    found = _FLOAT.match(text)
    return float(found[1].replace("_", "")) if found else 0.0


def to_integer(value: Any) -> int:
    """Return a whole number, or fail where a value is none (as a loop's `limit` must be)."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    found = re.fullmatch(r"\s*([+-]?\d+)\s*", to_s(value)[:_LONGEST_NUMBER], re.ASCII)
    if not found:
        raise Failure("invalid integer")
    return int(found[1])


def to_number(value: Any) -> int | Decimal:
    """Return the number that Liquid's arithmetic works with; what is none counts as zero."""
    if isinstance(value, bool):
        return 0
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return Decimal(repr(value))
    if isinstance(value, Decimal):
        return value
    if not isinstance(value, str):
        return 0
    text = value[:_LONGEST_NUMBER].strip(SPACE)
    return Decimal(text) if _DECIMAL.fullmatch(text) else to_i(value)


def listed(value: Any) -> list[Any]:
    """Return the items that an array filter works on; arrays in an array are laid flat."""
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
    """Return a range's numbers, unless there are too many."""
    if len_of(numbers) > _LONGEST_LIST:
        raise Failure(f"the range {to_s(numbers)} is too long")
    return list(numbers)


def len_of(numbers: Range) -> int:
    """Return how many numbers a range holds, however many."""
    return max(0, numbers.last - numbers.first + 1)


def size(value: Any) -> int | None:
    """Return what Ruby's `size` gives, or None for what has none."""
    if isinstance(value, Range):
        return len_of(value)
    if isinstance(value, str | Mapping) or is_list(value):
        return len(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return 8
    return None


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


def lookup(holder: Any, key: Any, *, bare: bool) -> tuple[bool, Any]:
    """Read a name or an index of a value; a bare `size`, `first` or `last` is worked out."""
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
