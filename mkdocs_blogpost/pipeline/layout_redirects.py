"""Pages whose layout only leads elsewhere: they are redirects, as pages with `redirect_to` are."""

import re
from dataclasses import replace
from html import unescape

from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.pipeline.site_links import local_place
from mkdocs_blogpost.render.layouts import layout_chain, render_layouts
from mkdocs_blogpost.render.lookups import Lookups

_REFRESH = re.compile(r"<meta\b[^>]*http-equiv\s*=\s*[\"']?refresh\b[^>]*>", re.IGNORECASE)
_TARGET = re.compile(r"url\s*=\s*['\"]?([^'\">]+)", re.IGNORECASE)


def with_layout_redirects(site: Site, lookups: Lookups) -> Site:
    """Return the site in which each page whose layout leads elsewhere says so in its front matter."""
    targets: dict[str, str] = {}
    redirecting: dict[str, bool] = {}
    items: list[Post | Page] = [*site.pages, *site.documents]
    for item in items:
        if not item.layout or item.data.get("redirect_to"):
            continue
        if item.layout not in redirecting:
            chain = layout_chain(item.layout, lookups)
            redirecting[item.layout] = any(_REFRESH.search(layout.body) for layout in chain)
        target = _target(item, lookups) if redirecting[item.layout] else ""
        if target:
            targets[item.path] = local_place(target, site)
    if not targets:
        return site
    changed = {
        item.path: replace(item, data={**item.data, "redirect_to": targets[item.path]})
        for item in site.documents
        if item.path in targets
    }
    pages = tuple(
        replace(page, data={**page.data, "redirect_to": targets[page.path]}) if page.path in targets else page
        for page in site.pages
    )
    return replace(site.with_documents(changed), pages=pages)


def _target(item: Post | Page, lookups: Lookups) -> str:
    """Return where the rendered layouts of an item lead; empty if they lead nowhere, or the item has a text."""
    if item.body.strip():
        return ""
    with lookups.recorder.alone():
        html = render_layouts(layout_chain(item.layout, lookups), item, "", lookups)
    refresh = _REFRESH.search(html)
    target = _TARGET.search(refresh[0]) if refresh else None
    return unescape(target[1]).strip() if target else ""
