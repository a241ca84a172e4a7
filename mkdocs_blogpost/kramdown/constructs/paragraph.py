"""Paragraphs (https://kramdown.gettalong.org/syntax.html#paragraphs), standalone images among them."""

import re

from ..element import Element
from ..parser import Block, Parser
from ..source import WHITE
from ..writer import Writer
from .boundary import DEFINITION, LAZY_END, QUIRKY_END

_LINE = re.compile(r"[^\n]*\n")
_LINES = re.compile(rf"(?:(?!{LAZY_END}|{DEFINITION})[^\n]*\n)*")
_QUIRKY_LINES = re.compile(rf"(?:(?!{LAZY_END}|{DEFINITION}|{QUIRKY_END})[^\n]*\n)*")


def _read(parser: Parser) -> bool:
    src = parser.src
    start = src.pos
    line = src.line
    src.scan(_LINE)
    quirky = parser.options.input == "GFM" and "paragraph_end" in parser.options.gfm_quirks
    src.scan(_QUIRKY_LINES if quirky else _LINES)
    text = src.text[start : src.pos].rstrip(WHITE + "\0")
    last = parser.tree.children[-1] if parser.tree.children else None
    if last is not None and last.type == "p":
        last.children[0].value += "\n" + text
        return True
    paragraph = parser.new_block("p", location=line)
    paragraph.children.append(Element("raw_text", text.lstrip(WHITE)))
    parser.tree.children.append(paragraph)
    return True


def _write(element: Element, writer: Writer) -> None:
    if element.options.get("transparent"):
        writer.children(element)
    elif _is_standalone(element):
        _write_figure(element, writer)
    else:
        writer.line_block("p", element)


def _is_standalone(element: Element) -> bool:
    if len(element.children) != 1 or element.children[0].type != "img":
        return False
    ial = element.children[0].options.get("ial")
    return ial is not None and "standalone" in ial.refs


def _write_figure(element: Element, writer: Writer) -> None:
    """Print a paragraph that is one image marked `standalone` as a figure with its caption."""
    image, sink = element.children[0], writer.sink
    figure_attr, image_attr = dict(element.attr), dict(image.attr)
    if not figure_attr:
        figure_attr = {name: image_attr.pop(name) for name in ("class", "id") if name in image_attr}
    sink.indent(writer.margin)
    sink.start("figure", figure_attr)
    sink.newline()
    sink.indent(writer.margin + 2)
    sink.void("img", image_attr)
    sink.newline()
    sink.indent(writer.margin + 2)
    sink.start("figcaption", {})
    sink.text(image_attr.get("alt", ""))
    sink.end("figcaption")
    sink.newline()
    sink.indent(writer.margin)
    sink.end("figure")
    sink.newline()


PARAGRAPH = Block("paragraph", "", _read)
WRITERS = {"p": _write}
