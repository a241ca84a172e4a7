"""Code as HTML, as Jekyll's tag `highlight` prints it with Rouge."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.lexers.special import TextLexer
from pygments.token import STANDARD_TYPES, _TokenType
from pygments.token import Token as Kinds
from pygments.util import ClassNotFound

from mkdocs_blogpost.kramdown.highlight import is_too_long, with_time_limit

Piece = tuple[_TokenType, str]
"""A piece of code and what it is."""


def escape(text: str) -> str:
    """Return a text with the characters escaped that HTML needs escaped in text."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@lru_cache(maxsize=256)
def _lexer(language: str) -> Lexer:
    try:
        return with_time_limit(get_lexer_by_name(language, stripnl=False, ensurenl=False))
    except ClassNotFound:
        return TextLexer(stripnl=False, ensurenl=False)


def pieces(language: str, code: str) -> list[Piece]:
    """Cut code into what its language says it is made of; what gets lost on the way stays plain."""
    if is_too_long(code):
        return [(Kinds.Text, code)]
    text = re.sub(r"\r\n?", "\n", code)
    found = [piece for piece in _merged(_lexer(language).get_tokens(f"{text}\n")) if piece[1]]
    if "".join(part for _, part in found) != f"{text}\n":
        return [(Kinds.Text, code)]
    kind, last = found.pop()
    found += [(kind, last[:-1])] if last != "\n" else []
    return found if text == code else _with_ends(found, re.findall(r"\r\n?|\n", code))


def _with_ends(found: list[Piece], ends: list[str]) -> list[Piece]:
    """Return the pieces with the line ends that the code had."""
    remaining = iter(ends)
    return [(kind, re.sub("\n", lambda _: next(remaining), text)) for kind, text in found]


def _merged(tokens: Iterator[Piece]) -> Iterator[Piece]:
    for kind, group in groupby(tokens, key=itemgetter(0)):
        yield kind, "".join(text for _, text in group)


def marked_lines(found: list[Piece], marked: frozenset[int]) -> Iterator[str]:
    """Yield the lines as HTML, the marked ones in a `span`; without marks all of it at once."""
    if not marked:
        yield "".join(span(kind, text) for kind, text in found)
        return
    for number, line in enumerate(_split(found), 1):
        html = "".join(span(kind, text) for kind, text in line)
        yield f'<span class="hll">{html}</span>' if number in marked else html


def _split(found: list[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for kind, text in found:
        for part in text.splitlines(keepends=True):
            line.append((kind, part))
            if part.endswith("\n"):
                yield line
                line = []
    if line:
        yield line


def span(kind: _TokenType, text: str) -> str:
    """Return a piece of code as HTML."""
    name = STANDARD_TYPES.get(kind) or STANDARD_TYPES.get(kind.parent or Kinds, "")
    return escape(text) if not name or name == "w" else f'<span class="{name}">{escape(text)}</span>'


def table(lines: list[str]) -> str:
    """Return the lines in a table beside their numbers."""
    code = "".join(lines).removesuffix("\n") + "\n"
    gutter = "".join(f"{number}\n" for number in range(1, code.count("\n") + 1))
    return (
        '<table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">'
        f'{gutter}</pre></td><td class="code"><pre>{code}</pre></td></tr></tbody></table>'
    )
