"""Headers, ATX and setext, and their ids (https://kramdown.gettalong.org/syntax.html#headers)."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from ...text import lower
from ..element import Element
from ..parser import Block, Parser
from ..source import WHITE
from ..transliterate import transliterate
from ..writer import Writer
from .plain_text import bare_text, header_text

_ID = re.compile(r"\{#((?:[^\W\d]|:)[\w:.-]*)\}")
_ATX = re.compile(r"(\#{1,6})[ \t]*([^ \t][^\n]*)\n")
_ATX_GFM = re.compile(r"(\#{1,6})[ \t]++([^\n]*)\n")
_SETEXT = re.compile(r" {0,3}([^ \t\n][^\n]*)\n([-=])[-=]*[ \t\r\f\v]*\n")


def _read_atx(parser: Parser) -> bool:
    return parser.after_boundary() and _read_atx_as(parser, _ATX, _without_hashes)


def _read_atx_spaced(parser: Parser) -> bool:
    return parser.after_boundary() and _read_atx_as(parser, _ATX_GFM, _without_hashes)


def _read_atx_gfm(parser: Parser) -> bool:
    return _read_atx_as(parser, _ATX_GFM, _without_parted_hashes)


def _read_atx_as(parser: Parser, pattern: re.Pattern[str], bare: Callable[[str], str]) -> bool:
    match = parser.src.check(pattern)
    if not match:
        return False
    text, header_id = _split_id(match[2])
    text = bare(text)
    if not text.strip(WHITE):
        return False
    _add(parser, len(match[1]), text, header_id)
    parser.src.pos = match.end()
    return True


def _without_hashes(text: str) -> str:
    """Return a header's text without the hashes that close it; one with a backslash closes nothing."""
    bare = text.rstrip("#")
    return f"{bare}#" if bare.endswith("\\") and bare != text else bare.rstrip(WHITE)


def _without_parted_hashes(text: str) -> str:
    """Return a header's text without closing hashes, which GFM wants white space before."""
    bare = text.rstrip("#")
    return bare.rstrip(WHITE) if bare != text and bare.endswith((" ", "\t")) else text


def _split_id(text: str) -> tuple[str, str | None]:
    """Split a header's line into its text and the id at its end."""
    text = text.rstrip(WHITE)
    place = text.rfind("{#")
    found = _ID.fullmatch(text, place) if place > 0 and text[place - 1] in " \t" else None
    return (text[:place].rstrip(WHITE), found[1]) if found else (text, None)


def _read_setext(parser: Parser) -> bool:
    src = parser.src
    below = src.text.find("\n", src.pos) + 1
    if src.text[below : below + 1] not in ("=", "-") or not parser.after_boundary():
        return False
    match = src.check(_SETEXT)
    if not match:
        return False
    text, header_id = _split_id(match[1])
    _add(parser, 1 if match[2] == "=" else 2, text, header_id)
    src.pos = match.end()
    return True


def _add(parser: Parser, level: int, text: str, header_id: str | None) -> None:
    header = parser.new_block("header", level=level, raw_text=text)
    if text:
        header.children.append(Element("raw_text", text))
    if header_id:
        header.attr["id"] = header_id
    parser.tree.children.append(header)


# ---------------------------------------------------------------------- ids

_GFM_ASCII = re.compile(r"[^\w\- \t]", re.ASCII)
_WORD_CATEGORIES = frozenset(("Mn", "Mc", "Me", "Nd", "Nl", "Pc"))
_CIRCLED_LETTERS = ((0x24B6, 0x24E9), (0x1F130, 0x1F149), (0x1F150, 0x1F169), (0x1F170, 0x1F189))
_FIRST_LETTER = re.compile(r"^[^A-Za-z]+")
_BASIC_DROPPED = re.compile(r"[^A-Za-z0-9 -]")


class _Ids:
    """The ids given so far."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._seen: dict[str, int] = {}

    def unique(self, name: str) -> str:
        """Return an id that was not given before."""
        name = self._prefix + name
        count = self._seen.get(name)
        self._seen[name] = 0 if count is None else count + 1
        return name if count is None else f"{name}-{count + 1}"


def give_gfm_ids(parser: Parser, root: Element) -> None:
    """Give each header that has no id, and lies in no HTML element, one as GFM makes it."""
    if parser.options.auto_ids:
        parser.all_have_ids = give_missing_ids(root, parser.options.auto_id_prefix)


def give_missing_ids(root: Element, prefix: str = "") -> bool:
    """Give each header that has no id, and lies in no HTML element, one of its own; return whether all have one now."""
    ids, all_have = _Ids(prefix), True
    for header, in_html in _headers(root):
        if "id" in header.attr:
            continue
        if in_html:
            all_have = False
        else:
            header.attr["id"] = ids.unique(_gfm_id(header))
    return all_have


def give_ids(parser: Parser, root: Element) -> None:
    """Give each header that has no id one as kramdown makes it, footnotes' headers last."""
    ids = _Ids(parser.options.auto_id_prefix)
    notes = [note.content for note in parser.defined.footnotes.values() if note.used]
    tops = notes if parser.all_have_ids else [root, *notes]
    for top in tops if parser.options.auto_ids else ():
        for header, _ in _headers(top):
            if "id" not in header.attr:
                header.attr["id"] = ids.unique(basic_id(_id_text(header, parser), parser) or "section")


def _id_text(header: Element, parser: Parser) -> str:
    if parser.options.input == "GFM":
        return header_text(header)
    return bare_text(header) if parser.options.auto_id_stripping else str(header.options["raw_text"])


_AROUND = frozenset(("html_element", "header"))


def _headers(root: Element) -> Iterator[tuple[Element, bool]]:
    """Yield the headers, and whether they lie in an HTML element."""
    pending: list[Element | None] = [root]
    depth = 0
    while pending:
        element = pending.pop()
        if element is None:
            depth -= 1
            continue
        if element.type == "header":
            yield element, depth > 0
        if element.type in _AROUND:
            depth += 1
            pending.append(None)
        pending += [child for child in reversed(element.children) if child.children]


def _gfm_id(header: Element) -> str:
    text = lower(header_text(header))
    kept = _GFM_ASCII.sub("", text) if text.isascii() else "".join(filter(_is_kept, text))
    return kept.replace(" ", "-").replace("\t", "-")


def _is_kept(char: str) -> bool:
    """Return whether a character stays in an id: one of words as Unicode means them, a hyphen or a blank."""
    if char.isalpha() or char in "- \t" or unicodedata.category(char) in _WORD_CATEGORIES:
        return True
    return any(first <= ord(char) <= last for first, last in _CIRCLED_LETTERS)


def basic_id(text: str, parser: Parser) -> str:
    """Return the id that kramdown makes of a text: ASCII letters, digits and hyphens."""
    if parser.options.transliterated_header_ids:
        text = transliterate(text)
    return basic_id_of(text)


def basic_id_of(text: str) -> str:
    """Return ASCII letters, digits and hyphens of a text, from its first letter on."""
    text = _BASIC_DROPPED.sub("", _FIRST_LETTER.sub("", text))
    return text.replace(" ", "-").lower()


def _write(element: Element, writer: Writer) -> None:
    level = max(1, min(6, element.options["level"] + writer.options.header_offset))
    writer.line_block(f"h{level}", element)


ATX = Block("atx_header", "#", _read_atx)
ATX_GFM = Block("atx_header_gfm", "#", _read_atx_gfm)
ATX_SPACED = Block("atx_header_spaced", "#", _read_atx_spaced)
SETEXT = Block("setext_header", "", _read_setext)
WRITERS = {"header": _write}
