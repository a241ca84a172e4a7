"""The excerpt: the head of a body up to the separator, still as source.

Follows https://jekyllrb.com/docs/posts/#post-excerpts. Rendering it is `render.excerpt`'s part.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_blogpost.model.config import Config
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.ruby import to_s, truthy

BLOCKS = frozenset(("if", "unless", "case", "for", "tablerow", "capture", "comment", "raw", "ifchanged", "highlight"))
"""Liquid's and Jekyll's tags that need an end tag."""

_TAG = re.compile(r"\{%-?\s*(\w+)", re.ASCII)
_END = re.compile(r"\{%-?\s*end(\w+)\s*-?%\}", re.ASCII)
_BRACKET = re.compile(r"\n( {0,3})\[")  # not `^`, which would be tried at every character


def separator(config: Config, data: Mapping[str, Any]) -> str:
    """Return what ends an excerpt: the front matter's own separator, else the site's."""
    own = data.get("excerpt_separator")
    return to_s(own) if truthy(own) else config.excerpt_separator


def given(post: Post | Page) -> Any:
    """Return the front matter's own `excerpt`, or None."""
    value = post.data.get("excerpt")
    return None if value is False else value


def source(post: Post | Page) -> str | None:
    """Return the piece of the body that is the excerpt, or None if the site makes none."""
    if isinstance(post, Post):
        return post.excerpt_source
    return cut(post.body, post.excerpt_separator) if post.excerpt_separator else None


def source_of(body: str, separator: str, config: Config) -> str | None:
    """Return the piece of a document's body that is its excerpt, or None if the separator is empty."""
    return cut(body, separator, all_links=config.dialect.excerpts_define_all_links) if separator else None


def cut(body: str, separator: str, blocks: frozenset[str] = BLOCKS, *, all_links: bool = False) -> str:
    """Return the body up to the separator, its open Liquid blocks closed and its links defined.

    The definitions are those that the excerpt uses, or with `all_links` all that follow it; then two line ends
    are added even where there is none.
    """
    head, _, tail = body.partition(separator)
    if not tail:
        return head
    head = _closed(head, blocks) if "{%" in head else head
    if all_links:
        return head + "\n\n" + "\n".join(indent + label + rest for indent, label, rest in _definitions(tail))
    wanted = [label + rest for _, label, rest in _definitions(tail) if label in head]
    return head + "\n\n" + "\n".join(wanted) if wanted else head


def _definitions(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield the link definitions of a text, each in three pieces: its indent, `[label]` and what follows it."""
    text, start = f"\n{text}", 0
    while bracket := _BRACKET.search(text, start):
        start = bracket.end()
        close = text.find("]", start)
        if close < 0:
            return
        rest = text[close + 1 :].partition("\n")[0] if text.startswith(":", close + 1) else ""
        if close > start and len(rest) > 1:
            yield bracket[1], text[start - 1 : close + 1], rest
            start = close + 1 + len(rest)


def _closed(head: str, blocks: frozenset[str]) -> str:
    """Return the text with an end tag for each block tag that has none in it, the innermost first."""
    closed = set(_END.findall(head))
    for name in reversed(list(_tags(head))):
        if name in blocks and name not in closed:
            closed.add(name)
            head += f"\n{{% end{name} %}}"
    return head


def _tags(text: str) -> Iterator[str]:
    """Yield the names of a text's Liquid tags."""
    start = 0
    while found := _TAG.search(text, start):
        end = text.find("%}", found.end())
        if end < 0:
            return
        yield found[1]
        start = end + 2
