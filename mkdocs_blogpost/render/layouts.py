"""The layouts of the tree: found by name, each with the layout around it, rendered by our Liquid.

Follows https://jekyllrb.com/docs/layouts/.
"""

import re
from collections.abc import Collection, Iterator
from typing import Any

from mkdocs_blogpost.model.known_layouts import OF_LISTS, OF_PAGES, OF_POSTS
from mkdocs_blogpost.model.layout import layout_of
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.scopes import deep_merge
from mkdocs_blogpost.problems import Problem, problem
from mkdocs_blogpost.render.lookups import Lookups
from mkdocs_blogpost.render.main_part import main_part, without_title
from mkdocs_blogpost.render.published_post import PublishedPost, sections_from
from mkdocs_blogpost.source.front_matter import split
from mkdocs_blogpost.source.yaml import YamlError
from mkdocs_blogpost.values import value_class

_WRITES_HTML = re.compile(r"<(?:html|body)\b|<!doctype\b", re.IGNORECASE)
_INCLUDE = re.compile(r"\{%-?\s*include(?:_cached)?\s+([\w./-]+)")
_PRINTED_KEY = re.compile(r"\{\{-?\s*page\.(\w+)")
_PAGE_KEY = re.compile(r"\bpage\.(\w+)")
_SHOWN = frozenset(
    (
        "title", "date", "url", "id", "path", "layout", "content", "excerpt", "categories", "category", "tags", "tag",
        "author", "authors", "previous", "next", "description", "subtitle", "summary", "image", "cover", "thumbnail",
        "comments", "lang", "language", "locale", "slug", "permalink", "published", "draft", "toc", "share", "related",
        "math", "mathjax", "mermaid", "last_modified_at", "updated", "modified", "series", "pin", "sidebar", "class",
        "collection", "name", "relative_path", "dir", "ext", "keywords", "disqus", "robots", "sitemap", "version",
    )
)  # fmt: skip
"""The front matter that themes show by themselves, or that is no text."""
_NOT_PRINTED = _SHOWN | {"header", "classes", "style", "css", "toc_label", "toc_icon", "teaser", "sitemap", "id"}
"""The front matter that layouts print into the page around a text."""
_SEEN = re.compile(
    r"(?:\A|>)\s*[^<\s]|<(?:img|svg|iframe|video|audio|canvas|object|embed|picture|math|input|form|hr)\b", re.IGNORECASE
)
"""What a reader sees of HTML: a text, or an element that shows something without one."""
_DEEPEST = 10
"""How many includes in each other are searched for `<html>`."""


@value_class
class Layout:
    """A layout of the tree."""

    name: str
    """The name, as front matter writes it."""
    path: str
    """The file, relative to the source tree."""
    data: dict[str, Any]
    """Its front matter."""
    body: str
    """Its text, before Liquid."""
    body_line: int
    """The line of the file on which the text begins, from 1."""


def layout_chain(name: str | None, lookups: Lookups) -> tuple[Layout, ...]:
    """Return a layout and the layouts around it, the innermost first, as far as the tree has them."""
    found: dict[str, Layout] = {}
    while name and name not in found:
        layout = _read(name, lookups)
        if layout is None:
            break
        found[name] = layout
        name = layout_of(layout.data)
    return tuple(found.values())


def writes_html(layout: Layout, lookups: Lookups) -> bool:
    """Return whether a layout or one of its includes writes the `<html>` of a page."""
    return any(_WRITES_HTML.search(text) for text in _texts(layout.body, lookups, _DEEPEST))


def layout_texts(layout: Layout, lookups: Lookups) -> Iterator[str]:
    """Yield the text of a layout and of each of its includes."""
    return _texts(layout.body, lookups, _DEEPEST)


def inner_layouts(name: str | None, lookups: Lookups) -> tuple[Layout, ...]:
    """Return the layouts below the one that writes `<html>`, the innermost first."""
    inner = []
    for layout in layout_chain(name, lookups):
        if writes_html(layout, lookups):
            break
        inner.append(layout)
    return tuple(inner)


