"""Pages that have a list's layout by name, but whose layout in the tree holds their text and lists no posts."""

import re
from dataclasses import replace

from mkdocs_blogpost.model.known_layouts import OF_LISTS
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.render.layouts import inner_layouts, layout_texts
from mkdocs_blogpost.render.lookups import Lookups
from mkdocs_blogpost.views.assemble import LISTS_POSTS

_TAG = re.compile(r"\{\{\s*content\s*\}\}|<[^>]*>")


def with_text_layouts(site: Site, lookups: Lookups) -> Site:
    """Return the site in which each such page says that its layout holds its text."""
    names = {page.layout for page in site.pages if page.layout in OF_LISTS and not page.body.strip()}
    own = {name for name in names if name and _holds_text(name, lookups)}
    if not own:
        return site
    return replace(site, pages=tuple(_marked(page) if page.layout in own else page for page in site.pages))


def _holds_text(name: str, lookups: Lookups) -> bool:
    texts = [text for layout in inner_layouts(name, lookups) for text in layout_texts(layout, lookups)]
    return any(_TAG.sub("", text).strip() for text in texts) and not any(LISTS_POSTS.search(text) for text in texts)


def _marked(page: Page) -> Page:
    return page if page.body.strip() else replace(page, is_text_in_layout=True)
