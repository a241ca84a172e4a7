"""HTML in the text: elements, comments, instructions (https://kramdown.gettalong.org/syntax.html#html-blocks)."""

import re
from collections import Counter
from re import Match

from ..element import Element
from ..parser import Block, Parser, Span, SpanTable, StopBlocks
from ..writer import Writer
from . import html_to_native
from .boundary import WHITE
from .html_names import BLOCK_ELEMENTS, CONTENT_MODEL, KNOWN_ELEMENTS, NAME, SPAN_ELEMENTS, VOID_ELEMENTS

_VALUE = rf"""{WHITE}*+={WHITE}*+(?:\w++|"[^"]*+"|'[^']*+')"""
_TAG = re.compile(rf"<({NAME})((?:{WHITE}++{NAME}(?:{_VALUE})?)*+){WHITE}*+(/)?>")
_CLOSE = re.compile(rf"</({NAME}){WHITE}*>")
_ATTRIBUTE = re.compile(rf"""({NAME})(?:{WHITE}*={WHITE}*(?:(\w+)|"([^"]*)"|'([^']*)'))?""")
_MARKUP = re.compile(rf"<(?={NAME}|/|!--|\?)")
_INDENT = re.compile(" {0,3}")
_TRAILING = re.compile(r"[ \t]*\n")
_MODELS = {"0": "raw", "1": "default", "span": "span", "block": "block"}
_NEWLINES = re.compile("\n+")


# ---------------------------------------------------------------------- blocks


def _read_block(parser: Parser) -> bool:
    src = parser.src
    start = src.pos
    if _read_comment(parser, "block"):
        src.scan(_TRAILING)
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
    if match := src.check(_TAG):
        if match[1].lower() in SPAN_ELEMENTS:
            return False
        src.pos = match.end()
        _read_element(parser, match)
        return True
    match = src.check(_CLOSE)
    if match and match[1].lower() not in SPAN_ELEMENTS:
        tree = parser.tree
        if tree.type == "html_element" and tree.value == match[1].lower():
            src.pos = match.end()
            raise StopBlocks
        parser.warn(f"'{match[0]}' ends an element that is not open.")
    return False


def _read_comment(parser: Parser, category: str) -> bool:
    src = parser.src
    if not src.text.startswith("<!--", src.pos):
        return False
    end = src.find("-->", src.pos + 4)
    if end < 0:
        return False
    parser.add(Element("xml_comment", src.text[src.pos : end + 3], None, {"category": category}))
    src.pos = end + 3
    return True


def _read_instruction(parser: Parser) -> bool:
    src = parser.src
    if not src.text.startswith("<?", src.pos):
        return False
    end = src.find("?>", src.pos + 2)
    if end < 0:
        return False
    parser.add(Element("xml_pi", src.text[src.pos : end + 2], None, {"category": "block"}))
    src.pos = end + 2
    return True


def _new_element(parser: Parser, match: Match[str]) -> Element:
    name = match[1].lower() if match[1].lower() in KNOWN_ELEMENTS else match[1]
    attr = read_attributes(match[2], any_case=name in KNOWN_ELEMENTS)
    closed = match[3] is not None
    options = {"category": "block", "is_closed": closed, "location": parser.src.line}
    return Element("html_element", name, attr, options)


def read_attributes(text: str, *, any_case: bool) -> dict[str, str]:
    """Return the attributes of a tag; the last of a name counts."""
    attr: dict[str, str] = {}
    for name, bare, double, single in _ATTRIBUTE.findall(text) if text else ():
        attr[name.lower() if any_case else name] = bare or double or single
    return attr


def _wanted(parser: Parser, attr: dict[str, str]) -> str | None:
    """Take the attribute `markdown` away and return the content that it asks for."""
    value = attr.pop("markdown", None)
    if value == "" and parser.options.material:  # as Python-Markdown has it: `<div class="grid" markdown>`
        value = "1"
    return _MODELS.get(value or "")


def _model(parser: Parser, element: Element, parent: Element) -> str:
    """Tell what an element contains: blocks, spans, or raw HTML."""
    wanted = _wanted(parser, element.attr)
    default = CONTENT_MODEL.get(element.value, "raw")
    if wanted:
        return default if wanted == "default" else wanted
    raw_parent = parent.type == "html_element" and parent.options.get("content_model") == "raw"
    return default if parser.options.parse_block_html and not raw_parent else "raw"


