"""HTML in the text: elements, comments, instructions (https://kramdown.gettalong.org/syntax.html#html-blocks)."""

import re
from re import Match

from ..element import Element
from ..parser import Block, Parser, Span, SpanTable, Stop, StopBlocks
from ..writer import Writer
from . import html_to_native
from .html_content import TRAILING, has_content, read_content, warn_of_missing_end
from .html_names import BLOCK_ELEMENTS, CONTENT_MODEL, SPAN_ELEMENTS, VOID_ELEMENTS
from .html_tags import CLOSE, TAG, end_tag, name_of, new_element, read_comment, wanted_model

_INDENT = re.compile(" {0,3}")
_NEWLINES = re.compile("\n+")

# ---------------------------------------------------------------------- blocks


def _read_block(parser: Parser) -> bool:
    src = parser.src
    start = src.pos
    if read_comment(parser, "block"):
        src.scan(TRAILING)
        return True
    src.scan(_INDENT)
    if _read_block_tag(parser):
        return True
    src.pos = start
    return False


def _read_block_tag(parser: Parser) -> bool:
    src = parser.src
    if src.find(">", src.pos) < 0:
        return False
    if match := src.check(TAG):
        if match[1].lower() in SPAN_ELEMENTS:
            return False
        src.pos = match.end()
        _read_element(parser, match)
        return True
    match = src.check(CLOSE)
    if match and match[1].lower() not in SPAN_ELEMENTS:
        tree = parser.tree
        if tree.type == "html_element" and tree.value == match[1].lower():
            src.pos = match.end()
            raise StopBlocks
    return False


def _read_element(parser: Parser, match: Match[str]) -> None:
    """Read a block element whose start tag has been read."""
    element = new_element(parser, match, "block")
    if parser.block_ial is not None:
        element.options["ial"] = parser.block_ial
        parser.block_ial = None
    parser.add(element)
    if has_content(parser, element, parser.tree):
        read_content(parser, element)
        parser.src.scan(TRAILING)
    if parser.options.html_to_native:
        html_to_native.convert(element)


# ---------------------------------------------------------------------- spans


def _read_span(parser: Parser) -> bool:
    src = parser.src
    if read_comment(parser, "span"):
        return True
    if src.find(">", src.pos) < 0:
        return False
    if match := src.scan(CLOSE):
        parser.warn(f"'{match[0]}' ends an element that is not open.")
        parser.add_text(match[0])
        return True
    match = src.scan(TAG)
    if not match:
        return False
    name = name_of(match)
    if name in BLOCK_ELEMENTS or parser.deep:
        parser.warn(f"'<{name}>' is a block and cannot stand in a text.")
        if "&" in match[0]:
            parser.add(Element("html_text", match[0]))
        else:
            parser.add_text(match[0])
        return True
    _read_span_element(parser, match)
    return True


def _read_span_element(parser: Parser, match: Match[str]) -> None:
    element = new_element(parser, match, "span")
    element.attr = {key: _NEWLINES.sub(" ", value) for key, value in element.attr.items()}
    parsed = _is_parsed(parser, element.value, element.attr)
    element.options["content_model"] = "span" if parsed else "raw"
    parser.add(element)
    if not element.options["is_closed"] and element.value not in VOID_ELEMENTS:
        _read_span_content(parser, element, parsed=parsed)
    if parser.options.html_to_native:
        html_to_native.convert(element)


def _read_span_content(parser: Parser, element: Element, *, parsed: bool) -> None:
    src, stop = parser.src, end_tag(element.value)
    table, text_type = (None, None) if parsed else (_HTML_ONLY, "html_text")
    if parser.parse_spans(element, Stop(stop), table=table, text_type=text_type):
        src.scan(stop)
        return
    warn_of_missing_end(parser, element)
    rest = src.text[src.pos :]
    src.pos = src.end
    kind = parser.text_type if parsed else "html_text"
    if element.children and element.children[-1].type == kind:
        element.children[-1].value += rest
    elif rest:
        element.children.append(Element(kind, rest))


def _is_parsed(parser: Parser, name: str, attr: dict[str, str]) -> bool:
    """Return whether a span element's content is read as kramdown."""
    raw = CONTENT_MODEL.get(name, "raw") == "raw"
    wanted = wanted_model(parser, attr)
    if wanted == "block":
        parser.warn(f"The element '{name}' stands in a text and cannot hold blocks.")
    if wanted == "span":
        return True
    if wanted == "default":
        return not raw
    if wanted == "raw":
        return False
    inside_raw = parser.tree.options.get("content_model") == "raw"
    return parser.options.parse_span_html and not raw and not inside_raw


# ---------------------------------------------------------------------- writing


def _write_element(element: Element, writer: Writer) -> None:
    if element.options.get("category") == "span":
        _write_span(element, writer)
    else:
        _write_block(element, writer)


def _write_span(element: Element, writer: Writer) -> None:
    if element.value in VOID_ELEMENTS and element.is_empty():
        writer.sink.void(element.value, element.attr)
    else:
        writer.span(element.value, element)


def _is_raw(element: Element) -> bool:
    return element.type == "html_element" and element.options.get("content_model") == "raw"


def _write_block(element: Element, writer: Writer) -> None:
    sink, raw = writer.sink, _is_raw(writer.parents[-1])
    if not raw:
        sink.indent(writer.margin)
    _write_tags(element, writer)
    if not raw:
        sink.newline()


def _write_tags(element: Element, writer: Writer) -> None:
    sink, model = writer.sink, element.options.get("content_model")
    empty = element.is_empty()
    if (element.options.get("is_closed") and model == "raw") or (empty and element.value in VOID_ELEMENTS):
        sink.void(element.value, element.attr)
        return
    sink.start(element.value, element.attr)
    if not empty and model == "block":
        sink.newline()
        writer.inner(element)
        sink.fresh_line()
        sink.indent(writer.margin)
    else:
        writer.inner(element)
    sink.end(element.value)


def _write_markup(element: Element, writer: Writer) -> None:
    """Print a comment or an instruction."""
    block = element.options.get("category") == "block" and not _is_raw(writer.parents[-1])
    if block:
        writer.sink.indent(writer.margin)
    writer.sink.raw(element.value)
    if block:
        writer.sink.newline()


def _write_text(element: Element, writer: Writer) -> None:
    writer.sink.html_text(element.value)


BLOCK = Block("html", "<", _read_block)
SPAN = Span("html", ("<",), _read_span)
_HTML_ONLY = SpanTable([SPAN])
WRITERS = {
    "html_element": _write_element,
    "xml_comment": _write_markup,
    "xml_pi": _write_markup,
    "html_text": _write_text,
}
