"""Tables of commas or tabs, as Ruby's CSV reads them: an empty cell is nil, a quoted empty one is text.

Follows https://jekyllrb.com/docs/datafiles/ (`.csv`, `.tsv`).
"""

import re
from collections.abc import Iterator

Cells = list[str | None]


class TableError(Exception):
    """Text that is no table, with the line (from 1) at which that shows."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def read(text: str, separator: str) -> list[dict[str | None, str | None]]:
    """Return the rows by the names in the first one; raise TableError if a quote is amiss."""
    rows = list(_rows(text, separator))
    return [_named(rows[0], row) for row in rows[1:]]


def _named(names: Cells, row: Cells) -> dict[str | None, str | None]:
    """Return a row by name; of cells under one name the first counts, beyond the last name there is none."""
    named: dict[str | None, str | None] = {}
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
