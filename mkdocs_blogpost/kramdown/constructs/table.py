"""Tables (https://kramdown.gettalong.org/syntax.html#tables)."""

import re
from dataclasses import dataclass, field

from ..element import Element
from ..entities import by_name
from ..parser import Block, Parser, SpanTable
from ..source import WHITE, Source
from ..writer import Writer
from .boundary import before_boundary
from .codespan import CODESPAN
from .html import SPAN as HTML_SPAN
from .html_entity import write_entity

_START = re.compile(r" {0,3}(?=[^ \t\n\r\f\v])(?:\||[^\n]*?[^\\\n]\|)")
_LINE = re.compile(r"(?:\||[^\n]*?[^\\\n]\|)[^\n]*\n")
_HEADER_LINE = re.compile(r"(?=[+|: \t]*+-)([+|: \t-]++)\n")
_FOOTER_LINE = re.compile(r"(?=[+|: \t]*+=)[+|: \t=]++\n")
_ALIGNMENT = re.compile(r"[ \t]?(:?)-+(:?)[ \t]?")
_PIPE = re.compile(r"\||[^\n]*?[^\\\n]\|")
_CODE_ELEMENT = re.compile(r"(<code[^\n>]*+>[^\n]*?</code>)")
_CELL_END = re.compile(r"(?<!\\)\|")
_RUNS = re.compile("`+")
_CODE_ONLY = SpanTable([CODESPAN])
_CODE_AND_HTML = SpanTable([CODESPAN, HTML_SPAN])
MOST_CELLS = 200_000
"""How many cells a table may have whose short rows are filled up."""
_ALIGNMENTS = {("", ""): None, (":", ""): "left", ("", ":"): "right", (":", ":"): "center"}


@dataclass(slots=True)
class _Table:
    """A table as it grows line by line."""

    element: Element
    rows: list[Element] = field(default_factory=list)
    alignment: list[str | None] = field(default_factory=list)
    has_footer: bool = False
    columns: int = 0

    def close(self, kind: str) -> None:
        """Put the rows so far into a container."""
        self.element.children.append(Element(kind, children=self.rows))
        self.rows = []

    def close_body(self) -> None:
        """Put the rows so far into a body, unless they are the footer's."""
        if not self.has_footer:
            self.close("tbody")


def _read(parser: Parser) -> bool:
    src = parser.src
    text, start = src.text, src.pos
    if text.find("|", start, _line_end(text, start)) < 0:
        return False
    if not parser.after_boundary() or not src.check(_START):
        return False
    line = src.line
    table = _Table(parser.new_block("table", location=line))
    _read_rows(parser, table)
    if not before_boundary(parser) or not _has_pipes(parser, text[start : src.pos - 1]):
        src.pos = start
        return False
    if table.rows:
        table.close("tfoot" if table.has_footer else "tbody")
    if not any(part.type == "tbody" for part in table.element.children):
        parser.warn("The table has no body.", line)
        src.pos = start
        return False
    _complete(table)
    table.element.options["alignment"] = table.alignment
    parser.tree.children.append(table.element)
    return True


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _read_rows(parser: Parser, table: _Table) -> None:
    src = parser.src
    first = src.check(_LINE)
    leading_pipe = first is not None and first[0].lstrip(WHITE).startswith("|")
    src.scan(_HEADER_LINE)
    while src.check(_LINE):
        if match := src.scan(_HEADER_LINE):
            _separate(table, match[1])
        elif src.scan(_FOOTER_LINE):
            if table.rows:
                table.close("tbody")
            table.has_footer = True
        else:
            end = _line_end(src.text, src.pos)
            row = _read_row(parser, src.text[src.pos : end], leading_pipe=leading_pipe)
            table.columns = max(table.columns, len(row.children))
            table.rows.append(row)
            src.pos = end + 1


def _separate(table: _Table, text: str) -> None:
    """End the header at a separator line, or a body."""
    if not table.rows:
        return
    if not table.alignment and not table.has_footer:
        table.close("thead")
        table.alignment = [_ALIGNMENTS[found] for found in _ALIGNMENT.findall(text)]
    else:
        table.close_body()


