r"""Formulas: `$$…$$` (https://kramdown.gettalong.org/syntax.html#math-blocks)."""

import re

from ..element import Element
from ..parser import Block, Parser, Span
from ..source import WHITE
from ..writer import Writer
from .boundary import before_boundary

_START = re.compile(r" {0,3}(\\)?\$\$")
_REST = re.compile(r"[ \t\r\f\v]*\n")
_END = "$$"


def _read_block(parser: Parser) -> bool:
    src = parser.src
    start, line = src.pos, src.line
    match = src.check(_START) if parser.after_boundary() else None
    end = src.find(_END, match.end()) if match else -1
    if match is None or end < 0:
        return False
    src.pos = end + 2
    ended = src.scan(_REST) is not None
    if match[1]:
        src.pos = match.end(1) if ended else start
        return False
    if not before_boundary(parser):
        src.pos = start
        return False
    text = src.text[match.end() : end].strip(WHITE)
    parser.tree.children.append(parser.new_block("math", text, category="block", location=line))
    return True


def _read_span(parser: Parser) -> bool:
    src = parser.src
    end = src.find(_END, src.pos + 2)
    if end < 0:
        return False
    text = src.text[src.pos + 2 : end]
    src.pos = end + 2
    parser.add(Element("math", text.strip(WHITE), None, {"category": "span"}))
    return True


def _write(element: Element, writer: Writer) -> None:
    block = element.options["category"] == "block"
    if writer.options.math_engine != "mathjax":
        _write_source(element, writer, block=block)
    elif block:
        _write_block(element, writer)
    elif element.attr:
        writer.sink.start("span", element.attr)
        writer.sink.raw(f"${element.value}$")
        writer.sink.end("span")
    else:
        writer.sink.text(rf"\({element.value}\)")


def _write_block(element: Element, writer: Writer) -> None:
    sink = writer.sink
    if element.attr:
        sink.indent(writer.margin)
        sink.start("div", element.attr)
    sink.text(rf"\[{element.value}\]")
    sink.newline()
    if element.attr:
        sink.end("div")
        sink.newline()


def _write_source(element: Element, writer: Writer, *, block: bool) -> None:
    """Print a formula as code, where no engine shows it."""
    sink = writer.sink
    classes = f"{element.attr.get('class', '')} kdmath".lstrip()
    attr = {**element.attr, "class": classes}
    if block:
        sink.indent(writer.margin)
        sink.start("div", attr)
        sink.raw(f"$$\n{element.value}\n$$")
        sink.end("div")
        sink.newline()
    else:
        sink.start("span", attr)
        sink.raw(f"${element.value}$")
        sink.end("span")


BLOCK = Block("math", "$\\", _read_block)
SPAN = Span("math", ("$$",), _read_span)
WRITERS = {"math": _write}
