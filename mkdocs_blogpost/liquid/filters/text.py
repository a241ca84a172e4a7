"""Filters of texts (https://shopify.github.io/liquid/filters/append/ and its neighbours)."""

import base64
import binascii
import re
from html import escape as html_escape
from typing import Any
from urllib.parse import quote_plus, unquote_to_bytes

from mkdocs_blogpost.liquid.coercion import to_integer
from mkdocs_blogpost.liquid.errors import LiquidRuntimeError
from mkdocs_blogpost.liquid.filter import family
from mkdocs_blogpost.liquid.limits import fits
from mkdocs_blogpost.ruby import SPACE, is_list, to_s
from mkdocs_blogpost.text import lower

_WHITE = " \t\n\v\f\r"


def downcase(value: Any) -> str:
    """Return a text in lower case."""
    return lower(to_s(value))


def upcase(value: Any) -> str:
    """Return a text in upper case."""
    return to_s(value).upper()


def capitalize(value: Any) -> str:
    """Return a text with its first letter in upper case and the rest in lower case."""
    text = to_s(value)
    return text[:1].title() + lower(text[1:])


def escape(value: Any) -> str | None:
    """Return a text with the characters escaped that mean something in HTML."""
    return None if value is None else html_escape(to_s(value), quote=True).replace("&#x27;", "&#39;")


def h(value: Any) -> str | None:
    """Return a text with the characters escaped that mean something in HTML."""
    return escape(value)


_UNESCAPED = re.compile(r"[\"'<>]|&(?!(?:[a-zA-Z]+|#\d+);)", re.ASCII)
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}


def escape_once(value: Any) -> str:
    """Return a text escaped, where what is escaped already stays."""
    return _UNESCAPED.sub(lambda found: _ENTITIES[found[0]], to_s(value))


def url_encode(value: Any) -> str | None:
    """Return a text as a form writes it into an address."""
    return None if value is None else quote_plus(to_s(value), safe="~")


def url_decode(value: Any) -> str | None:
    """Return a text from an address."""
    if value is None:
        return None
    try:
        return unquote_to_bytes(to_s(value).replace("+", " ")).decode()
    except UnicodeDecodeError:
        raise LiquidRuntimeError("invalid byte sequence in UTF-8") from None


def base64_encode(value: Any) -> str:
    """Return a text in Base64."""
    return base64.b64encode(to_s(value).encode()).decode()


def base64_url_safe_encode(value: Any) -> str:
    """Return a text in Base64 for addresses."""
    return base64.urlsafe_b64encode(to_s(value).encode()).decode()


def base64_decode(value: Any) -> str:
    """Return a text from Base64."""
    try:
        return base64.b64decode(to_s(value), validate=True).decode(errors="replace")
    except (binascii.Error, ValueError):
        raise LiquidRuntimeError("invalid base64 provided to base64_decode") from None


def base64_url_safe_decode(value: Any) -> str:
    """Return a text from Base64 for addresses."""
    text = to_s(value)
    try:
        padded = text + "=" * (-len(text) % 4)
        return base64.b64decode(padded, altchars=b"-_", validate=True).decode(errors="replace")
    except (binascii.Error, ValueError):
        raise LiquidRuntimeError("invalid base64 provided to base64_url_safe_decode") from None


def slice_(value: Any, offset: Any, length: Any = None) -> Any:
    """Return a piece of a text or array, from an offset on."""
    start, count = to_integer(offset), 1 if length is None else to_integer(length)
    items = value if is_list(value) else to_s(value)
    start = start + len(items) if start < 0 else start
    if not 0 <= start <= len(items) or count < 0:
        return [] if is_list(value) else ""
    return items[start : start + count]


def truncate(value: Any, length: Any = 50, ending: Any = "...") -> str | None:
    """Return a text's beginning, with an ellipsis that counts too."""
    if value is None:
        return None
    text, most, tail = to_s(value), to_integer(length), to_s(ending)
    return text[: max(0, most - len(tail))] + tail if len(text) > most else text


def truncatewords(value: Any, words: Any = 15, ending: Any = "...") -> str | None:
    """Return a text's first words, with an ellipsis."""
    if value is None:
        return None
    text, most = to_s(value), max(1, to_integer(words))
    found = re.findall(r"[^\0 \t\n\v\f\r]+", text)
    left_over = len(found) > most or (len(found) == most and text[-1] in SPACE)
    return " ".join(found[:most]) + to_s(ending) if left_over else text


