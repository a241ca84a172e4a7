"""Material's generic blocks: `/// details | Title`, options indented below, and `///` at the end.

Follows https://facelessuser.github.io/pymdown-extensions/extensions/blocks/; no part of kramdown, read only
where a site asks for it. Known are `details`, `admonition`, the admonitions' own names, `tab` and `html`.
"""

import re

from ..element import Element
from ..parser import Block, Parser
from .admonition import add, admonition, details
from .content_tab import tab
from .indented_body import block

_START = re.compile(r"(?P<mark>/{3,})[ \t]*(?P<name>[\w-]+)[ \t]*(?:\|[ \t]*(?P<title>[^\n]*?)[ \t]*)?\n")
_OPTION = re.compile(r"(?: {4}|\t)[ \t]*(?P<key>[\w-]+)[ \t]*:[ \t]*(?P<value>[^\n]*?)[ \t]*\n")
_SELECTOR = re.compile(r"(?P<tag>[\w-]+)(?P<marks>(?:[#.][\w-]+)*)")
ADMONITIONS = (
    "note", "abstract", "info", "tip", "success", "question", "warning", "failure", "danger", "bug",
    "example", "quote", "attention", "caution", "hint", "important", "error",
)  # fmt: skip
NAMES = ("details", "admonition", "tab", "html", *ADMONITIONS)


def _read(parser: Parser) -> bool:
    src = parser.src
    match = src.check(_START)
    if not match or match["name"] not in NAMES or parser.deep:
        return False
    closing = re.compile(rf"^/{{{len(match['mark'])}}}[ \t]*\n", re.MULTILINE)
    src.pos = match.end()
    options = {}
    while option := src.scan(_OPTION):
        options[option["key"]] = option["value"].strip("'\"")
    line = src.line
    end = src.search(closing, src.pos)
    text = src.text[src.pos : end.start() if end else src.end]
    src.pos = end.end() if end else src.end
    body = _made(parser, match["name"], match["title"] or "", options)
    parser.parse_blocks(body, text, line)
    return True


def _made(parser: Parser, name: str, title: str, options: dict[str, str]) -> Element:
    if name == "tab":
        is_new = options.get("new") == "true"
        return tab(parser, title, ("!" if is_new else "") + ("+" if options.get("select") == "true" else ""))
    if name == "html":
        element = _html(title)
    elif name == "details":
        kind = options.get("type", "")
        element = details([kind] if kind else [], title or kind.capitalize(), is_open=options.get("open") == "true")
    else:
        kind = options.get("type", "") if name == "admonition" else name
        element = admonition([kind] if kind else [], title or kind.capitalize())
    add(parser, element)
    return element


def _html(selector: str) -> Element:
    match = _SELECTOR.match(selector)
    tag, marks = (match["tag"], match["marks"]) if match else ("div", "")
    attr = {}
    classes = re.findall(r"\.([\w-]+)", marks)
    if classes:
        attr["class"] = " ".join(classes)
    if ids := re.findall(r"#([\w-]+)", marks):
        attr["id"] = ids[-1]
    return block(tag, **attr)


GENERIC_BLOCK = Block("generic_block", "/", _read)
