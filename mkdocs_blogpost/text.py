"""What several packages do with text."""

import re
from html import unescape

_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|var|wbr)"
    r"(?:\s[^<>]*)?>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")


def plain(html: str) -> str:
    """Return the text of a piece of HTML: no tags, no entities, white space as single spaces."""
    return _SPACE.sub(" ", unescape(_TAG.sub(" ", _INLINE.sub("", html)))).strip()


def lower(text: str) -> str:
    """Return the text in lower case as Ruby writes it: a sigma at the end of a word is one like any other."""
    return text.replace("Σ", "σ").lower()


def line_of(text: str, offset: int) -> int:
    """Return the line, from 1, on which an offset of a text stands."""
    return text.count("\n", 0, offset) + 1


_SCRIPT = re.compile(r"(?:javascript|vbscript|livescript|file|data(?!:image/(?!svg)))\s*:", re.IGNORECASE)
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0]+")


def harmless(url: str) -> str:
    """Return an address, or an empty text if a browser would run it as a script or read a file of the reader's."""
    return "" if _SCRIPT.match(_IGNORED.sub("", url)) else url
