"""What `for` and `tablerow` share: the items of a loop and the loop's own variables."""

from collections.abc import Mapping
from itertools import islice
from typing import Any

from mkdocs_blogpost.liquid.errors import ResourceLimitError
from mkdocs_blogpost.liquid.limits import ITEMS
from mkdocs_blogpost.liquid.values import Drop
from mkdocs_blogpost.ruby import Range, is_list


def items_of(collection: Any, start: int, stop: int | None) -> list[Any]:
    """Return the items from `start` to before `stop`; no other items are read."""
    if isinstance(collection, str):
        return [collection] if collection else []
    if isinstance(collection, Range):
        return _numbers(collection, start, stop)
    if is_list(collection):
        return list(collection[max(0, start) : stop if stop is None else max(0, stop)])
    if isinstance(collection, Mapping):
        pairs = ([key, value] for key, value in collection.items())
        return list(islice(pairs, max(0, start), stop if stop is None else max(0, stop)))
    return list(collection.keys()) if isinstance(collection, Drop) else []


def _numbers(numbers: Range, start: int, stop: int | None) -> list[Any]:
    last = numbers.length if stop is None else min(numbers.length, stop)
    first = max(0, start)
    if last - first > ITEMS:
        raise ResourceLimitError(f"a loop has more than {ITEMS:,} items")
    return [numbers.first + place for place in range(first, max(first, last))]


class ForLoop(Drop):
    """The variable `forloop`."""

    ruby_name = "Liquid::ForloopDrop"

    def __init__(self, name: str, length: int, parent: Any) -> None:
        self._values: dict[str, Any] = {"name": name, "length": length, "parentloop": parent}
        self._length = length
        self.place = 0
        """The place of the current item, from 0."""

    def has(self, key: Any) -> bool:  # noqa: ARG002
        """Return True: it may be asked for anything."""
        return True

    def get(self, key: Any) -> Any:
        """Return one of its values."""
        return self._values[key] if key in self._values else _number(key, self.place, self._length)

    def keys(self) -> list[str]:
        """Return the names of its values."""
        return [*self._values, "index", "index0", "rindex", "rindex0", "first", "last"]


def _number(key: Any, place: int, length: int) -> Any:
    values = {
        "index": place + 1,
        "index0": place,
        "rindex": length - place,
        "rindex0": length - place - 1,
        "first": place == 0,
        "last": place == length - 1,
    }
    return values.get(key)


class TableLoop(ForLoop):
    """The variable `tablerowloop`."""

    ruby_name = "Liquid::TablerowloopDrop"

    def __init__(self, length: int, columns: int) -> None:
        super().__init__("", length, None)
        self._columns = columns
        self._values = {"length": length}

    @property
    def column(self) -> int:
        """Return the column, from 1."""
        return self.place % self._columns + 1 if self._columns > 0 else self.place + 1

    @property
    def row(self) -> int:
        """Return the row, from 1."""
        return self.place // self._columns + 1 if self._columns > 0 else 1

    def get(self, key: Any) -> Any:
        """Return one of its values."""
        values = {
            "col": self.column,
            "col0": self.column - 1,
            "row": self.row,
            "col_first": self.column == 1,
            "col_last": self.column == self._columns,
        }
        return values[key] if key in values else super().get(key)
