"""The posts of one page of a paginated list, as its template sees them.

Follows https://jekyllrb.com/docs/pagination/#liquid-attributes-available, and for the fields from `page_path` on
https://github.com/sverrirs/jekyll-paginate-v2, which alone has them.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.values import value_class


@value_class(eq=False)
class Paginator:
    """The variable `paginator`."""

    page: int
    """The page's number, from 1."""
    per_page: int
    """How many posts a page holds."""
    posts: tuple[Post, ...]
    """The page's posts, newest first."""
    total_posts: int
    """How many posts there are on all pages."""
    total_pages: int
    """How many pages there are."""
    previous_page: int | None
    """The number of the page before; None on the first."""
    previous_page_path: str | None
    """The address of the page before; None on the first."""
    next_page: int | None
    """The number of the page after; None on the last."""
    next_page_path: str | None
    """The address of the page after; None on the last."""
    page_path: str | None = None
    """The address of this page."""
    first_page: int | None = None
    """The number of the first page."""
    first_page_path: str | None = None
    """The address of the first page."""
    last_page: int | None = None
    """The number of the last page."""
    last_page_path: str | None = None
    """The address of the last page."""
    page_trail: tuple[Mapping[str, Any], ...] | None = None
    """The pages around this one, each with `num`, `path` and `title`; None if they are not asked for."""
    is_selection: bool = field(default=False, metadata={"hidden": True})
    """Whether it does not list all posts by date: templates do not see this."""
