"""Jekyll's layout names, and the templates that show them.

The option `layouts` adds to the names of `model/known_layouts.py`.
"""

from collections.abc import Mapping

from mkdocs_blogpost.model.known_layouts import OF_LISTS, OF_PAGES, OF_POSTS

POST = "blogpost/post.html"
PAGE = "blogpost/page.html"
BARE = "blogpost/none.html"

POST_LAYOUTS: Mapping[str, str] = {**dict.fromkeys(OF_POSTS, POST), "none": BARE}
"""The layouts of posts."""

PAGE_LAYOUTS: Mapping[str, str] = {**dict.fromkeys((*OF_PAGES, *OF_LISTS), PAGE), "none": BARE}
"""The layouts of the site's own pages, among them those that ask for a view, which the page then introduces."""


def template_for_post(layout: str | None, own: Mapping[str, str]) -> tuple[str, bool]:
    """Return the template of a post's layout, and whether the layout is known; without a layout it is `post`."""
    return _found(layout or "post", {**POST_LAYOUTS, **own}, POST)


def template_for_page(layout: str | None, own: Mapping[str, str]) -> tuple[str, bool]:
    """Return the template of a page's layout, and whether the layout is known; without a layout it is `none`."""
    return _found(layout or "none", {**PAGE_LAYOUTS, **own}, PAGE)


def _found(layout: str, table: Mapping[str, str], default: str) -> tuple[str, bool]:
    return table.get(layout, default), layout in table