def layouts_with_text(item: Post | Page, lookups: Lookups) -> tuple[Layout, ...]:
    """Return the layouts of the tree that hold text of an item, the innermost first.

    A layout that the theme knows holds none, unless the item has no text of its own and is no list of posts, or it is a
    document of a collection and the layout prints more of its front matter.
    """
    options = lookups.options
    if not options.adapt.layouts or item.layout is None or item.layout in options.layouts:
        return ()
    is_post = isinstance(item, Post) and item.collection == "posts"
    if isinstance(item, Page) and item.is_text_in_layout:
        return inner_layouts(item.layout, lookups)
    if item.layout in options.plain_layouts and item.layout not in OF_LISTS:
        return layout_chain(item.layout, lookups)
    known = {*(OF_POSTS if is_post else (*OF_PAGES, *OF_LISTS)), *options.layouts}
    is_known = item.layout in known and bool(item.body.strip() or item.layout in OF_LISTS)
    if is_known and (is_post or isinstance(item, Page)):
        return ()
    inner = inner_layouts(item.layout, lookups)
    if is_known and not _prints_more(inner, item):
        return ()
    if is_post and item.body.strip() and not _reads_front_matter(inner, item):
        return ()
    end = next((place for place, layout in enumerate(inner) if place and layout.name in known), len(inner))
    return inner[:end] or _whole_page(item, known, lookups)


def plain_layouts(lookups: Lookups) -> frozenset[str]:
    """Return the names of layouts that are text like their pages, as no layout of the tree writes `<html>`."""
    chains = {name: layout_chain(name, lookups) for name in _names(lookups)}
    if any(writes_html(layout, lookups) for chain in chains.values() for layout in chain[:1]):
        return frozenset()
    return frozenset(name for name, chain in chains.items() if chain and layout_of(chain[-1].data) is None)


def layouts_of_list(item: Post | Page, lookups: Lookups) -> tuple[Layout, ...]:
    """Return the layouts of the tree that can have words of a page of posts, the innermost first."""
    if not lookups.options.adapt.layouts or item.layout is None or item.layout in lookups.options.layouts:
        return ()
    inner = inner_layouts(item.layout, lookups)
    around = {*OF_PAGES, *OF_LISTS}
    end = next((place for place, layout in enumerate(inner) if place and layout.name in around), len(inner))
    return inner[:end] or (_own_page(item, lookups) if item.layout in OF_LISTS else ())


def _whole_page(item: Post | Page, known: Collection[str], lookups: Lookups) -> tuple[Layout, ...]:
    """Return the layout of a page that writes the whole page, if it is there for this page alone."""
    if isinstance(item, Post) or item.layout is None or (item.body.strip() and item.layout in known):
        return ()
    return _own_page(item, lookups)


def _own_page(item: Post | Page, lookups: Lookups) -> tuple[Layout, ...]:
    """Return the layout of an item, if it writes the whole page and is for no other page."""
    layout = _read(item.layout or "", lookups)
    if layout is None or not writes_html(layout, lookups):
        return ()
    lookups.site.record("list", "pages")
    pages = lookups.site.site.pages
    is_shared = item.body.strip() and any(page.layout == item.layout and page.path != item.path for page in pages)
    return () if is_shared or _is_around_others(layout, lookups) else (layout,)


def _is_around_others(layout: Layout, lookups: Lookups) -> bool:
    """Return whether another layout names a layout as the one around it."""
    others = (_read(name, lookups) for name in _names(lookups) if name != layout.name)
    return any(layout_of(other.data) == layout.name for other in others if other)


def _names(lookups: Lookups) -> list[str]:
    """Return the names of the layouts that lie in the folder of layouts itself."""
    folder = _folder(lookups)
    entries = (entry for entry in lookups.site.site.tree.entries(folder) if not entry.is_folder)
    return [entry.path[len(folder) + 1 :].rpartition(".")[0] for entry in entries if entry.name.endswith(".html")]


def _reads_front_matter(layouts: tuple[Layout, ...], item: Post | Page) -> bool:
    """Return whether layouts show front matter of an item that the theme does not show: that is text of the post."""
    read = {name for layout in layouts for name in _PAGE_KEY.findall(layout.body)}
    return any(item.data.get(name) for name in read - _SHOWN)


