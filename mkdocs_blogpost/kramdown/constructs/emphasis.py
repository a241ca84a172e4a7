"""Emphasis, weak and strong (https://kramdown.gettalong.org/syntax.html#emphasis)."""

import re
from collections.abc import Callable

from ..element import Element
from ..parser import Parser, Span, Stop
from ..source import WHITE
from ..writer import Writer

_START = re.compile(r"\*\*?|__?")
_BEFORE_UNDERSCORE = re.compile(r"[^\W\d_]-?\Z")
_MARKS = ("*", "**", "_", "__")
_MAY_CLOSE = {mark: re.compile(rf"(?<![ \t\n\r\f\v]){re.escape(mark)}") for mark in _MARKS}
_EXACTLY_TWO = {char: re.compile(rf"{re.escape(char * 2)}(?!{re.escape(char)})") for char in "*_"}
Accept = Callable[[Parser, re.Match[str]], bool]


def _closer(mark: str) -> Accept:
    """Return what tells whether a mark closes an emphasis that the same mark opened."""

    def accept(parser: Parser, match: re.Match[str]) -> bool:
        return parser.is_filled() and _closes(mark, match.string, match.start())

    return accept


def _closes(mark: str, text: str, place: int) -> bool:
    """Return whether a mark that is at a place closes an emphasis with something in it."""
    if text[place - 1] in WHITE:
        return False
    if len(mark) == 1 and _EXACTLY_TWO[mark].match(text, place):
        return False
    end = place + len(mark)
    return not (mark[0] == "_" and text[end : end + 1].isalnum())


_STOP = {mark: Stop(re.compile(re.escape(mark)), _closer(mark)) for mark in _MARKS}


def _read(parser: Parser) -> bool:
    src = parser.src
    start = src.pos
    match = src.scan(_START)
    if not match:
        return False
    mark = match[0]
    kind = "strong" if len(mark) == 2 else "em"
    if not _can_open(parser, mark, start) or parser.inside(kind):
        return _leave_as_text(parser, mark, start)
    if _read_inside(parser, mark, kind, start):
        return True
    if kind == "strong" and parser.tree.type != "em" and _read_inside(parser, mark[0], "em", start):
        return True
    return _leave_as_text(parser, mark, start)


def _leave_as_text(parser: Parser, mark: str, start: int) -> bool:
    """Take a mark as text, and remember that what follows it was read at this level."""
    src = parser.src
    src.pos = start + len(mark)
    parser.add_text(mark)
    parser.passed.append(src.pos)
    if len(mark) == 2 and not src.text.startswith(mark, src.pos):
        parser.passed.append(src.pos - 1)
    return True


def _can_open(parser: Parser, mark: str, start: int) -> bool:
    text, end = parser.src.text, start + len(mark)
    if end >= len(text) or text[end] in WHITE or parser.deep:
        return False
    return not (mark[0] == "_" and _BEFORE_UNDERSCORE.search(text[max(0, start - 2) : start]))


def _read_inside(parser: Parser, mark: str, kind: str, start: int) -> bool:
    """Read on to the mark that closes."""
    src = parser.src
    content = src.pos = start + len(mark)
    element, end = Element(kind), parser.next_span()
    if end > content and src.text.startswith(mark, end) and _closes(mark, src.text, end):
        parser.read_plain(element, end)
    elif not _read_spans_inside(parser, mark, element):
        return False
    src.pos += len(mark)
    parser.add(element)
    return True


def _read_spans_inside(parser: Parser, mark: str, element: Element) -> bool:
    """Read the spans up to the mark that closes, and tell whether there is one.

    Where a search has failed, one that begins at a place which it passed at its own level must fail too.
    """
    src, content = parser.src, parser.src.pos
    key = ("emphasis", mark, parser.inside("em"), parser.inside("strong"), parser.inside("a", "img"))
    failed: set[int] = src.memo.setdefault(key, set())
    if content in failed or not src.search(_MAY_CLOSE[mark], content + 1):
        return False
    if parser.parse_spans(element, _STOP[mark]):
        return True
    failed.add(content)
    failed.update(parser.passed_inside)
    return False


def _write(element: Element, writer: Writer) -> None:
    writer.span(element.type, element)


EMPHASIS = Span("emphasis", ("*", "_"), _read)
WRITERS = {"em": _write, "strong": _write}
