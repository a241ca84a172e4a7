"""HTML tables that can be written in kramdown, for the option `html_to_native`."""

import re

from ..element import Element
from ..source import WHITE
from .html_names import BLOCK_ELEMENTS

_ALIGNMENT = re.compile(r"(?:;[ \t]*)?text-align:[ \t]+(center|left|right|justify|inherit)")
_SIDES = frozenset((None, "left", "center", "right"))
_TEXTS = ("text", "html_text")


def settle(table: Element) -> None:
    """Give a table whose parts are converted the shape of a kramdown table."""
    table.children = [child for child in table.children if child.type != "html_element"]
    if table.children and table.children[0].type == "tr":
        table.children = [Element("tbody", children=table.children)]
    alignment = table.options["alignment"] = _take_alignment(table)
    for part in table.children:
        for row in part.children:
            for cell, side in zip(row.children, alignment, strict=False):
                _settle_cell(cell, side, part.type)


def _settle_cell(cell: Element, side: str | None, part: str) -> None:
    cell.type = "td"
    cell.options["header"] = part == "thead"
    if side:
        cell.options["alignment"] = side


def _rows(element: Element) -> list[Element]:
    return [part for part in element.walk() if part.value == "tr" or part.type == "tr"]


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row.children if cell.value in ("th", "td") or cell.type in ("th", "td")]


def _side(cell: Element) -> str | None:
    found = _ALIGNMENT.search(cell.attr.get("style", ""))
    return found[1] if found else None


def is_simple(table: Element) -> bool:
    """Return whether a table can be written in kramdown: with spans in its cells, and rows that agree."""
    rows = _rows(table)
    sides = [[_side(cell) for cell in _cells(row)] for row in rows]
    if any(each != sides[0] or not _SIDES.issuperset(each) for each in sides):
        return False
    cells = [cell for row in rows for cell in _cells(row)]
    if any(part.value in BLOCK_ELEMENTS for cell in cells for part in cell.walk() if part is not cell):
        return False
    return all(_is_simple_part(part) for part in table.children)


def _is_simple_part(part: Element) -> bool:
    if part.type in _TEXTS:
        return True
    if part.value == "tr":
        return _holds_only(part, "td")
    cell = {"thead": "th", "tbody": "td", "tfoot": "td"}.get(part.value)
    return cell is not None and all(
        row.type in _TEXTS or (row.value == "tr" and _holds_only(row, cell)) for row in part.children
    )


def _holds_only(row: Element, cell: str) -> bool:
    return all(child.type in _TEXTS or child.value == cell for child in row.children)


def _take_alignment(table: Element) -> list[str | None]:
    """Return the columns' alignment, and take it from the cells' styles."""
    alignment: list[str | None] = []
    for row in _rows(table):
        alignment = alignment or [_side(cell) for cell in _cells(row)]
        for cell in _cells(row):
            if "style" in cell.attr:
                cell.attr["style"] = _ALIGNMENT.sub("", cell.attr["style"], count=1)
                if not cell.attr["style"].strip(WHITE):
                    del cell.attr["style"]
    return alignment
