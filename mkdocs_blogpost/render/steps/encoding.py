"""Mojibake, which is UTF-8 once read as something else, is repaired in prose and reported.

The repair is ftfy's (https://ftfy.readthedocs.io/en/latest/fix_encoding.html), word by word, so that
a wrong word never changes its neighbours. Code is never changed; ids stay as Jekyll makes them.
"""

import re
from functools import lru_cache

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.render import tree
from mkdocs_blogpost.render.step_context import StepContext

_WORD = re.compile(r"[^ \t\r\n]*[^\x00-\x7f][^ \t\r\n]*")
"""A word with something beyond ASCII in it; a non-breaking space may be half of a broken letter."""
_TRACE = re.compile(r"[\u00c2-\u00f4\u0080-\u009f\u0402-\u045f\u0192\u20ac][^\x00-\x7f]")
"""How every broken letter begins: the first byte of UTF-8, read as a Western or Cyrillic letter."""
PROSE = frozenset(("text", "html_text"))
"""Elements whose value is prose."""
TEXTS = ("alt", "title", "aria-label")
"""Attributes that hold prose."""


def fix_mojibake(_document: Document, context: StepContext) -> None:
    """Repair the prose of a post, and report each place once with its line."""
    fixer = MojibakeFixer(context.post, context.problems)
    for element in context.elements.all:
        if element.type in PROSE:
            if not element.value.isascii():
                element.value = fixer.fixed(element.value)
        elif element.attr and not tree.is_verbatim(element):
            for name in TEXTS:
                if name in element.attr:
                    element.attr[name] = fixer.fixed(element.attr[name])


def fix_in_silence(document: Document) -> None:
    """Repair the text of an excerpt, whose mojibake is reported with the body."""
    for element in tree.elements(document):
        if element.type in PROSE and not element.value.isascii():
            element.value = fixed(element.value)


def fixed(text: str) -> str:
    """Return a text with its mojibake repaired."""
    return _WORD.sub(lambda word: _word(word[0]), text) if _TRACE.search(text) else text


class MojibakeFixer:
    """Repairs the words of one post and reports each with its line."""

    def __init__(self, post: Post | Page, problems: Problems, head_line: int | None = None) -> None:
        self._post = post
        self._head_line = head_line
        self._problems = problems
        self._positions: dict[str, int] = {}
        self._at = 0
        self._line_there = post.body_line

    def fixed(self, text: str) -> str:
        """Return a text with its mojibake repaired, and report each broken word."""
        return _WORD.sub(lambda word: self._fixed_word(word[0]), text) if _TRACE.search(text) else text

    def _fixed_word(self, word: str) -> str:
        good = _word(word)
        if good != word:
            self._problems.report("mojibake", self._post.path, self._line(word), word=word, repaired=good)
        return good

    def _line(self, word: str) -> int | None:
        body = self._post.body
        place = body.find(word, self._positions.get(word, 0))
        if place < 0:
            self._positions[word] = len(body)
            return self._head_line
        self._positions[word] = place + len(word)
        if place < self._at:
            self._at, self._line_there = 0, self._post.body_line
        self._line_there += body.count("\n", self._at, place)
        self._at = place
        return self._line_there


@lru_cache(maxsize=4096)
def _word(word: str) -> str:
    from ftfy import fix_encoding  # noqa: PLC0415  it takes long to load, and few texts need it

    return fix_encoding(word)
