"""The excerpt: the head of a body up to the separator, still as source.

Follows https://jekyllrb.com/docs/posts/#post-excerpts. Rendering it is `render.excerpt`'s part.
"""

import re
from collections.abc import Mapping
from typing import Any

from mkdocs_blogpost.model.config import Config
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.source.spelling import spell

BLOCKS = frozenset(
    ("if", "unless", "case", "for", "tablerow", "capture", "comment", "raw", "ifchanged", "highlight")
)
"""Liquid's and Jekyll's tags that need an end tag."""

_TAG = re.compile(r"\{%-?\s*(\w+)\s*.*?-?%\}", re.ASCII | re.DOTALL)
_DEFINITION = re.compile(r"^ {0,3}(\[[^\]]+\])(:.+)$", re.MULTILINE)


def separator(config: Config, data: Mapping[str, Any]) -> str:
    """Return what ends an excerpt: the front matter's own separator, else the site's."""
    own = data.get("excerpt_separator")
    return config.excerpt_separator if own in (None, False) else spell(own)


def given(post: Post | Page) -> Any:
    """Return the front matter's own `excerpt`, or None."""
    value = post.data.get("excerpt")
    return None if value is False else value


def source(post: Post | Page, blocks: frozenset[str] = BLOCKS) -> str | None:
    """Return the piece of the body that is the excerpt, or None where the site makes none."""
    if not post.excerpt_separator:
        return None
    return cut(post.body, post.excerpt_separator, blocks)


def cut(body: str, separator: str, blocks: frozenset[str] = BLOCKS) -> str:
    """Return the body up to the separator, its open Liquid blocks closed and the links it uses defined."""
    head, _, tail = body.partition(separator)
    if not tail:
        return head
    head = _close(head, blocks) if "{%" in head else head
    wanted = [label + rest for label, rest in _DEFINITION.findall(tail) if label in head]
    return head + "\n\n" + "\n".join(wanted) if wanted else head


def _close(head: str, blocks: frozenset[str]) -> str:
    """Return the text with an end tag for each block tag that has none in it, the innermost first."""
    for name in reversed(_TAG.findall(head)):
        if name in blocks and not re.search(rf"\{{%-?\s*end{name}\s*-?%\}}", head, re.ASCII):
            head += f"\n{{% end{name} %}}"
    return head
