"""Code spans (https://kramdown.gettalong.org/syntax.html#code-spans)."""

import re

from ..element import Element
from ..highlight import highlight_span
from ..parser import Parser, Span
from ..source import WHITE
from ..writer import Writer

_RUN = re.compile("`+")


def _read(parser: Parser) -> bool:
    src = parser.src
    start = src.pos
    match = src.scan(_RUN)
    if not match:
        return False
    run = match[0]
    if len(run) == 1 and _stands_alone(src.text, start):
        parser.add_text(run)
        return True
    end = _closing(parser, run)
    if end < 0:
        parser.add_text(run)
        return True
    text = src.text[src.pos : end]
    if len(run) > 1:
        text = text.removeprefix(" ").removesuffix(" ") if text != " " else ""
    src.pos = end + len(run)
    parser.add(Element("codespan", text))
    return True


def _stands_alone(text: str, place: int) -> bool:
    after = text[place + 1 : place + 2]
    return (place == 0 or text[place - 1] in WHITE) and after != "" and after in WHITE


def _closing(parser: Parser, run: str) -> int:
    """Return where a run of backticks comes again, or -1; where a run is gone, longer ones are too."""
    src = parser.src
    length, place = src.memo.get("backticks", (0, 0))
    if length and len(run) >= length and src.pos >= place:
        return -1
    end = src.find(run, src.pos)
    if end < 0:
        src.memo["backticks"] = (len(run), src.pos)
    return end


def _write(element: Element, writer: Writer) -> None:
    attr, markup = highlight_span(element, writer.options)
    writer.sink.start("code", attr)
    if markup is None:
        writer.sink.text(element.value)
    else:
        writer.sink.raw(markup)
    writer.sink.end("code")


CODESPAN = Span("codespan", ("`",), _read)
WRITERS = {"codespan": _write}
