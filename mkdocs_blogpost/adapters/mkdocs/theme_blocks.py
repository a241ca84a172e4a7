"""Themes whose templates lack some of the blocks that MkDocs' themes share, and that the blog fills.

The theme's own template is rendered as ever. The content of a block that it lacks is put where every theme has a
place for it: into the page's content, and before the end of the head.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from jinja2 import Environment, TemplateNotFound

from mkdocs_blogpost.values import value_class

FILLED = frozenset(("site_meta", "styles", "extrahead", "content"))
"""The blocks that the blog's templates fill or look at."""
PARTS = "blogpost/parts.html"
"""The template that has nothing but the blocks of the head and the content."""
_BLOCK = re.compile(r"\{%-?\s*block\s+(\w+)")
_EXTENDS = re.compile(r"""\{%-?\s*extends\s+["']([^"']+)["']""")
_PART = re.compile(r"<!-- blogpost: (\w+) -->\n")
_HEAD_END = re.compile(r"</head\s*>", re.IGNORECASE)
_TAG = re.compile(r"""<(?:meta|link)\b(?:"[^"]*"|'[^']*'|[^>"'])*>\s*""", re.IGNORECASE)
_NAME = re.compile(
    r"""\s(?:name|property|rel)\s*=\s*["']?(description|author|canonical|og:[\w:]+|twitter:[\w:]+)(?=["'\s/>])""",
    re.IGNORECASE,
)
_FIRST_HEADING = re.compile(r"<h1\b[^>]*>(.*?)</h1\s*>", re.IGNORECASE | re.DOTALL)


def missing_blocks(env: Environment) -> frozenset[str]:
    """Return the blocks that the theme's pages lack."""
    return FILLED - set(_blocks(env, "main.html"))


def _blocks(env: Environment, name: str | None) -> Iterator[str]:
    """Yield the names of the blocks of a template and of those that it extends."""
    while name and env.loader:
        try:
            source = env.loader.get_source(env, name)[0]
        except TemplateNotFound:
            return
        yield from _BLOCK.findall(source)
        parent = _EXTENDS.search(source)
        name = parent[1] if parent else None


@value_class
class Parts:
    """What a page of the blog adds to the page of a theme that lacks the blocks for it."""

    head: str = ""
    """Added to the head."""
    content: str | None = None
    """The page's content; None if the theme has the block for it."""


def parts(env: Environment, template: str, context: Mapping[str, Any], missing: Collection[str]) -> Parts:
    """Return what the missing blocks of a page hold."""
    html = env.get_template(template).render({**context, "blogpost_parent": PARTS})
    pieces = _PART.split(html)
    blocks = dict(zip(pieces[1::2], pieces[2::2], strict=True))
    head = "".join(blocks.get(name, "") for name in ("styles", "extrahead") if name in missing)
    return Parts(head, blocks.get("content") if "content" in missing else None)


def with_parts(html: str, added: Parts, title_id: str) -> str:
    """Return the theme's page with the parts in it; what a head may have once is what comes last."""
    end = _HEAD_END.search(html)
    if end is None:
        return html
    return _once(html[: end.start()] + added.head) + _with_one_title(html[end.start() :], title_id)


def _once(head: str) -> str:
    """Return a head in which each name of a description, an address or a card has one value, the last."""
    tags = [(found, name[1].lower()) for found in _TAG.finditer(head) if (name := _NAME.search(found[0]))]
    last = {name: found for found, name in tags}
    for found, name in reversed(tags):
        if last[name] is not found:
            head = head[: found.start()] + head[found.end() :]
    return head


def _with_one_title(html: str, title_id: str) -> str:
    """Return a page without the blog's title, if the theme has written the same one itself."""
    titles = list(_FIRST_HEADING.finditer(html))
    own = next((each for each in titles if f'id="{title_id}"' in each[0].partition(">")[0]), None)
    if own is None or all(each is own or _text(each[1]) != _text(own[1]) for each in titles):
        return html
    return f'{html[: own.start()]}<span id="{title_id}"></span>{html[own.end() :]}'


def _text(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", html).split())
