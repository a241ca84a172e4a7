"""The element tree that a kramdown text is read into.

Element types are kramdown's own names (https://kramdown.gettalong.org/rc/Kramdown/Element.html):

    root  blank  p  header  blockquote  codeblock  ul  ol  li  dl  dt  dd  hr
    table  thead  tbody  tfoot  tr  td
    text  em  strong  a  img  codespan  br  footnote  math  abbreviation
    entity  typographic_sym  smart_quote
    html_element  xml_comment  xml_pi  raw  comment

and four of ours: `html_text` (text inside raw HTML, as HTML source), `toc` and `footnotes` (the places
of the table of contents and of the list of footnotes), and `footnote_list` (that list while it is printed).
While a text is read there are also `raw_text` (a block's text whose spans are still to be read) and `eob` (a block
boundary, or a definition's place).
"""

from collections.abc import Iterator
from typing import Any

_TEXTS = frozenset(("text", "raw", "html_text"))


class Element:
    """A node of the tree: a block or a span with its attributes and children."""

    __slots__ = ("attr", "children", "options", "type", "value")

    def __init__(
        self,
        type: str,  # noqa: A002  kramdown's own name for it
        value: Any = None,
        attr: dict[str, str] | None = None,
        options: dict[str, Any] | None = None,
        children: "list[Element] | None" = None,
    ) -> None:
        self.type = type
        """kramdown's element type: `p`, `header`, `codeblock`, `html_element`, `text`, …"""
        self.value = value
        """What a leaf holds: text, code, a raw HTML element's tag name, an entity, …"""
        self.attr: dict[str, str] = attr if attr is not None else {}
        """HTML attributes, in order."""
        self.options: dict[str, Any] = options if options is not None else {}
        """Facts that are no attributes: `location` (line, from 1), `level`, `raw_text`, `category`, …"""
        self.children: list[Element] = children if children is not None else []
        """The elements inside, in order."""

    def __repr__(self) -> str:
        return f"<{self.type} {self.value!r} {self.attr} {self.children}>"

    def is_empty(self) -> bool:
        """Return whether nothing is inside but texts without a character."""
        return all(child.type in _TEXTS and not child.value for child in self.children)

    def walk(self) -> "Iterator[Element]":
        """Yield this element and all below it, in document order, without recursion."""
        yield self
        levels = [iter(self.children)]
        while levels:
            for element in levels[-1]:
                yield element
                if element.children:
                    levels.append(iter(element.children))
                    break
            else:
                levels.pop()
