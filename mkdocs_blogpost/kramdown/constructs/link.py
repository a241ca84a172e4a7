"""Links, images and their definitions (https://kramdown.gettalong.org/syntax.html#links-and-images)."""

import re

from ...text import lower
from ..element import Element
from ..parser import Block, LinkDefinition, Parser, Span, Stop
from ..source import WHITE, Source
from ..writer import Writer
from .attribute_list import apply
from .escape import ESCAPED
from .link_places import Brackets, end_of_url

_DEFINITION = re.compile(r" {0,3}\[([^\]\n]+)\]:[ \t]*+(?=[^\n]*[^ \t\n\r\f\v])")
_URL = re.compile(r"""(?:[^ \t\n]++|[ \t]++(?!['"\n]))++""")
_LINE = re.compile(r"[^\n]*")
_TITLE = re.compile(r"""(?:[ \t]*+\n[ \t]*+|[ \t]++)(["'])([^\n]+)\1[ \t]*\n""")
_TITLE_AFTER_ANGLE = {quote: re.compile(rf">[ \t]+{quote}") for quote in "'\""}
_REST = re.compile(r"[ \t]*\n")
_BRACKET = re.compile(r"(\])|!?\[")
_ID = re.compile(r"[ \t\r\f\v\n]*\[([^\]]+)?\]")
_TITLE_END = {quote: re.compile(rf"{quote}[ \t\r\f\v\n]*\)") for quote in "'\""}
_SPACES = re.compile(r"[ \t\r\f\v\n]+")
MAX_ID = 1000  # a longer reference is no reference


def normalise(link_id: str) -> str:
    """Return the form of a link id by which definitions are found."""
    return lower(_SPACES.sub(" ", link_id))


def _read_definition(parser: Parser) -> bool:
    src = parser.src
    line, start = src.line, src.pos
    match = src.scan(_DEFINITION)
    if not match:
        return False
    url = _read_url(src)
    title = src.scan(_TITLE)
    if url is None or (title is None and not src.scan(_REST)):
        src.pos = start
        return False
    link_id = normalise(match[1])
    if link_id in parser.defined.links:
        parser.warn(f"The link '{match[1]}' is defined again; the last definition counts.", line)
    place = parser.new_block("eob", "link_def")
    parser.defined.links[link_id] = LinkDefinition(url, title[2] if title else None, place)
    parser.tree.children.append(place)
    return True


def _read_url(src: Source) -> str | None:
    """Read a definition's address: in angle brackets, or up to a space and a quote."""
    if src.text.startswith("<", src.pos):
        line = src.check(_LINE)
        end = _angle_end(line[0].rstrip(" \t") if line else "")
        if end > 0:
            url = src.text[src.pos + 1 : src.pos + end]
            src.pos += end + 1
            return url
    match = src.scan(_URL)
    return match[0] if match else None


def _angle_end(line: str) -> int:
    """Return where the angle bracket is closed: at the line's end, or before a title that ends it; or -1."""
    last = line[-1:]
    if last == ">":
        return len(line) - 1
    if last in ("'", '"') and (found := _TITLE_AFTER_ANGLE[last].search(line)) and found.end() < len(line) - 1:
        return found.start()
    return -1


def _read(parser: Parser) -> bool:
    src = parser.src
    start = src.pos
    image = src.text[start] == "!"
    mark = "![" if image else "["
    if src.text.startswith("^", start + len(mark)):
        return False
    src.pos += len(mark)
    if not _read_link(parser, start, image=image):
        src.pos = start + len(mark)
        parser.add_text(mark)
    return True


def _read_link(parser: Parser, start: int, *, image: bool) -> bool:
    src = parser.src
    if parser.deep:
        return False
    if not image and parser.inside("img", "a"):
        return False
    known = _known_brackets(parser)
    if start in known and not _leads_somewhere(parser, src.pos, known[start]):
        return False
    if src.find("]", src.pos) < 0:
        return False
    element = Element("img" if image else "a", options={"location": src.line})
    content, end = src.pos, parser.next_span("]")
    if end >= 0 and src.text[end] == "]":
        parser.read_plain(element, end)
    elif not _read_inside(parser, element, Brackets(start, known)):
        return False
    known[start] = src.pos
    alt = src.text[content : src.pos]
    if "\\" in alt:
        alt = ESCAPED.sub(r"\1", alt)
    src.pos += 1
    return _read_target(parser, element, alt)