def _prints_more(layouts: tuple[Layout, ...], item: Post | Page) -> bool:
    """Return whether layouts print texts of an item's front matter that the theme does not show."""
    printed = {name for layout in layouts for name in _PRINTED_KEY.findall(layout.body)}
    return any(isinstance(item.data.get(name), str) and item.data[name] for name in printed - _NOT_PRINTED)


def text_in_layouts(item: Post | Page, text: str, lookups: Lookups) -> str | None:
    """Return the HTML of a text inside the layouts that hold text too; None if there are none."""
    layouts = layouts_with_text(item, lookups)
    if not layouts:
        return None
    content = lookups.liquid.markdown(text) if item.markup == "markdown" else text
    html = render_layouts(layouts, item, content, lookups)
    if writes_html(layouts[-1], lookups):
        html = main_part(html)
    elif item.layout in OF_PAGES:
        html = main_part(html, has_header=True)
    return without_title(html, item.title)


def lost_text(item: Post | Page, published: PublishedPost, lookups: Lookups) -> Iterator[Problem]:
    """Yield a problem for an item of which nothing is shown, although its body or its layout has a text."""
    sections = sections_from(published.section_texts)  # to read the HTML takes longer
    if any(each.title.strip() or _SEEN.search(each.text) for each in sections):
        return
    if any(map(_SEEN.search, published.body.chunks)):
        return
    path = item.made_of if isinstance(item, Page) and item.made_of else item.path
    if item.body.strip():
        yield problem("page-empty", path, item.body_line)
    elif item.layout and isinstance(item, Page):
        is_in_tree = _read(item.layout, lookups) is not None
        yield problem("page-empty-in-layout" if is_in_tree else "page-empty-layout", path, layout=item.layout)


def render_layouts(layouts: tuple[Layout, ...], item: Post | Page, content: str, lookups: Lookups) -> str:
    """Return a content inside layouts, the innermost first."""
    data: dict[str, Any] = {}
    for layout in layouts:
        data = deep_merge(layout.data, data)
        around = {"content": content, "layout": data}
        content = lookups.liquid.render(layout.body, item, path=layout.path, line=layout.body_line, extra=around)
    return content


def _read(name: str, lookups: Lookups) -> Layout | None:
    path = _path(f"{_folder(lookups)}/{name.strip('/')}", lookups)
    if path is None:
        return None
    lookups.site.record("file", path)
    try:
        text = lookups.site.text(path) or ""
        parts = split(text)
    except (OSError, UnicodeError, YamlError):
        return None
    return Layout(name, path, parts.data, parts.body, parts.body_line)


def _folder(lookups: Lookups) -> str:
    return (lookups.site.config_text("layouts_dir") or "_layouts").strip("/")


def _path(stem: str, lookups: Lookups) -> str | None:
    """Return the file of a layout: `.html`, else any other ending."""
    tree = lookups.site.site.tree
    if tree.is_file(f"{stem}.html"):
        return f"{stem}.html"
    lookups.site.record("file", f"{stem}.html")
    near = (entry.path for entry in tree.entries(stem.rpartition("/")[0]) if not entry.is_folder)
    return next((path for path in near if path.rpartition(".")[0] == stem), None)


def include_text(name: str, lookups: Lookups) -> Iterator[str]:
    """Yield the text of an include, and of each include in it."""
    yield from (text for place, text in enumerate(_texts(f"{{% include {name} %}}", lookups, _DEEPEST)) if place)


def _texts(text: str, lookups: Lookups, depth: int) -> Iterator[str]:
    yield text
    folder = (lookups.site.config_text("includes_dir") or "_includes").strip("/")
    for name in dict.fromkeys(_INCLUDE.findall(text)) if depth else ():
        path = f"{folder}/{name}"
        if not lookups.site.site.tree.below(folder).is_file(name):
            continue
        lookups.site.record("file", path)
        try:
            yield from _texts(lookups.site.text(path) or "", lookups, depth - 1)
        except (OSError, UnicodeError):
            continue
