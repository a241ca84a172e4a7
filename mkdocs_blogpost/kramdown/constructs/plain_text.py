"""The text of elements without their markup, as header ids and tables of contents need it."""

from ..element import Element
from ..entities import character


def header_text(header: Element) -> str:
    """Return what a header says in plain characters."""
    parts: list[str] = []
    for element in header.walk():
        if element.type in ("text", "html_text", "codespan", "math", "abbreviation"):
            parts.append(element.value)
        elif element.type == "entity":
            parts.append(element.value.char)
        elif element.type == "typographic_sym":
            parts.append(SYMBOLS.get(element.value, ""))
        elif element.type == "smart_quote":
            parts.append(character(element.value))
    return "".join(parts)


def bare_text(element: Element) -> str:
    """Return an element's own words only: without code, formulas and symbols."""
    kept = ("text", "html_text", "abbreviation")
    return "".join(child.value for child in element.walk() if child.type in kept)


SYMBOLS = {
    "mdash": "—",
    "ndash": "–",
    "hellip": "…",
    "laquo": "«",
    "raquo": "»",
    "laquo_space": "«\u00a0",
    "raquo_space": "\u00a0»",
}
"""The characters of typographic symbols, by kramdown's names."""
