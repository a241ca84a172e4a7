"""Jekyll's layout names, and the templates that show them.

The tables have Jekyll's own names and those of the most used themes (minima, Minimal Mistakes, Chirpy,
Beautiful Jekyll, al-folio, Hydejack); the option `layouts` adds to them.
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
"""The layouts of posts."""

PAGE_LAYOUTS: Mapping[str, str] = {
    **dict.fromkeys(("page", "single", "default", "splash", "about", "base", "minimal", "post"), PAGE),
    **dict.fromkeys(("collection", "search", "full", "plain", "home", "index", "frontpage"), PAGE),
    **dict.fromkeys(("paginate", "blog", "archive", "archives", "posts", "categories", "tags"), PAGE),
    **dict.fromkeys(("authors", "category", "tag", "author"), PAGE),
    "none": BARE,
}
"""The layouts of the site's own pages, among them those that ask for a view, which the page then introduces."""


def template_for_post(layout: str | None, own: Mapping[str, str]) -> tuple[str, bool]:
    """Return the template of a post's layout, and whether the layout is known; without a layout it is `post`."""
    return _found(layout or "post", {**POST_LAYOUTS, **own}, POST)


def template_for_page(layout: str | None, own: Mapping[str, str]) -> tuple[str, bool]:
    """Return the template of a page's layout, and whether the layout is known; without a layout it is `none`."""
    return _found(layout or "none", {**PAGE_LAYOUTS, **own}, PAGE)


def _found(layout: str, table: Mapping[str, str], default: str) -> tuple[str, bool]:
    return table.get(layout, default), layout in table
