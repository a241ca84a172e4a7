"""How long a post takes to read."""

import re
from dataclasses import dataclass
from html import unescape
from math import ceil

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.render import tree

BLOCKS = frozenset(("p", "header", "li", "dt", "dd", "td", "blockquote", "br"))
"""Element types that separate words."""

WORDS_A_MINUTE = 230
"""Of silent reading of English prose (Brysbaert 2019: 238)."""
CHARACTERS_A_MINUTE = 450
"""Of Chinese, Japanese or Korean, which set no spaces between words that could be counted."""
CODE_LINES_A_MINUTE = 40
"""Code is skimmed line by line, not read word by word."""
SECONDS_AN_IMAGE = 6
"""Spent on looking at a picture."""

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")
_WORD = re.compile(r"[^\W_]+(?:['’.\-/][^\W_]+)*")
_TAG = re.compile(r"<[^>]*>")
_PRE = re.compile(r"<pre\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
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
        """How many minutes it takes to read, one at least."""
        minutes = self.words / WORDS_A_MINUTE + self.characters / CHARACTERS_A_MINUTE
        minutes += self.code_lines / CODE_LINES_A_MINUTE + self.images * SECONDS_AN_IMAGE / 60
        return max(1, ceil(minutes - 0.25))

    @property
    def count(self) -> int:
        """How many words there are, each CJK character counted as one."""
        return self.words + self.characters


def amount_of(document: Document) -> Amount:
    """Return how much there is to read in a document."""
    prose: list[str] = []
    code: list[str] = []
    images = 0
    for element in tree.elements(document):
        if element.type == "codeblock" or element.value == "pre":
            code.append("".join(str(each.value or "") for each in element.walk() if each.type != "html_element"))
        elif element.type == "raw" and _PRE.match(str(element.value)):
            code.append(_TAG.sub("", str(element.value)))
        elif tree.is_image(element):
            images += 1
        else:
            words = tree.words(element)
            prose.append(unescape(words) if element.type == "html_text" else words)
            if element.options.get("category") == "block" or element.type in BLOCKS:
                prose.append(" ")
    text = "".join(prose)
    code_lines = sum(1 for block in code for line in block.splitlines() if line.strip())
    words_without = _CJK.sub(" ", text)
    return Amount(len(_WORD.findall(words_without)), len(_CJK.findall(text)), code_lines, images)
