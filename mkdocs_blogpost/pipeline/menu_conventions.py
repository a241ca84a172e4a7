"""The menu of a site whose layouts lie in a gem: where the themes that are used most look for it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.pipeline.menu import MenuEntry
from mkdocs_blogpost.ruby import to_s

DATA_FILES = ("navigation", "nav", "navbar", "menu", "menus", "header", "tabs")
"""The data files that hold menus, the first that exists."""
PARTS = ("main", "header", "nav", "menu", "docs", "items", "links", "sidebar")
"""The parts of such a file, the first that exists."""
SETTINGS = ("navbar-links", "navbar_links", "nav", "menu", "navigation", "main_menu", "nav_links", "header_links")
"""The settings of `_config.yml` that hold menus, the first that exists."""
TITLES = ("title", "name", "text", "label", "nav_title", "page")
URLS = ("url", "link", "href", "path", "permalink")
CHILDREN = (
    "children",
    "sublinks",
    "subitems",
    "submenu",
    "dropdown",
    "subfolderitems",
    "links",
    "items",
    "pages",
    "docs",
)
LAST = 10**9
"""The order of a page that does not say its own."""


def conventional_menu(site: Site) -> tuple[MenuEntry, ...]:
    """Return the menu that a theme would show, or nothing if the site does not say one."""
    for entries in _candidates(site):
        if entries:
            return entries
    return ()


def _candidates(site: Site) -> Iterator[tuple[MenuEntry, ...]]:
    config = site.config.data
    for name in DATA_FILES[:1]:
        yield tuple(_of_data(site.data.get(name)))
    for key in SETTINGS:
        yield tuple(_entries(config.get(key)))
    yield tuple(_header_pages(config.get("header_pages"), site))
    for name in DATA_FILES[1:]:
        yield tuple(_of_data(site.data.get(name)))
    yield _tabs(site)
    yield _with_parents(site) or _flagged(site)


def _of_data(value: Any) -> Iterator[MenuEntry]:
    if isinstance(value, Mapping):
        part = next((value[name] for name in PARTS if value.get(name)), None)
        value = part if part is not None else value
    yield from _entries(value)


def _entries(value: Any) -> Iterator[MenuEntry]:
    """Yield the entries of a list of tables, or of a table of names and addresses."""
    if isinstance(value, Mapping):
        for title, target in value.items():
            if isinstance(target, list | Mapping):
                yield from _section(to_s(title), target)
            elif isinstance(target, str):
                yield MenuEntry(to_s(title), target)
        return
    for item in value if isinstance(value, list) else ():
        if isinstance(item, Mapping):
            yield from _item(item)


def _section(title: str, target: Any) -> Iterator[MenuEntry]:
    if isinstance(target, Mapping) and any(isinstance(target.get(key), str) for key in URLS):
        yield from _item({"title": title, **target})
        return
    children = tuple(_entries(target))
    if children:
        yield MenuEntry(title, "", children)


def _item(item: Mapping[str, Any]) -> Iterator[MenuEntry]:
    title = next((to_s(item[key]) for key in TITLES if item.get(key)), "")
    url = next((str(item[key]) for key in URLS if isinstance(item.get(key), str)), "")
    children = tuple(entry for key in CHILDREN for entry in _entries(item.get(key)))
    if title and (url or children):
        yield MenuEntry(title, url, children)
    elif not title and not url and len(item) == 1:
        yield from _entries(item)


def _header_pages(value: Any, site: Site) -> Iterator[MenuEntry]:
    """Yield the pages that minima shows."""
    for path in value if isinstance(value, list) else ():
        page = site.by_path.get(to_s(path))
        if isinstance(page, Page | Post) and page.title:
            yield _entry(page)


def _tabs(site: Site) -> tuple[MenuEntry, ...]:
    """Return the documents of Chirpy's collection, in their order."""
    collection = site.collections.get("tabs")
    documents = collection.docs if collection and collection.output else ()
    return tuple(_entry(doc) for doc in _ordered(documents, "order"))


def _flagged(site: Site) -> tuple[MenuEntry, ...]:
    """Return the pages that say `nav: true` or have a place in an order."""
    pages = [page for page in _pages(site) if page.data.get("nav") is True or page.data.get("menu") in (True, "main")]
    return tuple(_entry(page) for page in _ordered(pages, "nav_order", "order", "weight", "position"))


def _with_parents(site: Site) -> tuple[MenuEntry, ...]:
    """Return the pages as just-the-docs nests them: by `parent` and `grand_parent`, in their `nav_order`."""
    pages = [page for page in _pages(site) if page.title and not page.data.get("nav_exclude")]
    is_docs = any(page.data.get("parent") or page.data.get("has_children") for page in pages)
    if not is_docs and "just-the-docs" not in f"{site.config.data.get('theme')}{site.config.data.get('remote_theme')}":
        return ()

    def below(parent: str, grand_parent: str, depth: int) -> tuple[MenuEntry, ...]:
        found = [page for page in pages if _text(page, "parent") == parent]
        if grand_parent:
            found = [page for page in found if _text(page, "grand_parent") in ("", grand_parent)]
        if depth > 4:
            return ()
        return tuple(
            MenuEntry(page.title, page.url, below(page.title, parent, depth + 1) if page.title != parent else ())
            for page in _ordered(found, "nav_order")
        )

    return below("", "", 0)


def _text(page: Page | Post, key: str) -> str:
    value = page.data.get(key)
    return to_s(value) if value else ""


def _pages(site: Site) -> Iterator[Page | Post]:
    yield from (page for page in site.pages if page.written and not page.url.startswith("/404"))
    yield from (document for document in site.documents if document.collection != "posts")


def _ordered(pages: Iterable[Page | Post], *keys: str) -> list[Page | Post]:
    """Return pages by their order; those without one come last, by their titles."""

    def place(page: Page | Post) -> tuple[float, str, str]:
        value = next((page.data[key] for key in keys if page.data.get(key) is not None), None)
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return (float(value) if number and value is not None else LAST, "" if number else to_s(value), page.title)

    return sorted(pages, key=place)


def _entry(page: Page | Post) -> MenuEntry:
    title = page.data.get("nav_title") or page.title
    name = page.path.rpartition("/")[2].rpartition(".")[0]
    return MenuEntry(to_s(title) if title else name.replace("-", " ").capitalize(), page.url)
