"""The posts of a site as rows: for people as a table, for programs as JSON."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site, Withheld
from mkdocs_blogpost.render.render import Lookups, excerpt_html
from mkdocs_blogpost.views.urls import prefixed

WIDEST = 60
"""The most columns that one field of the table takes."""


def row(post: Post, site: Site, lookups: Lookups) -> dict[str, Any]:
    """Return the facts of a post by the names that Jekyll has for them."""
    previous, following = site.previous(post), site.next(post)
    return {
        "path": post.relative_path,
        "url": post.url,
        "title": post.data.get("title"),
        "date": post.date.isoformat(),
        "categories": post.data["categories"],
        "tags": post.data["tags"],
        "layout": post.data.get("layout"),
        "excerpt": excerpt_html(post, lookups),
        "previous": previous.url if previous else None,
        "next": following.url if following else None,
    }


def withheld_row(withheld: Withheld) -> dict[str, Any]:
    """Return the facts of a post that is not published."""
    date = withheld.date.isoformat() if withheld.date else None
    return {"path": withheld.path, "title": withheld.title, "date": date, "withheld": withheld.reason}


def table(site: Site, withheld: Sequence[Withheld], prefix: str) -> Iterator[str]:
    """Yield the lines of a table: date, URL, title, and why a post is not published."""
    cells = [(f"{post.date:%Y-%m-%d}", prefixed(prefix, post.url), post.title, "") for post in site.posts]
    cells += [(f"{one.date:%Y-%m-%d}" if one.date else "", one.path, one.title, f"({one.reason})") for one in withheld]
    widths = [max((_width(_cut(line[place])) for line in cells), default=0) for place in range(3)]
    for line in cells:
        padded = [_padded(_cut(cell), width) for cell, width in zip(line, widths, strict=False)]
        yield "  ".join([*padded, line[3]]).rstrip()


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= WIDEST else f"{text[: WIDEST - 1]}…"


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    """Return the columns that a text takes in a terminal."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )
