"""How long a post takes to read."""

import re
from collections.abc import Iterable
from math import ceil

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.render import tree
from mkdocs_blogpost.render.prose import COUNTED, raw_text_of
from mkdocs_blogpost.values import value_class

WORDS_A_MINUTE = 230
"""The speed of silent reading of English prose (Brysbaert 2019: 238)."""
CHARACTERS_A_MINUTE = 450
"""The same for Chinese, Japanese or Korean, which have no spaces between words."""
CODE_LINES_A_MINUTE = 40
"""Code is skimmed line by line, not read word by word."""
SECONDS_AN_IMAGE = 6
"""The time for a picture."""

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")
_WORD = re.compile(r"[^\W_]+(?:['’.\-/][^\W_]+)*")
_TAG = re.compile(r"<[^>]*>")
_WITH_LINES = frozenset(("codeblock", "html_element", "raw"))
_WITH_IMAGES = frozenset(("html_element", "img"))


@value_class
class Amount:
    """How much there is to read."""

    words: int = 0
    """Words between spaces; CJK characters count below."""
    characters: int = 0
    """Chinese, Japanese and Korean characters."""
    code_lines: int = 0
    """Lines of code blocks that are not empty."""
    images: int = 0
    """Pictures."""

    @property
    def minutes(self) -> int:
        """How many minutes it takes to read, at least 1."""
        minutes = self.words / WORDS_A_MINUTE + self.characters / CHARACTERS_A_MINUTE
        minutes += self.code_lines / CODE_LINES_A_MINUTE + self.images * SECONDS_AN_IMAGE / 60
        return max(1, ceil(minutes - 0.25))

    @property
    def count(self) -> int:
        """How many words there are, each CJK character counted as one."""
        return self.words + self.characters


def counted_text(document: Document) -> str:
    """Return the text of a document whose words are counted, with white space as it comes."""
    return " ".join(raw_text_of(root, COUNTED) for root in tree.roots(document))


def amount_of(text: str, elements: Iterable[Element]) -> Amount:
    """Return how much there is to read in a document, by its counted text and its elements."""
    code_lines = images = 0
    for element in elements:
        if element.type in _WITH_LINES:
            code_lines += _lines(element)
        if element.type in _WITH_IMAGES:
            images += tree.is_image(element)
    spaced, characters = (text, 0) if text.isascii() else _CJK.subn(" ", text)
    return Amount(_words(spaced), characters, code_lines, images)


def _words(text: str) -> int:
    """Return how many words a text has."""
    for end in (". ", ", "):  # many words have one of these behind them, which makes them slow to count
        text = text.replace(end, " ")
    pieces = text.split()
    others = [piece for piece in pieces if not piece.isalnum()]
    return len(pieces) - len(others) + len(_WORD.findall(" ".join(others)))


def _lines(element: Element) -> int:
    """Return how many lines of code an element has that are not empty."""
    if element.type == "codeblock":
        text = str(element.value)
    elif element.type == "html_element" and element.value == "pre":
        text = "".join(str(each.value) for each in element.walk() if each.type in ("html_text", "raw", "text"))
    elif element.options.get("verbatim") == "pre":
        text = _TAG.sub("", str(element.value))
    else:
        return 0
    return sum(1 for line in text.splitlines() if line.strip())