def _read_inside(parser: Parser, element: Element, watch: Brackets) -> bool:
    """Read the spans up to the bracket that closes, and tell whether there is one."""
    found = parser.parse_spans(element, Stop(_BRACKET, watch.accept, extra="]"))
    watch.give_up(element, parser.src.text)
    return found


def _known_brackets(parser: Parser) -> dict[int, int]:
    """Return where the brackets that were read before, in like elements, are closed; -1 for nowhere."""
    key = ("brackets", parser.inside("em"), parser.inside("strong"))
    known: dict[int, int] = parser.src.memo.setdefault(key, {})
    return known


def _leads_somewhere(parser: Parser, content: int, close: int) -> bool:
    """Tell, without reading it, whether a text in brackets may be a link."""
    if close < 0:
        return False
    text = parser.src.text
    if text[close + 1 : close + 2] in ("(", "[") or _ID.match(text, close + 1):
        return True
    if close - content > MAX_ID:
        return False
    return normalise(ESCAPED.sub(r"\1", text[content:close])) in parser.defined.links


def _read_target(parser: Parser, element: Element, alt: str) -> bool:
    """Read what stands behind the brackets: a reference, or an address in parentheses."""
    src = parser.src
    reference = src.scan(_ID) if src.find("]", src.pos) >= 0 else None
    if reference or not src.text.startswith("(", src.pos):
        return _read_reference(parser, element, reference[1] if reference else None, alt)
    if (end := _end_of_angle(src)) >= 0:
        url = src.text[src.pos + 2 : end]
        src.pos = end + 1
        return _read_after_angle(parser, element, url, alt)
    place = end_of_url(src, src.pos)
    if place < 0:
        return False
    url = src.text[src.pos + 1 : place].strip(WHITE)
    src.pos = place + 1
    if src.text[place] == ")":
        return _add(parser, element, LinkDefinition(url), alt)
    return _read_title(parser, element, url, alt)


def _end_of_angle(src: Source) -> int:
    """Return where the angle bracket of `(<address>` is closed, or -1."""
    if not src.text.startswith("(<", src.pos):
        return -1
    end, line_end = src.find(">", src.pos), src.find("\n", src.pos)
    return end if line_end < 0 or end < line_end else -1


def _read_after_angle(parser: Parser, element: Element, url: str, alt: str) -> bool:
    src = parser.src
    if src.text.startswith(")", src.pos):
        src.pos += 1
        return _add(parser, element, LinkDefinition(url), alt)
    src.scan(_SPACES)
    return src.text[src.pos : src.pos + 1] in ("'", '"') and _read_title(parser, element, url, alt)


def _read_reference(parser: Parser, element: Element, link_id: str | None, alt: str) -> bool:
    raw = alt if link_id is None else link_id
    definition = parser.defined.links.get(normalise(raw)) if len(raw) <= MAX_ID else None
    if definition is None:
        if link_id is not None:
            parser.warn(f"No link '{link_id}' is defined.")
        return False
    return _add(parser, element, definition, alt)


def _read_title(parser: Parser, element: Element, url: str, alt: str) -> bool:
    src = parser.src
    quote = src.text[src.pos]
    end = src.search(_TITLE_END[quote], src.pos + 2)
    if not end:
        return False
    title = src.text[src.pos + 1 : end.start()]
    src.pos = end.end()
    return _add(parser, element, LinkDefinition(url, title), alt)


def _add(parser: Parser, element: Element, target: LinkDefinition, alt: str) -> bool:
    """Complete a link or an image and add it."""
    if target.place is not None and "ial" in target.place.options:
        element.options["ial"] = target.place.options["ial"]
        apply(parser, element.attr, target.place.options["ial"])
    if element.type == "a":
        element.attr["href"] = target.url
    else:
        element.attr["src"] = target.url
        element.attr["alt"] = alt
        element.children.clear()
    if target.title:
        element.attr["title"] = target.title
    parser.add(element)
    return True


def add_predefined(parser: Parser) -> None:
    """Take up the definitions of the option `link_defs`."""
    for link_id, (url, title) in parser.options.link_defs.items():
        parser.defined.links.setdefault(normalise(link_id), LinkDefinition(url, title))


def _write_link(element: Element, writer: Writer) -> None:
    attr = element.attr
    href = attr.get("href", "")
    writer.span("a", element, {**attr, "href": href} if href else attr)


def _write_image(element: Element, writer: Writer) -> None:
    writer.sink.void("img", element.attr)


DEFINITION = Block("link_definition", "[", _read_definition)
LINK = Span("link", ("[", "!["), _read)
WRITERS = {"a": _write_link, "img": _write_image}