def _read_element(parser: Parser, match: Match[str]) -> None:
    """Read a block element whose start tag has been read."""
    element = _new_element(parser, match)
    if parser.block_ial is not None:
        element.options["ial"] = parser.block_ial
        parser.block_ial = None
    parser.add(element)
    if _has_content(parser, element, parser.tree):
        _read_content(parser, element)
        parser.src.scan(_TRAILING)
    if parser.options.html_to_native:
        html_to_native.convert(element)


def _has_content(parser: Parser, element: Element, parent: Element) -> bool:
    """Settle what an element contains and tell whether that must be read on."""
    if element.value in ("script", "style"):
        element.options["content_model"] = "raw"
        element.attr.pop("markdown", None)
        _read_code(parser, element)
        return False
    model = _model(parser, element, parent)
    if model == "block":
        parser.src.scan(_TRAILING)
        if parser.deep:
            model = "raw"
    element.options["content_model"] = model
    if element.value in VOID_ELEMENTS:
        element.options["is_closed"] = True
    return not element.options["is_closed"]


def _read_code(parser: Parser, element: Element) -> None:
    """Read the content of a `script` or `style`, which no markup ends but its end tag."""
    src = parser.src
    stop = src.search(_END_TAGS[element.value], src.pos)
    text = src.text[src.pos : stop.start() if stop else src.end]
    if text:
        element.children.append(Element("raw", text))
    if stop is None:
        parser.warn(f"The element '{element.value}' has no end tag.")
    src.pos = stop.end() if stop else src.end


_END_TAGS: dict[str, re.Pattern[str]] = {}


def _end_tag(name: str) -> re.Pattern[str]:
    pattern = _END_TAGS.get(name)
    if pattern is None:
        pattern = re.compile(rf"</{re.escape(name)}{WHITE}*>", re.IGNORECASE)
        if len(_END_TAGS) < 300:
            _END_TAGS[name] = pattern
    return pattern


for _name in ("script", "style"):
    _end_tag(_name)


def _read_content(parser: Parser, element: Element) -> None:
    model = element.options["content_model"]
    if model == "raw":
        _RawReader(parser, element).read()
    elif not _read_marked_up(parser, element, model):
        parser.warn(f"The element '{element.value}' has no end tag.", element.options["location"])


def _read_marked_up(parser: Parser, element: Element, model: str) -> bool:
    """Read content that is kramdown, and tell whether the end tag was found."""
    if model == "block":
        return parser.parse_blocks(element)
    src = parser.src
    stop = src.search(_end_tag(element.value), src.pos)
    text = src.text[src.pos : stop.start() if stop else src.end]
    if text:
        element.children.append(Element("raw_text", text))
    src.pos = stop.end() if stop else src.end
    return stop is not None


class _RawReader:
    """Reads the content of an element whose text is HTML and nothing else."""

    def __init__(self, parser: Parser, element: Element) -> None:
        self.parser = parser
        self.src = parser.src
        self.open = [element]
        self.flat: Counter[str] = Counter()

    def read(self) -> None:
        """Read on until the element's end tag, or the end of the text."""
        parser, src = self.parser, self.src
        outer = parser.tree
        while self.open:
            parser.tree = self.open[-1]
            start = src.search(_MARKUP, src.pos)
            self._add_text(src.text[src.pos : start.start() if start else src.end])
            src.pos = start.start() if start else src.end
            if start is None:
                parser.warn(
                    f"The element '{parser.tree.value}' has no end tag.", parser.tree.options["location"]
                )
                break
            self._read_markup()
        parser.tree = outer

    def _add_text(self, text: str) -> None:
        if not text:
            return
        children = self.open[-1].children
        if children and children[-1].type == "html_text":
            children[-1].value += text
        else:
            children.append(Element("html_text", text))

    def _read_markup(self) -> None:
        src = self.src
        if _read_comment(self.parser, "block") or _read_instruction(self.parser):
            return
        if src.find(">", src.pos) >= 0:
            if match := src.scan(_TAG):
                self._open(match)
                return
            if match := src.scan(_CLOSE):
                self._close(match)
                return
        self._add_text("<")
        src.pos += 1

    def _open(self, match: Match[str]) -> None:
        element = _new_element(self.parser, match)
        parent = self.open[-1]
        if len(self.open) + self.parser.depth > 100:
            self.flat[element.value] += not element.options["is_closed"]
            parent.children.append(Element("raw", match[0]))
            return
        parent.children.append(element)
        if not _has_content(self.parser, element, parent):
            return
        if element.options["content_model"] == "raw":
            self.open.append(element)
        else:
            _read_content(self.parser, element)

    def _close(self, match: Match[str]) -> None:
        current = self.open[-1].value
        name = match[1].lower() if current in KNOWN_ELEMENTS else match[1]
        if self.flat[name]:
            self.flat[name] -= 1
            self.open[-1].children.append(Element("raw", match[0]))
        elif name == current:
            self.open.pop()
        else:
            self._add_text(match[0])
            self.parser.warn(f"'{match[0]}' ends an element that is not open.")


