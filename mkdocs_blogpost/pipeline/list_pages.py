"""Pages that list posts at an address where no view is: they show the list that their layout writes, or a plain one."""

from dataclasses import replace

from mkdocs_blogpost.model.known_layouts import OF_LISTS, OF_TERM_LISTS
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.pipeline.claims import OwnItems
from mkdocs_blogpost.render.layouts import inner_layouts
from mkdocs_blogpost.render.lookups import Lookups
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


def with_lists(own: OwnItems, lookups: Lookups) -> OwnItems:
    """Return the site's items in which each page that asks for a list of posts has one."""
    return replace(own, pages=tuple(_with_list(page, lookups) for page in own.pages))


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
