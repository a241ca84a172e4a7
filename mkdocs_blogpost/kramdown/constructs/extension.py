"""Extensions: `{::comment}`, `{::nomarkdown}`, `{::options}` (https://kramdown.gettalong.org/syntax.html#extensions)."""

import re
from dataclasses import replace
from re import Match

from ..element import Element
from ..options import read_options
from ..parser import Block, Parser, Span
from ..source import WHITE
from ..writer import Writer
from .attribute_list import options_of

_ANY = r"(?:\\\}|[^}])"
_START = rf"\{{::([A-Za-z0-9_]+)(?:[ \t\n\r\f\v]({_ANY}*?)|)(/)?\}}"
_STOP = r"\{:/([A-Za-z0-9_][\w:-]*)?\}"
_BLOCK = re.compile(rf" {{0,3}}(?:{_START}|{_STOP})[ \t\r\f\v]*\n")
_SPAN = re.compile(rf"{_START}|{_STOP}")


def _read_block(parser: Parser) -> bool:
    match = parser.src.check(_BLOCK)
    return match is not None and _read_extension(parser, match, block=True)


def _read_span(parser: Parser) -> bool:
    src = parser.src
    match = src.check(_SPAN) if src.find("}", src.pos) >= 0 else None
    if match is None:
        return False
    if not _read_extension(parser, match, block=False):
        parser.add_text(src.text[src.pos])
        src.pos += 1
    return True


def _read_extension(parser: Parser, match: Match[str], *, block: bool) -> bool:
    src = parser.src
    name, attributes, closed, _stop = match.groups()
    if name is None:
        parser.warn(f"'{match[0].strip(WHITE)}' ends an extension that never began.")
        return False
    body, end = None, match.end()
    if not closed:
        stop = src.search(_stop_pattern(name, block=block), match.end())
        if stop is None:
            parser.warn(f"The extension '{name}' has no '{{:/{name}}}' that ends it.")
            return False
        body, end = src.text[match.end() : stop.start()], stop.end()
    reader = _READERS.get(name)
    if reader is None:
        parser.warn(f"There is no extension '{name}'.")
        return False
    reader(parser, options_of(attributes or ""), body, block)
    src.pos = end
    return True


_STOPS: dict[tuple[str, bool], re.Pattern[str]] = {}


def _stop_pattern(name: str, *, block: bool) -> re.Pattern[str]:
    if name not in _READERS:
        name = "comment"
    key = (name, block)
    if key not in _STOPS:
        stop = rf"\{{:/(?:{name})?\}}"
        _STOPS[key] = re.compile(rf"^ {{0,3}}{stop}[ \t\r\f\v]*\n" if block else stop, re.MULTILINE)
    return _STOPS[key]


def _read_comment(parser: Parser, _: dict[str, str], body: str | None, block: bool) -> None:
    if body is not None:
        text = body.removesuffix("\n") if block else body
        parser.add(Element("comment", text, None, {"category": "block" if block else "span"}))


def _read_nomarkdown(parser: Parser, options: dict[str, str], body: str | None, block: bool) -> None:
    if body is not None:
        text = body.removesuffix("\n") if block else body
        kinds = options.get("type", "").split()
        parser.add(Element("raw", text, None, {"category": "block" if block else "span", "type": kinds}))


def _read_options(parser: Parser, options: dict[str, str], body: str | None, block: bool) -> None:
    allowed = {
        name: value for name, value in options.items() if name not in parser.options.forbidden_inline_options
    }
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
