"""What the site said to its readers around its texts: menu, language, comments and scripts.

The outer layout of the tree (the one that writes `<html>`) is rendered once for the home page and once for a post,
and its HTML is read. A tree without such a layout has a gem's theme: the menu is found by the theme's conventions.
"""

import re
from collections.abc import Mapping
from dataclasses import field, replace
from types import MappingProxyType
from typing import Any

from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.pipeline.menu import MenuEntry, flat, menu_in
from mkdocs_blogpost.pipeline.menu_conventions import conventional_menu
from mkdocs_blogpost.pipeline.site_links import local_place
from mkdocs_blogpost.pipeline.theme_includes import COMMENTS, FOOT, HEAD, include_paths
from mkdocs_blogpost.render.html_outline import Node, outline
from mkdocs_blogpost.render.layouts import layout_chain, layout_texts, render_layouts, writes_html
from mkdocs_blogpost.render.lookups import Lookups
from mkdocs_blogpost.render.page_scripts import KEYS
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.comment_settings import REFUSALS, keys_of_posts

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_PAGE_KEY = re.compile(r"\bpage\.(\w+)")
_ASKING: Mapping[str, Mapping[str, Any]] = {
    "comments": dict.fromkeys(keys_of_posts() - frozenset(REFUSALS), True),
    "key": {"comments": True, "key": "a-key"},  # TeXt
}
"""The front matter with which a post asks for comments, by the key that matters."""
_ASKING_KEYS = keys_of_posts() | {key for keys in KEYS.values() for key in keys} | {"key"}


@value_class
class SiteChrome:
    """What the site's own pages have around their texts."""

    menu: tuple[MenuEntry, ...] = ()
    """The entries of the menu; empty if the site does not have one of its own."""
    language: str = ""
    """The language of `<html>`; empty if unknown."""
    pages: Mapping[str, str] = field(default_factory=dict)
    """The HTML around the texts: of the home page by `home`, of a post by `post`; empty without an outer layout."""
    post_page: str = ""
    """The HTML of the page of a post that asks for nothing, without its text; empty if it has no layout."""
    asking_pages: Mapping[str, str] = field(default_factory=dict)
    """The HTML of the page of a post that asks for comments, by the key of front matter with which it asks."""


def site_chrome(site: Site, lookups: Lookups) -> SiteChrome:
    """Return what a site has around its texts."""
    home = next((page for page in site.pages if page.url in ("/", "/index.html")), None)
    post = sample_post(site)
    pages = {name: _rendered(item, lookups) for name, item in (("home", home), ("post", post)) if item}
    pages = {name: html for name, html in pages.items() if html}
    first = outline(pages.get("home") or pages.get("post") or "")
    second = outline(pages.get("post") or pages.get("home") or "")
    menu = _own_menu(first, second, site) if pages else ()
    return SiteChrome(
        menu=menu or conventional_menu(site),
        language=_language(first),
        pages=pages,
        post_page=_whole(post, lookups) if post else "",
        asking_pages={key: _whole(post, lookups, _ASKING[key]) for key in _read_keys(post, lookups)} if post else {},
    )


def sample_post(site: Site) -> Post | None:
    """Return the post whose page stands for those of all posts: the newest with a layout."""
    return next((post for post in site.posts if post.layout), None)


def _read_keys(post: Post, lookups: Lookups) -> list[str]:
    """Return the keys by which a post may ask for comments, as far as its layouts read them."""
    chain = layout_chain(post.layout, lookups)
    texts = [text for layout in chain for text in layout_texts(layout, lookups)]
    texts += [] if chain else [lookups.site.text(path) or "" for path in include_paths(COMMENTS + FOOT, lookups)]
    read = {name for text in texts for name in _PAGE_KEY.findall(text)}
    return [key for key, asking in _ASKING.items() if not read.isdisjoint([key] if key == "key" else asking)]


def _whole(post: Post, lookups: Lookups, asking: Mapping[str, Any] = MappingProxyType({})) -> str:
    """Return all layouts of a post that the tree has, rendered around nothing, as if its front matter asked so.

    Where a gem has the layouts, return the includes that the tree has for them.
    """
    data = {key: value for key, value in post.data.items() if key not in _ASKING_KEYS}
    item = replace(post, data={**data, **asking})
    chain = layout_chain(post.layout, lookups)
    with lookups.recorder.alone():
        if chain:
            return render_layouts(chain, item, "", lookups)
        paths = include_paths((*HEAD, *COMMENTS, *FOOT), lookups)
        texts = [lookups.liquid.render(lookups.site.text(path) or "", item, path=path, line=1) for path in paths]
    return "\n".join(texts)


def _rendered(item: Post | Page, lookups: Lookups) -> str:
    """Return the outer layout of an item, rendered around nothing; empty if the tree has none."""
    chain = layout_chain(item.layout, lookups)
    outer = tuple(layout for layout in chain if writes_html(layout, lookups))
    if not outer:
        return ""
    around = chain[chain.index(outer[0]) :]
    with lookups.recorder.alone():
        return render_layouts(around, item, "", lookups)


def _language(page: Node) -> str:
    found = next((node.attributes.get("lang", "") for node in page.walk() if node.tag == "html"), "")
    return found if _LANGUAGE.fullmatch(found) else ""


def _own_menu(first: Node, second: Node, site: Site) -> tuple[MenuEntry, ...]:
    """Return the entries that both pages have, without the way home, the site's name and posts."""
    common = {(entry.title, entry.url) for entry in flat(menu_in(second))}
    base = site.config.baseurl.rstrip("/")
    name = str(site.config.data.get("title") or "")
    posts = {post.url for post in site.posts}
    seen: set[str] = set()

    def kept(entries: tuple[MenuEntry, ...]) -> tuple[MenuEntry, ...]:
        result = []
        for entry in entries:
            place = local_place(entry.url, site)
            is_home = (bool(entry.url) and place in ("/", "/index.html", base or "/")) or entry.title == name
            wanted = (entry.title, entry.url) in common and not is_home and place not in posts and place not in seen
            children = kept(entry.children)
            if wanted and (entry.url or children):
                seen.update({place} - {""})
                result.append(MenuEntry(entry.title, entry.url, children))
            else:
                result.extend(children)
        return tuple(result)

    return kept(menu_in(first))
