"""Extensions: `{::comment}`, `{::nomarkdown}`, `{::options}` (https://kramdown.gettalong.org/syntax.html#extensions)."""

import re
from dataclasses import replace
from functools import lru_cache

from mkdocs_blogpost.values import value_class

from ..element import Element
from ..options import read_options
from ..parser import Block, Parser, Span
from ..source import WHITE, Source
from ..writer import Writer
from .attribute_list import options_of

_START = re.compile(r"\{::([A-Za-z0-9_]+)(?=[ \t\n\r\f\v/}])")
_STRAY_STOP = re.compile(r"\{:/(?:[A-Za-z0-9_][\w:-]*)?\}")
_BRACE = re.compile(r"(?<!\\)\}")
_INDENT = re.compile(" {0,3}")
_REST = re.compile(r"[ \t\r\f\v]*\n")


@value_class
class _Start:
    """A tag that begins an extension."""

    name: str
    """The extension's name."""
    text: str
    """Its options, as they are written."""
    closed: bool
    """Whether it ends itself and has no body."""
    end: int
    """The place behind it."""


def _start_at(src: Source, place: int) -> _Start | None:
    match = _START.match(src.text, place)
    brace = src.search(_BRACE, match.end()) if match else None
    if match is None or brace is None:
        return None
    text = src.text[match.end() : brace.start()]
    closed = text.endswith("/")
    if text and text != "/" and text[0] not in WHITE:
        return None
    return _Start(match[1], text.removesuffix("/"), closed, brace.end())


def _read_block(parser: Parser) -> bool:
    src = parser.src
    indent = src.check(_INDENT)
    place = indent.end() if indent else src.pos
    if not src.text.startswith("{:", place) or src.text[place + 2 : place + 3] not in (":", "/"):
        return False
    start = _start_at(src, place) if _is_known(src.text, place) else None
    rest = _REST.match(src.text, start.end) if start else None
    return start is not None and rest is not None and _read(parser, start, rest.end(), block=True)


def _is_known(text: str, place: int) -> bool:
    """Return whether an extension is named that there is."""
    match = _START.match(text, place)
    return match is not None and match[1] in _READERS


def _read_span(parser: Parser) -> bool:
    src = parser.src
    start = _start_at(src, src.pos) if _is_known(src.text, src.pos) else None
    if start is not None and _read(parser, start, start.end, block=False):
        return True
    stray = src.check(_START) or src.check(_STRAY_STOP)
    if stray is None:
        return False
    if start is None:
        parser.warn(f"'{stray[0]}' begins or ends no extension.")
    parser.add_text(src.text[src.pos])
    src.pos += 1
    return True


def _read(parser: Parser, start: _Start, end: int, *, block: bool) -> bool:
    src, body = parser.src, None
    if not start.closed:
        stop = src.search(_stop_pattern(start.name, block=block), end)
        if stop is None:
            parser.warn(f"The extension '{start.name}' has no '{{:/{start.name}}}' that ends it.")
            return False
        body, end = src.text[end : stop.start()], stop.end()
    _READERS[start.name](parser, options_of(start.text), body, block)
    src.pos = end
    return True


@lru_cache(maxsize=16)
def _stop_pattern(name: str, *, block: bool) -> re.Pattern[str]:
    stop = rf"\{{:/(?:{name})?\}}"
    return re.compile(rf"^ {{0,3}}{stop}[ \t\r\f\v]*\n" if block else stop, re.MULTILINE)


def _read_comment(parser: Parser, _: dict[str, str], body: str | None, block: bool) -> None:
    if body is not None:
        text = body.removesuffix("\n") if block else body
        parser.add(Element("comment", text, None, {"category": "block" if block else "span"}))


def _read_nomarkdown(parser: Parser, options: dict[str, str], body: str | None, block: bool) -> None:
    if body is not None:
        text = body.removesuffix("\n") if block else body
        kinds = options.get("type", "").split()
        if kinds and "html" not in kinds:
            text = ""  # meant for another kind of output
        parser.add(Element("raw", text, None, {"category": "block" if block else "span", "type": kinds}))


def _read_options(parser: Parser, options: dict[str, str], body: str | None, block: bool) -> None:
    allowed = {name: value for name, value in options.items() if name not in parser.options.forbidden_inline_options}
    read = read_options(allowed, parser.warn)
    changes = {name: getattr(read, name) for name in allowed if hasattr(read, name)}
    parser.options = replace(parser.options, **changes)
    if body is not None:
        parser.warn("The extension 'options' takes no text.")
    if block:
        parser.tree.children.append(parser.new_block("eob", "extension"))


_READERS = {"comment": _read_comment, "nomarkdown": _read_nomarkdown, "options": _read_options}


def _write_comment(element: Element, writer: Writer) -> None:
    block = element.options.get("category") == "block"
    if block:
        writer.sink.indent(writer.margin)
    writer.sink.raw(f"<!-- {element.value} -->")
    if block:
        writer.sink.newline()


BLOCK = Block("extension", "{", _read_block)
SPAN = Span("extension", ("{:",), _read_span)
WRITERS = {"comment": _write_comment}
