"""The entries of a menu, and how they are read from the HTML of a page."""

import re
from collections.abc import Iterator

from mkdocs_blogpost.render.html_outline import Node
from mkdocs_blogpost.values import value_class

_MENU = re.compile(r"(?:^|[\s_-])(?:nav|nav-?bar|menu|masthead|top-?bar|navigation|tabs)(?=$|[\s_-])", re.IGNORECASE)
_NO_MENU = re.compile(
    r"(?:^|[\s_-])(?:footer|pager|pagination|breadcrumbs?|share|social|toc|skip-?links?|post-?nav|language)(?=$|[\s_-])",
    re.IGNORECASE,
)
_NO_PAGES = ("#", "javascript:", "mailto:", "tel:")


@value_class
class MenuEntry:
    """An entry of a menu."""

    title: str
    """Its words."""
    url: str
    """Where it leads, as the site writes it; empty for an entry that only holds others."""
    children: tuple["MenuEntry", ...] = ()
    """The entries below it."""


def menu_in(page: Node) -> tuple[MenuEntry, ...]:
    """Return the entries in the header and the navigation of a page, nested as its lists are."""
    return tuple(_entries(page, is_menu=False))


def _entries(node: Node, *, is_menu: bool) -> Iterator[MenuEntry]:
    for child in node.children:
        names = f"{child.attributes.get('class', '')} {child.attributes.get('id', '')}"
        if child.tag in ("footer", "main", "article", "head", "script", "form") or _NO_MENU.search(names):
            continue
        here = is_menu or child.tag in ("nav", "header") or bool(_MENU.search(names))
        here = here or child.attributes.get("role") == "navigation"
        if child.tag == "a" and here:
            yield from _link(child)
        elif child.tag == "li" and here:
            yield from _item(child)
        else:
            yield from _entries(child, is_menu=here)


def _link(node: Node) -> Iterator[MenuEntry]:
    url = node.attributes.get("href", "").strip()
    if node.words and not url.startswith(_NO_PAGES):
        yield MenuEntry(node.words, url)


def _item(node: Node) -> Iterator[MenuEntry]:
    """Yield the entry of a list item: its first words, with the lists in it below."""
    head = Node("li", children=[child for child in node.children if not _has_list(child)])
    lists = Node("li", children=[child for child in node.children if _has_list(child)])
    own = list(_entries(head, is_menu=True))
    below = tuple(_entries(lists, is_menu=True))
    if not below:
        yield from own
    elif own:
        yield MenuEntry(own[0].title, own[0].url, below)
    elif head.words:
        yield MenuEntry(head.words, "", below)
    else:
        yield from below


def _has_list(node: Node) -> bool:
    return any(each.tag in ("ul", "ol") for each in node.walk())


def flat(entries: tuple[MenuEntry, ...]) -> Iterator[MenuEntry]:
    """Yield entries and everything below them."""
    for entry in entries:
        yield entry
        yield from flat(entry.children)
