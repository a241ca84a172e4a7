"""The text of a tree as a reader sees it, without markup."""

import re
from html import unescape

from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.render import tree
from mkdocs_blogpost.text import plain
from mkdocs_blogpost.values import value_class

SEPARATING = frozenset(
    (
        "blank", "blockquote", "br", "codeblock", "dd", "dl", "dt", "header", "hr", "li", "ol", "p", "table",
        "td", "tr", "ul",
    )
)  # fmt: skip
"""Element types between which words end."""
INLINE = frozenset(
    (
        "a", "abbr", "b", "bdi", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd", "mark", "q", "s",
        "samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr",
    )
)  # fmt: skip
"""HTML elements inside a word or between two; all others separate words."""
INLINE_CODE = frozenset(("code", "kbd", "samp"))
"""HTML elements of code that is a part of a sentence."""


@value_class
class LeftOut:
    """What a text is without."""

    types: frozenset[str]
    """Element types."""
    tags: frozenset[str]
    """HTML elements."""

    @property
    def blocks(self) -> frozenset[str]:
        """The element types between which words end, and which have no words of their own."""
        return SEPARATING - self.types


_ALWAYS = frozenset(("comment", "footnote", "xml_comment", "xml_pi"))
_BLOCKS_OF_CODE = tree.VERBATIM - INLINE_CODE
SUMMARY = LeftOut(
    types=_ALWAYS | {"codeblock", "math"},
    tags=_BLOCKS_OF_CODE | {"audio", "caption", "figcaption", "iframe", "noscript", "select", "template", "video"},
)
"""What a summary is without: footnote marks, code blocks, scripts, captions, formulas."""
COUNTED = LeftOut(types=_ALWAYS | {"codeblock"}, tags=_BLOCKS_OF_CODE)
"""What the words of a text are counted without: code blocks, scripts, drawings."""


def text_of(root: Element, left_out: LeftOut = SUMMARY) -> str:
    """Return the text of an element, white space as single spaces."""
    return " ".join(raw_text_of(root, left_out).split())


def raw_text_of(root: Element, left_out: LeftOut = SUMMARY) -> str:
    """Return the text of an element with white space as it comes: more than one space, at the ends, too."""
    return "".join(_Reading(left_out).parts(root))


_MARKUP = "#$%&*+/:<=>@[\\]^`{|}~" + "".join(map(chr, range(0x20)))
"""Characters by which one notation or another begins, and those that end a line."""
_EXCLAMATIONS = re.compile(r"!!*")  # not `!+`, which is tried at every character
_UNDERSCORES = re.compile(r"__*")
_DASHES = re.compile(r"--+")


def plain_words(text: str) -> str:
    """Return a text in one line without any character that could be markup, a template or a mark of a plugin."""
    for character in _MARKUP:
        text = text.replace(character, " ")
    text = _EXCLAMATIONS.sub(_end_of_word, text)
    text = _UNDERSCORES.sub(_inside_word, text)
    return " ".join(_DASHES.sub(" ", text).split())


def _end_of_word(run: re.Match[str]) -> str:
    """Return what stays of exclamation marks: one that ends a word."""
    before, after = _beside(run)
    if not before.strip() or after.strip():
        return " "
    return "!" if len(run[0]) == 1 else " !"


def _inside_word(run: re.Match[str]) -> str:
    """Return underscores that are inside a word; a space for others."""
    before, after = _beside(run)
    return run[0] if before.isalnum() and after.isalnum() else " "


def _beside(run: re.Match[str]) -> tuple[str, str]:
    """Return the characters before and after a run."""
    start, end = run.span()
    return run.string[start - 1 : start], run.string[end : end + 1]


class _Reading:
    """Walks a tree; in the flat tree of an HTML post it follows the tags themselves."""

    def __init__(self, left_out: LeftOut) -> None:
        self._left_out = left_out
        self._blocks = left_out.blocks
        self._hidden = ""

    def parts(self, root: Element) -> list[str]:
        parts: list[str] = []
        stack: list[Element | None] = [root]
        while stack:
            element = stack.pop()
            if element is None:
                parts.append(" ")
            elif element.type == "text" and not self._hidden:
                parts.append(str(element.value))
            elif element.type in self._blocks and not self._hidden:
                parts.append(" ")
                if element.children:
                    stack.append(None)
                    stack.extend(reversed(element.children))
            elif element.type == "raw":
                parts.append(self._raw(element))
            elif self._hidden:
                continue
            elif self._is_left_out(element):
                parts.append("" if element.type == "footnote" else " ")
            else:
                parts.append(_own(element))
                if element.type == "html_element" and element.value not in INLINE:
                    parts.append(" ")
                    stack.append(None)
                stack.extend(reversed(element.children))
        return parts

    def _raw(self, element: Element) -> str:
        """Return the text of a tag, or of a whole element of code, of an HTML post."""
        verbatim, tag = element.options.get("verbatim"), element.options.get("tag")
        if verbatim in INLINE_CODE and not self._hidden:
            return plain(str(element.value))
        if tag in self._left_out.tags:
            self._hidden = "" if element.options.get("closes") else tag
        return "" if tag in INLINE or not (tag or verbatim) else " "

    def _is_left_out(self, element: Element) -> bool:
        if element.type == "html_element":
            return element.value in self._left_out.tags
        return element.type in self._left_out.types


def _own(element: Element) -> str:
    """Return the text that one element holds itself."""
    words = tree.words(element)
    return unescape(words) if element.type == "html_text" else words
