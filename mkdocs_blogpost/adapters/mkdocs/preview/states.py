"""What a page was before its template was shown: a page that is written again begins with that."""

from collections.abc import Mapping
from typing import Any

from mkdocs.structure.pages import Page

from mkdocs_blogpost.adapters.mkdocs.page_content import PageContent
from mkdocs_blogpost.adapters.mkdocs.pages import PostPage
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.post_query import query_comments
from mkdocs_blogpost.views.registry import TERM_KINDS

NAMES = ("content", "meta", "title", "toc", "canonical_url")
"""The attributes that are set for templates."""


@value_class
class PageState:
    """A page as it was."""

    values: Mapping[str, Any]
    """Its attributes."""
    content: PageContent | None
    """The HTML of the page of a post; None for other pages."""
    has_lists: bool
    """Whether its text asks for lists of posts."""


States = dict[str, PageState]
"""Each page, by its place in the site."""


def remember(page: Page, states: States) -> None:
    """Remember a page as it is."""
    own, text = vars(page), page.content or ""
    states[page.file.dest_uri] = PageState(
        {name: own[name] for name in NAMES if name in own} | {"meta": {**page.meta}},
        page.copied_content() if isinstance(page, PostPage) else None,
        "blogpost:" in text and bool(query_comments(text, [kind.name for kind in TERM_KINDS])),
    )


def restore(page: Page, states: States) -> None:
    """Make a page what it was."""
    state = states.get(page.file.dest_uri)
    if state is None:
        return
    for name, value in state.values.items():
        setattr(page, name, {**value} if name == "meta" else value)
    if isinstance(page, PostPage) and state.content:
        page.show(state.content)
    if "title" not in state.values:
        vars(page).pop("title", None)


def meta_of(page: Page, states: States) -> Mapping[str, Any] | None:
    """Return the meta of a page as it was; None if it is not known."""
    state = states.get(page.file.dest_uri)
    return state.values.get("meta") if state else None


def has_lists(page: Page, states: States) -> bool:
    """Return whether the text of a page asks for lists of posts."""
    state = states.get(page.file.dest_uri)
    return state is not None and state.has_lists
