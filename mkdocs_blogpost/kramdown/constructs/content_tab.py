"""Material's content tabs (`=== "Title"`); neighbours are one set, numbered by its line.

Follows https://squidfunk.github.io/mkdocs-material/reference/content-tabs/; no part of kramdown, read only
where a site asks for it.
"""

import re

from ..element import Element
from ..parser import Block, Parser
from .admonition import add
from .indented_body import block, line, read_body

_START = re.compile(r'===(?P<flags>\+!?|!\+?)?[ \t]+"(?P<title>[^"\n]*)"[ \t]*\n')


def _read(parser: Parser) -> bool:
    match = parser.src.check(_START)
    if not match or parser.deep:
        return False
    parser.src.pos = match.end()
    read_body(parser, tab(parser, match["title"], match["flags"] or ""))
    return True


def tab(parser: Parser, title: str, flags: str = "") -> Element:
    """Add a tab, to the set above if there is one, and return the element that takes its body."""
    tabs = None if "!" in flags else _set_above(parser)
    if tabs is None:
        tabs = _new_set(parser)
    *_, labels, content = tabs.children
    number = tabs.options["tabs"]
    count = len(content.children) + 1
    name = f"__tabbed_{number}"
    attr = {"id": f"{name}_{count}", "name": name, "type": "radio"}
    if count == 1 or "+" in flags:
        for each in tabs.children[:-2]:
            each.attr.pop("checked", None)
        attr["checked"] = "checked"
    tabs.children.insert(-2, Element("html_element", "input", attr, {"category": "span"}))
    tabs.attr["data-tabs"] = f"{number}:{count}"
    label = line("label", title, **{"for": attr["id"]})
    label.options["category"] = "span"
    labels.children.append(label)
    body = block("div", **{"class": "tabbed-block"})
    content.children.append(body)
    return body


def _set_above(parser: Parser) -> Element | None:
    for element in reversed(parser.tree.children):
        if element.type != "blank":
            return element if "tabs" in element.options else None
    return None


def _new_set(parser: Parser) -> Element:
    labels = block("div", **{"class": "tabbed-labels"})
    content = block("div", **{"class": "tabbed-content"})
    tabs = block("div", labels, content, **{"class": "tabbed-set tabbed-alternate"})
    tabs.options["tabs"] = parser.src.line
    add(parser, tabs)
    return tabs


CONTENT_TAB = Block("content_tab", "=", _read)
