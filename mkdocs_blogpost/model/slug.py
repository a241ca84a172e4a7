"""Slugs and titles made of names.

Follows https://jekyllrb.com/docs/liquid/filters/ (`slugify`) and its modes.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from mkdocs_blogpost.model.alphabet import letter_numbers, modifiers
from mkdocs_blogpost.text import lower

MODES = ("default", "pretty", "ascii", "latin", "raw", "none")
_LATIN = dict(
    zip(
        "ßÆæŒœØøĐđÐðÞþŁłı×",
        ["ss", "AE", "ae", "OE", "oe", "O", "o", "D", "d", "D", "d", "Th", "th", "L", "l", "i", "x"],
        strict=True,
    )
)
_PRETTY = frozenset("._~!$&'()+,;=@")


@lru_cache(maxsize=65536)
def slugify(text: str, mode: str = "default", *, cased: bool = False, marks: bool = True) -> str:
    """Return the text as a part of a URL; an unknown mode only changes the case.

    Every combining mark is kept with `marks`, else only those that belong to an alphabet.
    """
    if mode in ("default", "pretty", "ascii", "latin", "raw"):
        text = _hyphenate(_transliterate(text) if mode == "latin" else text, mode, marks=marks)
    return text if cased else lower(text)


def _hyphenate(text: str, mode: str, *, marks: bool) -> str:
    if mode == "raw":
        hyphenated = re.sub(r"[ \t\r\n\f\v]+", "-", text)
    elif mode == "ascii":
        hyphenated = re.sub(r"[^A-Za-z0-9]+", "-", text)
    else:
        hyphenated = _keep_words(
            text, _PRETTY if mode == "pretty" else frozenset(), _is_word if marks else _is_alphabetic
        )
    return re.sub(r"^-|-$", "", hyphenated, flags=re.MULTILINE)


def _keep_words(text: str, also: frozenset[str], keeps: Callable[[str], bool]) -> str:
    kept = "".join(char if char in also or keeps(char) else "\0" for char in text)
    return re.sub("\0+", "-", kept)


@lru_cache(maxsize=4096)
def _is_word(char: str) -> bool:
    kind = unicodedata.category(char)
    return kind[0] in "LM" or kind == "Nd"


@lru_cache(maxsize=4096)
def _is_alphabetic(char: str) -> bool:
    return (_is_word(char) and char not in modifiers()) or char in letter_numbers()


def _transliterate(text: str) -> str:
    return "".join(_plain(char) for char in text)


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    if char.isascii():
        return char
    bare = _LATIN.get(char) or unicodedata.normalize("NFD", char)[0]
    return bare if bare.isascii() else "?"


def titleize(slug: str) -> str:
    """Return the title that a slug stands for: `hello-WORLD` is "Hello World"."""
    return " ".join(part[:1].title() + lower(part[1:]) for part in slug.rstrip("-").split("-"))