# ---------------------------------------------------------------------- spans


def _read_span(parser: Parser) -> bool:
    src = parser.src
    if _read_comment(parser, "span"):
        return True
    if src.find(">", src.pos) < 0:
        return False
    if match := src.scan(_CLOSE):
        parser.warn(f"'{match[0]}' ends an element that is not open.")
        parser.add_text(match[0])
        return True
    match = src.scan(_TAG)
    if not match:
        return False
    name = match[1].lower() if match[1].lower() in KNOWN_ELEMENTS else match[1]
    if name in BLOCK_ELEMENTS or parser.deep:
        parser.warn(f"'<{name}>' is a block and cannot stand in a text.")
        if "&" in match[0]:
            parser.add(Element("html_text", match[0]))
        else:
            parser.add_text(match[0])
        return True
    _read_span_element(parser, name, match)
    return True


def _read_span_element(parser: Parser, name: str, match: Match[str]) -> None:
    src = parser.src
    attr = read_attributes(match[2], any_case=name in KNOWN_ELEMENTS)
    attr = {key: _NEWLINES.sub(" ", value) for key, value in attr.items()}
    parsed = _is_parsed(parser, name, attr)
    closed = match[3] is not None
    element = Element(
        "html_element", name, attr, {"category": "span", "is_closed": closed, "location": src.line}
    )
    element.options["content_model"] = "span" if parsed else "raw"
    parser.add(element)
    if not closed and name not in VOID_ELEMENTS:
        _read_span_content(parser, element, parsed=parsed)
    if parser.options.html_to_native:
        html_to_native.convert(element)


def _read_span_content(parser: Parser, element: Element, *, parsed: bool) -> None:
    src, name = parser.src, element.value
    stop = _span_end_tag(name)
    table, text_type = (None, None) if parsed else (RAW_TABLE, "html_text")
    if parser.parse_spans(element, stop, table=table, text_type=text_type):
        src.scan(stop)
        return
    parser.warn(f"The element '{name}' has no end tag.", element.options["location"])
    rest = src.text[src.pos :]
    src.pos = src.end
    kind = parser.text_type if parsed else "html_text"
    if element.children and element.children[-1].type == kind:
        element.children[-1].value += rest
    elif rest:
        element.children.append(Element(kind, rest))


def _is_parsed(parser: Parser, name: str, attr: dict[str, str]) -> bool:
    """Tell whether a span element's content is read as kramdown."""
    raw = CONTENT_MODEL.get(name, "raw") == "raw"
    wanted = _wanted(parser, attr)
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


_SPAN_END_TAGS: dict[str, re.Pattern[str]] = {}


def _span_end_tag(name: str) -> re.Pattern[str]:
    pattern = _SPAN_END_TAGS.get(name)
    if pattern is None:
        flags = re.IGNORECASE if name in KNOWN_ELEMENTS else 0
        pattern = re.compile(rf"</{re.escape(name)}{WHITE}*>", flags)
        if len(_SPAN_END_TAGS) < 300:
            _SPAN_END_TAGS[name] = pattern
    return pattern


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
RAW_TABLE = SpanTable([SPAN])
WRITERS = {
    "html_element": _write_element,
    "xml_comment": _write_markup,
    "xml_pi": _write_markup,
    "html_text": _write_text,
}