def split(value: Any, pattern: Any) -> list[str]:
    """Return the pieces of a text between separators; empty ones at the end are left out."""
    text, separator = to_s(value), to_s(pattern)
    if separator == " ":
        return re.findall(r"[^\0 \t\n\v\f\r]+", text)
    pieces = list(text) if not separator else text.split(separator)
    while pieces and not pieces[-1]:
        pieces.pop()
    return pieces


def strip(value: Any) -> str:
    """Return a text without white space around it."""
    return to_s(value).lstrip(SPACE).rstrip(SPACE)


def lstrip(value: Any) -> str:
    """Return a text without white space before it."""
    return to_s(value).lstrip(SPACE)


def rstrip(value: Any) -> str:
    """Return a text without white space after it."""
    return to_s(value).rstrip(SPACE)


def strip_html(value: Any) -> str:
    """Return a text without tags, comments, scripts and styles."""
    text = to_s(value)
    for opening, closing in (("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>")):
        text = _without(text, opening, closing)
    return _without(text, "<", ">")


def _without(text: str, opening: str, closing: str) -> str:
    kept, at = [], 0
    while (start := text.find(opening, at)) >= 0:
        end = text.find(closing, start + len(opening))
        if end < 0:
            break
        kept.append(text[at:start])
        at = end + len(closing)
    return "".join(kept) + text[at:]


def strip_newlines(value: Any) -> str:
    """Return a text without line ends."""
    return re.sub(r"\r?\n", "", to_s(value))


def newline_to_br(value: Any) -> str:
    """Return a text with a `<br />` at each line end."""
    return re.sub(r"\r?\n", "<br />\n", to_s(value))


def append(value: Any, tail: Any) -> str:
    """Return a text with another after it."""
    return to_s(value) + to_s(tail)


def prepend(value: Any, head: Any) -> str:
    """Return a text with another before it."""
    return to_s(head) + to_s(value)


def replace(value: Any, old: Any, new: Any = "") -> str:
    """Return a text with each occurrence of a piece replaced."""
    text, piece, other = to_s(value), to_s(old), to_s(new)
    fits(len(text) + text.count(piece) * len(other))
    if "\\" in other:
        return re.sub(re.escape(piece), lambda found: _expanded(other, found), text)
    return text.replace(piece, other)


def replace_first(value: Any, old: Any, new: Any = "") -> str:
    """Return a text with the first occurrence of a piece replaced."""
    text, piece, other = to_s(value), to_s(old), to_s(new)
    return re.sub(re.escape(piece), lambda found: _expanded(other, found), text, count=1)


def replace_last(value: Any, old: Any, new: Any) -> str:
    """Return a text with the last occurrence of a piece replaced."""
    text, piece = to_s(value), to_s(old)
    at = text.rfind(piece)
    return text if at < 0 else text[:at] + to_s(new) + text[at + len(piece) :]


def _expanded(text: str, found: re.Match[str]) -> str:
    """Return a replacement with its backslash sequences read as Ruby reads them."""
    around = {
        "\\": "\\",
        "0": found[0],
        "&": found[0],
        "`": found.string[: found.start()],
        "'": found.string[found.end() :],
    }
    return re.sub(r"\\([\\0-9&`'])", lambda sequence: around.get(sequence[1], ""), text)


def remove(value: Any, piece: Any) -> str:
    """Return a text without a piece."""
    return replace(value, piece)


def remove_first(value: Any, piece: Any) -> str:
    """Return a text without the first occurrence of a piece."""
    return replace_first(value, piece)


def remove_last(value: Any, piece: Any) -> str:
    """Return a text without the last occurrence of a piece."""
    return replace_last(value, piece, "")


FILTERS = family(
    downcase, upcase, capitalize, escape, h, escape_once, url_encode, url_decode, base64_encode,
    base64_url_safe_encode, base64_decode, base64_url_safe_decode, slice_, truncate, truncatewords, split,
    strip, lstrip, rstrip, strip_html, strip_newlines, newline_to_br, append, prepend, replace, replace_first,
    replace_last, remove, remove_first, remove_last,
)  # fmt: skip
