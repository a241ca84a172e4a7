"""Material's admonitions (`!!! note "Title"`) and details (`??? note`, open with `???+`).

Follows https://squidfunk.github.io/mkdocs-material/reference/admonitions/; no part of kramdown, read only
where a site asks for it.
"""

import re

from ..element import Element
from ..parser import Block, Parser
from .indented_body import block, line, read_body

_START = re.compile(
    r'(?P<mark>!!!|\?\?\?)(?P<open>\+?) ?(?P<kinds>[\w-]+(?: +[\w-]+)*)?(?: *"(?P<title>[^"\n]*)")?[ \t]*\n'
)


def _read(parser: Parser) -> bool:
    match = parser.src.check(_START)
    if not match or parser.deep or not (match["kinds"] or match["title"]):
        return False
    parser.src.pos = match.end()
    kinds = (match["kinds"] or "").lower().split()
    title = match["title"] if match["title"] is not None else kinds[0].capitalize()
    is_details = match["mark"] != "!!!"
    element = details(kinds, title, is_open=bool(match["open"])) if is_details else admonition(kinds, title)
    add(parser, element)
    read_body(parser, element)
    return True


def add(parser: Parser, element: Element) -> None:
    """Put a block into the tree, with the attribute list that waits for it."""
    element.options.update(parser.new_block("html_element").options)
    parser.tree.children.append(element)


def admonition(kinds: list[str], title: str) -> Element:
    """Return an admonition without its body; an empty title is none."""
    titles = [line("p", title, **{"class": "admonition-title"})] if title else []
    return block("div", *titles, **{"class": " ".join(["admonition", *kinds])})


def details(kinds: list[str], title: str, *, is_open: bool) -> Element:
    """Return a block that folds, without its body."""
    attr = {**({"class": " ".join(kinds)} if kinds else {}), **({"open": "open"} if is_open else {})}
    return block("details", *([line("summary", title)] if title else []), **attr)


ADMONITION = Block("admonition", "!?", _read)
