"""The posts of one page of a paginated list, as its template sees them.

Follows https://jekyllrb.com/docs/pagination/#liquid-attributes-available.
"""

from dataclasses import dataclass

from mkdocs_blogpost.model.post import Post


@dataclass(frozen=True, slots=True, eq=False)
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