def _read_row(parser: Parser, line: str, *, leading_pipe: bool) -> Element:
    cells = _cells(parser, line.rstrip(" \t"))
    if leading_pipe and not cells[0].strip(WHITE):
        del cells[0]
    if cells and not cells[-1].strip(WHITE):
        del cells[-1]
    row = Element("tr", options={"location": parser.src.line})
    for cell in cells:
        text = cell.strip(WHITE)
        children = [Element("raw_text", text)] if text else []
        row.children.append(Element("td", options={"location": row.options["location"]}, children=children))
    return row


def _cells(parser: Parser, line: str) -> list[str]:
    """Split a line at its pipes, but not at those in code."""
    if "`" not in line and "<code" not in line:
        if "\\" not in line:
            return line.split("|")
        return [cell.replace("\\|", "|") for cell in _CELL_END.split(line)]
    cells = [""]
    last = line.rfind("</code>") + 1
    parts = _CODE_ELEMENT.split(line[: last + 6]) if last else [""]
    parts[-1] += line[last + 6 :] if last else line
    for number, part in enumerate(parts):
        if number % 2:
            cells[-1] += part
            continue
        for child in _spans(parser, part, _CODE_ONLY):
            if child.type == "codespan":
                cells[-1] += _as_source(child.value)
            else:
                first, *others = (cell.replace("\\|", "|") for cell in _CELL_END.split(child.value))
                cells[-1] += first
                cells.extend(others)
    return cells


def _as_source(code: str) -> str:
    longest = max((len(run) for run in _RUNS.findall(code)), default=0)
    delimiter = "`" * (longest + 1)
    space = " " if longest else ""
    return f"{delimiter}{space}{code}{space}{delimiter}"


def _spans(parser: Parser, text: str, table: SpanTable) -> list[Element]:
    """Read only some kinds of spans in a text."""
    holder = Element("span_holder")
    outer = parser.src
    parser.src = Source(text, outer.line)
    parser.parse_spans(holder, table=table, text_type="text")
    parser.src = outer
    return holder.children


def _has_pipes(parser: Parser, text: str) -> bool:
    """Return whether each line has a pipe outside code."""
    if "`" not in text and "<" not in text:
        return all(_PIPE.match(line) for line in text.split("\n"))
    pipe = False
    for child in _spans(parser, text, _CODE_AND_HTML):
        if not child.value:
            continue
        lines = child.value.rstrip("\n").split("\n")
        if child.type == "codespan":
            if len(lines) > 2 or (len(lines) == 2 and not pipe):
                break
            pipe = pipe and len(lines) == 1
        else:
            if len(lines) > 1 and not pipe and not _PIPE.match(lines[0]):
                return False
            pipe = (pipe and len(lines) == 1) or _PIPE.match(lines[-1]) is not None
    return pipe


def _complete(table: _Table) -> None:
    """Make all rows equally long, and tell each cell its alignment."""
    count = sum(len(part.children) for part in table.element.children)
    is_padded = table.columns * count <= MOST_CELLS
    for part in table.element.children:
        for row in part.children:
            missing = table.columns - len(row.children) if is_padded else 0
            row.children.extend(Element("td", options=dict(row.options)) for _ in range(missing))
            for cell, alignment in zip(row.children, table.alignment, strict=False):
                if alignment:
                    cell.options["alignment"] = alignment
            if part.type == "thead":
                for cell in row.children:
                    cell.options["header"] = True
    del table.alignment[table.columns :]


def _write_container(element: Element, writer: Writer) -> None:
    writer.nested_block(element.type, element)


def _write_cell(element: Element, writer: Writer) -> None:
    tag = "th" if element.options.get("header") else "td"
    attr = element.attr
    if alignment := element.options.get("alignment"):
        before = f"{attr['style']}; " if "style" in attr else ""
        attr = {**attr, "style": f"{before}text-align: {alignment}"}
    if not element.is_empty():
        writer.line_block(tag, element, attr)
        return
    writer.sink.indent(writer.margin)
    writer.sink.start(tag, attr)
    space = by_name("nbsp")
    if space:
        write_entity(space, writer)
    writer.sink.end(tag)
    writer.sink.newline()


TABLE = Block("table", "", _read)
WRITERS = {**dict.fromkeys(("table", "thead", "tbody", "tfoot", "tr"), _write_container), "td": _write_cell}
