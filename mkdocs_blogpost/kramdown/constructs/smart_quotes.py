"""Smart quotes (https://kramdown.gettalong.org/syntax.html#typographic-symbols).

The rules are SmartyPants': a quote turns by the character before it and by what comes after it.
A quote is met either on its own (at the start of a text, or after another span) or together with
the character before it.
"""

import re

from ..dialect import QUOTES
from ..element import Element
from ..entities import by_code, by_name
from ..parser import Parser, Span
from ..source import WHITE
from ..writer import Writer
from .html_entity import write_entity

_OPENS_AFTER = " \\\t\r\n[{(-"
_PUNCTUATION = frozenset("!\"#$%'()*+,-./:;<=>?@[\\]^_`{|}~")
_EMPHASIS = re.compile(r"[_*]{1,2}[^ \t\n\r\f\v]")
_DECADE = re.compile(r"[0-9][0-9]s")
_PLURAL_S = re.compile(r"s\b")
_PAIRS = ("\"'", "'\"")
_NAMES = {("'", "l"): "lsquo", ("'", "r"): "rsquo", ('"', "l"): "ldquo", ('"', "r"): "rdquo"}


def _read(parser: Parser) -> bool:
    src = parser.src
    before = _before(src.text, src.pos)
    quotes, side = _turned(before, src.text, src.pos + len(before))
    src.pos += len(before) + len(quotes)
    if before:
        parser.add_text(before)
    for quote in quotes:
        parser.add(Element("smart_quote", _NAMES[quote, side]))
    return True


def _before(text: str, start: int) -> str:
    """Return the character that is read together with the quote behind it, if there is one."""
    char = text[start]
    if char not in QUOTES:
        return char
    follows = text[start + 1 : start + 2]
    if not follows or follows not in QUOTES or _turns_alone(text, start) or _opens_pair(text, start):
        return ""
    return "" if char == "'" and _DECADE.match(text, start + 1) else char


def _opens_pair(text: str, place: int) -> bool:
    """Return whether two different quotes stand before a word."""
    return text[place : place + 2] in _PAIRS and _is_word(text[place + 2 : place + 3])


def _turned(before: str, text: str, place: int) -> tuple[str, str]:
    """Return the quotes that turn at a place, one or two, and the side to which they turn."""
    if not before.strip(WHITE) and _opens_pair(text, place):
        return text[place : place + 2], "l"
    return text[place], _side(before, text, place)


def _turns_alone(text: str, place: int) -> bool:
    """Return whether a quote's direction is settled by what follows, whatever else might apply."""
    return bool(_EMPHASIS.match(text, place + 1)) or _precedes_punctuation(text, place)


def _side(before: str, text: str, place: int) -> str:
    """Return the side, left or right, of the quote at a place."""
    after = text[place + 1 : place + 2]
    if not before:
        if _EMPHASIS.match(text, place + 1):
            return "l"
        if _precedes_punctuation(text, place):
            return "r"
    white = not before.strip(WHITE)
    if white and text[place] == "'" and _DECADE.match(text, place + 1):
        return "r"
    if before and white and _is_word(after):
        return "l"
    if before and before not in _OPENS_AFTER:
        return "r"
    if not before and (not after or after in WHITE or _PLURAL_S.match(text, place + 1)):
        return "r"
    return "l"


def _precedes_punctuation(text: str, place: int) -> bool:
    """Return whether punctuation follows that no word follows; an ellipsis does not count."""
    after = text[place + 1 : place + 2]
    if after not in _PUNCTUATION or not after or text.startswith("..", place + 2):
        return False
    return (after == "_") == _is_wordlike(text[place + 2 : place + 3])


def _is_word(char: str) -> bool:
    return char.isascii() and _is_wordlike(char)


def _is_wordlike(char: str) -> bool:
    return char.isalnum() or char == "_"


def _write(element: Element, writer: Writer) -> None:
    names = dict(zip(("lsquo", "rsquo", "ldquo", "rdquo"), writer.options.smart_quotes, strict=True))
    name = names[element.value]
    entity = by_code(int(name)) if name.isdecimal() else by_name(name)
    if entity:
        write_entity(entity, writer)


SMART_QUOTES = Span("smart_quotes", ('"', "'"), _read)
WRITERS = {"smart_quote": _write}
