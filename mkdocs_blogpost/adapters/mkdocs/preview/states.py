"""What a page was before its template was shown: a page that is written again begins with that."""

from collections.abc import Mapping
from typing import Any

from mkdocs.structure.pages import Page

from mkdocs_blogpost.views.post_query import query_comments
from mkdocs_blogpost.views.registry import TERM_KINDS

NAMES = ("content", "meta", "title", "toc", "canonical_url")
"""The attributes that are set for templates."""
States = dict[str, Mapping[str, Any]]
"""The attributes of each page, by its place in the site."""


def remember(page: Page, states: States) -> None:
    """Remember a page as it is."""
    own = vars(page)
    states[page.file.dest_uri] = {name: own[name] for name in NAMES if name in own} | {"meta": {**page.meta}}


def restore(page: Page, states: States) -> None:
    """Make a page what it was."""
    state = states.get(page.file.dest_uri, {})
    for name in state:
        setattr(page, name, {**state[name]} if name == "meta" else state[name])
    if state and "title" not in state:
        vars(page).pop("title", None)


def has_lists(page: Page, states: States) -> bool:
    """Return whether the text of a page asks for lists of posts."""
    text = states.get(page.file.dest_uri, {}).get("content") or ""
    return "blogpost:" in text and bool(query_comments(text, [kind.name for kind in TERM_KINDS]))
