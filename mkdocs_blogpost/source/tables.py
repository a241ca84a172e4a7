"""Tables of commas or tabs, as Ruby's CSV reads them: an empty cell is nil, a quoted empty one is text.

Follows https://jekyllrb.com/docs/datafiles/ (`.csv`, `.tsv`).
"""

import re
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from typing import Any

from mkdocs_blogpost.ruby import RubyError, parse_float, parse_integer

Cells = list[str | None]


class TableError(Exception):
    """Text that is no table, with the line (from 1) at which that shows."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def read(text: str, separator: str, *, headers: bool = True, converters: Collection[str] = ()) -> list[Any]:
    """Return the rows, by the names in the first if it has headers; raise TableError for a quote amiss."""
    rows = list(_rows(text, separator))
    if not headers:
        return [[_converted(cell, converters) for cell in row] for row in rows]
    return [_named(rows[0], [_converted(cell, converters) for cell in row]) for row in rows[1:]]


def _converted(cell: str | None, converters: Collection[str]) -> Any:
    """Return a cell as the number that it spells, if numbers are configured."""
    for converter, number in _NUMBERS:
        if cell is not None and converters and not _WANTING[converter].isdisjoint(converters):
            with suppress(RubyError):
                return number(cell)
    return cell


_NUMBERS: tuple[tuple[str, Callable[[str], Any]], ...] = (("integer", parse_integer), ("float", parse_float))
_WANTING = {"integer": {"integer", "numeric", "all"}, "float": {"float", "numeric", "all"}}


def _named(names: Cells, row: list[Any]) -> dict[str | None, Any]:
    """Return a row by name; of cells under one name the first counts, beyond the last name there is none."""
    named: dict[str | None, Any] = {}
    for place in range(max(len(names), len(row))):
        name = names[place] if place < len(names) else None
        named.setdefault(name, row[place] if place < len(row) else None)
    return named


def _rows(text: str, separator: str) -> Iterator[Cells]:
    place = 0
    while place < len(text):
        row, place = _row(text, place, separator)
        yield row


def _row(text: str, place: int, separator: str) -> tuple[Cells, int]:
    """Return the cells from a place to the end of their row, and where the next row starts."""
    cell = re.compile(rf'(?:"((?:[^"]|"")*)"|([^"{separator}\r\n]*))(?:({separator})|(\r\n|\r|\n|\Z))')
    cells: Cells = []
    while True:
        found = cell.match(text, place)
        if not found:
            raise TableError("a quote is amiss", text.count("\n", 0, place) + 1)
        cells.append(found[2] or None if found[1] is None else found[1].replace('""', '"'))
        place = found.end()
        if not found[3]:
            return ([] if cells == [None] else cells), place
