"""Which lines belong to a list item, and how far its content is indented.

Shared by bullet, numbered and definition lists (https://kramdown.gettalong.org/syntax.html#lists).
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from mkdocs_blogpost.values import value_class

from ..source import WHITE, Source
from .boundary import HTML_START, HTML_STOP, MAYBE_IAL, block_ial

_NO_DEFINITION = r"(?!(?:[A-Za-z0-9_][\w:-]*)?:|/)"
_ONLY_IAL = re.compile(rf"[ \t\r\f\v]*+(?:\{{:{_NO_DEFINITION}(?:\\\}}|[^}}])+\}}[ \t\r\f\v]*+)?\n", re.ASCII)
ITEM_IAL = re.compile(rf"\s*+\{{:{_NO_DEFINITION}((?:\\\}}|[^}}])+)\}}\s*", re.ASCII)
_TABS = re.compile(r"( *)(\t+)")
_LEADING_TABS = re.compile(r"\t+")


@value_class
class ItemPatterns:
    """What the lines of an item look like whose content is indented by so many columns."""

    content: re.Pattern[str]
    """A line that is indented far enough."""
    lazy: re.Pattern[str]
    """A line that is not, and still goes on with the item's paragraph."""
    ial: re.Pattern[str]
    """What a line begins with that may be an attribute list for the list."""
    indent: str
    """The indentation to take away."""


@lru_cache(maxsize=200)
def patterns(width: int) -> ItemPatterns:
    """Return the patterns for a content indentation."""
    fours, rest = divmod(width, 4)
    content = rf"(?:(?:\t| {{4}}){{{fours}}} {{{rest}}}|(?:\t| {{4}}){{{fours + 1}}})[^\n]*?[^ \t\n\r\f\v][^\n]*\n"
    shallow = f" {{0,{min(width, 3)}}}"
    begins_other = rf"{shallow}(?:{HTML_STOP}|{HTML_START})"
    lazy = rf"(?!{begins_other})[^\n]*?[^ \t\n\r\f\v][^\n]*\n"
    ial = shallow + MAYBE_IAL.removeprefix(" {0,3}")
    return ItemPatterns(re.compile(content), re.compile(lazy), re.compile(ial), " " * width)


def scan_line(src: Source, width: int, *, lazily: bool) -> re.Match[str] | None:
    """Step over a line that belongs to an item, whose paragraph may go on lazily, and return it."""
    known = patterns(width)
    line = src.scan(known.content)
    if line or not lazily or (src.check(known.ial) and block_ial(src)):
        return line
    return src.scan(known.lazy)


def expand_leading_tabs(line: str) -> str:
    """Return a line with the tabs that it begins with as four spaces each."""
    match = _LEADING_TABS.match(line)
    return " " * (4 * match.end()) + line[match.end() :] if match else line


def first_line(marker: str, text: str) -> tuple[int, str]:
    """Return the content indentation that an item's first line sets, and its text."""
    width = len(marker)
    if _ONLY_IAL.fullmatch(text):
        return 4, text.lstrip(WHITE)
    while match := _TABS.match(text):
        column = len(match[1]) + width
        spaces = 4 - column % 4 + (len(match[2]) - 1) * 4
        text = match[1] + " " * spaces + text[match.end() :]
    stripped = text.lstrip(" ")
    return width + len(text) - len(stripped), text.lstrip(WHITE)


@dataclass(slots=True)
class ItemText:
    """The text of one item, as it grows line by line."""

    line: int
    """The source line it starts in."""
    width: int
    """How far its content is indented."""
    nested: bool = False
    """Whether a list, or a blank line, has been met in it."""
    parts: list[list[str]] = field(default_factory=lambda: [[]])
    """Its lines; a list that starts in the middle of a paragraph starts a part of its own."""

    def texts(self) -> list[str]:
        """Return the text of each part."""
        return ["".join(part) for part in self.parts]
