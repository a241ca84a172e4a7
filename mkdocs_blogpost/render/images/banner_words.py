"""The words that an image's address and alternative text hold: what a drawing is made from."""

import re
from urllib.parse import parse_qsl, unquote_plus, urlsplit

_WORD = re.compile(r"[^\W\d_]{2,}")
_NO_SUBJECT = frozenset({
    "auto", "crop", "daily", "entropy", "featured", "fit", "fm", "format", "grayscale", "height",
    "image", "img", "ixid", "jpeg", "jpg", "lock", "photo", "png", "random", "sig", "size", "text",
    "user", "weekly", "webp", "width",
})  # fmt: skip
"""Words of image services' addresses that say how, not what."""


def words_of(src: str, alt: str = "") -> str:
    """Return an image's own words: what its address asks for, then its alternative text."""
    asked, alt = " ".join(_asked(src)), alt.strip()
    return alt if alt.lower() == asked.lower() else f"{asked} {alt}".strip()


def _asked(src: str) -> list[str]:
    try:
        parts = urlsplit(src)
    except ValueError:
        return []
    words = _subjects(unquote_plus(_query_text(parts.query)))
    return words or [word for folder in parts.path.split("/") for word in _subjects(unquote_plus(folder))]


def _query_text(query: str) -> str:
    """Return the query's words: of `?city,night` the key itself, of `?text=Hello` the value."""
    return " ".join(value or key for key, value in parse_qsl(query, keep_blank_values=True))


def _subjects(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if word.lower() not in _NO_SUBJECT]
