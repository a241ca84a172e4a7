"""Markdown pages and posts without a layout get the usual one for their kind, if it exists.

Follows https://github.com/benbalter/jekyll-default-layout.
"""

from collections.abc import Collection
from dataclasses import replace
from functools import partial

from mkdocs_blogpost.model.layout import layout_of
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.read_context import ReadContext
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.model.theme import layout_names


def generate(site: Site, context: ReadContext) -> Site:
    """Return the site with the layouts."""
    layouts = layout_names(context.tree, site.config)
    site = replace(site, pages=tuple(map(partial(_page, layouts), site.pages)))
    return site.with_documents({post.path: _post(layouts, post) for post in site.posts})


def _page(layouts: Collection[str], page: Page) -> Page:
    if page.markup != "markdown" or "layout" in page.data:
        return page
    data = {**page.data, "layout": _usual(layouts, page.url, "page")}
    return replace(page, data=data, layout=layout_of(data))


def _post(layouts: Collection[str], post: Post) -> Post:
    if post.markup != "markdown" or "layout" in post.data:
        return post
    data = {**post.data, "layout": _usual(layouts, post.url, "post")}
    return replace(post, data=data, layout=layout_of(data))


def _usual(layouts: Collection[str], url: str, kind: str) -> str | None:
    wanted = ("home", kind, "default") if url == "/" else (kind, "default")
    return next((name for name in wanted if name in layouts), None)
