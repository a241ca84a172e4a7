"""Quotes and dashes as typographers set them, and nothing else of Markdown: Jekyll's `smartify`.

Follows https://jekyllrb.com/docs/liquid/filters/#smartify: kramdown's own signs in a dialect of their own.
"""

import re

from mkdocs_blogpost.kramdown import Document, Element
from mkdocs_blogpost.kramdown.constructs import html, html_entity, smart_quotes, texts, typographic_symbol
from mkdocs_blogpost.kramdown.options import Options
from mkdocs_blogpost.kramdown.parser import Block, Dialect, Parser

_LINE = re.compile(r"[^\n]*\n?")


def _read_line(parser: Parser) -> bool:
    start = parser.src.pos
    parser.src.scan(_LINE)
    line = parser.src.text[start : parser.src.pos]
    children = parser.tree.children
    if children and children[-1].type == "raw_text":
        children[-1].value += line
    else:
        children.append(Element("raw_text", line))
    return True


DIALECT = Dialect(
    blocks=(html.BLOCK, Block("content", "", _read_line)),
    spans=(
        smart_quotes.SMART_QUOTES,
        html_entity.HTML_ENTITY,
        typographic_symbol.TYPOGRAPHIC_SYMBOL,
        html.SPAN,
    ),
    finish=(texts.read_texts,),
)
"""The constructs that are read."""


def smartened(text: str) -> str:
    """Return a text with typographic quotes, dashes and dots."""
    ended = text.endswith("\n")
    parser = Parser(Options(), DIALECT, lambda _line, _message: None)
    root = Element("root", options={"location": 1})
    parser.parse_blocks(root, text if ended else f"{text}\n")
    for adapt in DIALECT.finish:
        adapt(parser, root)
    found = Document(root, parser.options, parser.defined).to_html()
    return found if ended else found.removesuffix("\n")
