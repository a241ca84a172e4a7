"""Jekyll's layout names, and the templates that stand for them.

The table holds Jekyll's own names and those of the big themes (minima, Minimal Mistakes, Chirpy,
Beautiful Jekyll, al-folio, Hydejack); the option `layouts` adds to it.
"""

from collections.abc import Mapping

POST = "blogpost/post.html"
PAGE = "blogpost/page.html"
BARE = "blogpost/none.html"

POST_LAYOUTS: Mapping[str, str] = {
    **dict.fromkeys(("post", "single", "single-post", "blog-post", "blogpost", "article", "blog"), POST),
    **dict.fromkeys(("news", "news_post", "news-item", "release", "review", "epic", "essay"), POST),
    **dict.fromkeys(("distill", "note", "default", "page", "base", "minimal"), POST),
    "none": BARE,
}
"""Layouts of posts."""

PAGE_LAYOUTS: Mapping[str, str] = {
    **dict.fromkeys(("page", "single", "default", "splash", "about", "base", "minimal", "post"), PAGE),
    **dict.fromkeys(("collection", "search", "full", "plain", "home", "index", "frontpage"), PAGE),
    **dict.fromkeys(("paginate", "blog", "archive", "archives", "posts", "categories", "tags"), PAGE),
    **dict.fromkeys(("authors", "category", "tag", "author"), PAGE),
    "none": BARE,
}
"""Layouts of the site's own pages; those of views place a view there, and the page introduces it."""


def template_for_post(layout: str | None, own: Mapping[str, str]) -> tuple[str, bool]:
    """Return the template of a post's layout, and whether it is known; one without is a post."""
    return _found(layout or "post", {**POST_LAYOUTS, **own}, POST)


def template_for_page(layout: str | None, own: Mapping[str, str]) -> tuple[str, bool]:
    """Return the template of a page's layout, and whether the name is known; without one, it stands bare."""
    return _found(layout or "none", {**PAGE_LAYOUTS, **own}, PAGE)


def _found(layout: str, table: Mapping[str, str], usual: str) -> tuple[str, bool]:
    return table.get(layout, usual), layout in table
