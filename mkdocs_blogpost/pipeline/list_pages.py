"""Pages that have a list of their layout's: of posts at an address where no view is, or of the pages below them.

They show the list that their layout writes, or a plain one. Pages below others follow
https://just-the-docs.com/docs/navigation/main/order/.
"""

from collections.abc import Collection
from dataclasses import replace

from mkdocs_blogpost.model.known_layouts import OF_LISTS, OF_TERM_LISTS
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.pipeline.claims import OwnItems
from mkdocs_blogpost.render.layouts import inner_layouts, layouts_with_text
from mkdocs_blogpost.render.lookups import Lookups
from mkdocs_blogpost.ruby import to_s
from mkdocs_blogpost.views.assemble import LISTS_POSTS

LIST = """
<div class="bp bp-latest">
<ul class="bp-rows">
{% for post in POSTS %}<li><a href="{{ post.url | relative_url }}">{{ post.title | escape }}</a>\
 <time datetime="{{ post.date | date_to_xmlschema }}">{{ post.date | date: "%Y-%m-%d" }}</time></li>
{% endfor %}</ul>
</div>
"""
"""A plain list of posts, as Liquid."""
PAGER = """
<nav class="bp-pages">{% if paginator.previous_page %}<a rel="prev" href="{{ paginator.previous_page_path\
 | relative_url }}">{{ paginator.previous_page }}</a>{% endif %} <span aria-current="page">{{ paginator.page }}</span>\
 {% if paginator.next_page %}<a rel="next" href="{{ paginator.next_page_path | relative_url }}">\
{{ paginator.next_page }}</a>{% endif %}</nav>
"""
"""Links to the pages before and after, as Liquid."""
CHILDREN = """
{% assign bp_children = site.html_pages | where: "parent", page.title %}\
{% assign bp_children = bp_children | where_exp: "child", "child.nav_exclude != true" %}\
{% assign bp_ordered = bp_children | where_exp: "child", "child.nav_order != nil" | sort: "nav_order" %}\
{% assign bp_others = bp_children | where_exp: "child", "child.nav_order == nil" | sort: "title" %}
<h2>Table of contents</h2>
<ul class="bp-children">
{% for child in bp_ordered %}<li><a href="{{ child.url | relative_url }}">{{ child.title | escape }}</a>\
{% if child.summary %} - {{ child.summary }}{% endif %}</li>
{% endfor %}{% for child in bp_others %}<li><a href="{{ child.url | relative_url }}">{{ child.title | escape }}</a>\
{% if child.summary %} - {{ child.summary }}{% endif %}</li>
{% endfor %}</ul>
"""
"""A list of the pages below a page, as Liquid."""


def with_lists(own: OwnItems, lookups: Lookups) -> OwnItems:
    """Return the site's items in which each page that asks for a list has one."""
    parents = {to_s(page.data.get("parent")) for page in own.pages if page.data.get("parent")}
    pages = (_with_list(page, lookups) for page in own.pages)
    return replace(own, pages=tuple(_with_children(page, parents, lookups) for page in pages))


def _with_children(page: Page, parents: Collection[str], lookups: Lookups) -> Page:
    """Return a page with the list of the pages below it that the layouts of just-the-docs write."""
    if not page.title or page.title not in parents or page.data.get("has_toc") is False:
        return page
    themes = (lookups.site.config_text(name) for name in ("theme", "remote_theme"))
    is_listed = page.data.get("has_children") is True or any("just-the-docs" in theme for theme in themes)
    return replace(page, body=page.body + CHILDREN) if is_listed and not layouts_with_text(page, lookups) else page


def _with_list(page: Page, lookups: Lookups) -> Page:
    if page.is_text_in_layout or not _asks_for_list(page) or LISTS_POSTS.search(page.body):
        return page
    if inner_layouts(page.layout, lookups):
        return replace(page, is_text_in_layout=True)
    if page.paginator is not None:
        return replace(page, body=f"{page.body}\n{LIST.replace('POSTS', 'paginator.posts')}{PAGER}")
    return replace(page, body=f"{page.body}\n{LIST.replace('POSTS', 'site.posts')}")


def _asks_for_list(page: Page) -> bool:
    return page.paginator is not None or (page.layout in OF_LISTS and page.layout not in OF_TERM_LISTS)
