"""Paragraphs (https://kramdown.gettalong.org/syntax.html#paragraphs), standalone images among them."""

import re

from ..element import Element
from ..parser import Block, Parser
from ..source import WHITE
from ..writer import Writer
from .boundary import DEFINITION, LAZY_END, QUIRKY_END, scan_lines

_LINE = re.compile(r" {0,3}[^ \t\n][^\n]*\n")
_ANY_LINE = re.compile(r"[^\n]*\n")
_STRIPPED = WHITE + "\0"
_LINES = re.compile(rf"(?:(?!{LAZY_END}|{DEFINITION})[^\n]*+\n)*+")
_QUIRKY_LINES = re.compile(rf"(?:(?!{LAZY_END}|{DEFINITION}|{QUIRKY_END})[^\n]*+\n)*+")


def _read(parser: Parser) -> bool:
    return _read_lines(parser, _LINES)


def _read_gfm(parser: Parser) -> bool:
    return _read_lines(parser, _QUIRKY_LINES)


def _read_lines(parser: Parser, more: re.Pattern[str]) -> bool:
    src = parser.src
    start, line = src.pos, src.line
    if not src.scan(_LINE):
        return _read_stray_line(parser)
    scan_lines(src, more)
    text = src.text[start : src.pos]
    last = parser.tree.children[-1] if parser.tree.children else None
    if last is not None and last.type == "p":
        _go_on(last, text, cut=last.options.get("cut", _cut(src.text[max(0, start - 3) : start])))
        return True
    paragraph = parser.new_block("p", location=line, cut=_cut(text))
    paragraph.children.append(Element("raw_text", text.strip(_STRIPPED)))
    parser.tree.children.append(paragraph)
    return True


def _cut(text: str) -> str:
    """Return the two spaces at a text's end that break the line if the paragraph goes on."""
    return "  " if text.endswith("  \n") else ""


def _go_on(paragraph: Element, text: str, cut: str) -> None:
    """Add lines to a paragraph that something ended which turned out to be nothing; `cut` is what ended its last."""
    next_cut, text = _cut(text), text.rstrip(_STRIPPED)
    last = paragraph.children[-1] if paragraph.children else None
    if last is None or last.type != "raw_text":
        paragraph.children.append(Element("raw_text", text))
        return
    value, last.value = last.value, ""
    value += cut + "\n" + text  # the only reference: it grows in place
    last.value = value
    paragraph.options["cut"] = next_cut


def _read_stray_line(parser: Parser) -> bool:
    """Read a line that is no paragraph's (blanks and then a tab begin it): kramdown leaves it bare."""
    match = parser.src.scan(_ANY_LINE)
    parser.tree.children.append(Element("raw_text", match[0] if match else ""))
    return True


def _write(element: Element, writer: Writer) -> None:
    if element.options.get("transparent"):
        writer.inner(element)
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
    for name in ("class", "id"):
        if name in image_attr and name not in figure_attr:
            figure_attr[name] = image_attr.pop(name)
    sink.indent(writer.margin)
    sink.start("figure", figure_attr)
    sink.newline()
    sink.indent(writer.margin + 2)
    sink.void("img", image_attr)
    sink.newline()
    sink.indent(writer.margin + 2)
    sink.start("figcaption", {})
    sink.raw(image_attr.get("alt", ""))
    sink.end("figcaption")
    sink.newline()
    sink.indent(writer.margin)
    sink.end("figure")
    sink.newline()


PARAGRAPH = Block("paragraph", "", _read)
PARAGRAPH_GFM = Block("paragraph_gfm", "", _read_gfm)
WRITERS = {"p": _write}
