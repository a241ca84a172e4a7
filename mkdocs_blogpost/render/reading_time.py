"""How long a post takes to read."""

import re
from dataclasses import dataclass
from math import ceil

from mkdocs_blogpost.text import plain

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
_UNREAD = re.compile(r"<(script|style|svg)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_IMAGE = re.compile(r"<img\b", re.IGNORECASE)
_PRE = re.compile(r"<pre\b.*?</pre\s*>", re.IGNORECASE | re.DOTALL)


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


def amount_of(html: str) -> Amount:
    """Return how much there is to read in a piece of HTML."""
    blocks = (_TAG.sub("", block) for block in _PRE.findall(html))
    code_lines = sum(1 for block in blocks for line in block.splitlines() if line.strip())
    text = plain(_UNREAD.sub(" ", _PRE.sub(" ", html)))
    characters = len(_CJK.findall(text))
    words = len(_WORD.findall(_CJK.sub(" ", text)))
    return Amount(words, characters, code_lines, len(_IMAGE.findall(html)))
