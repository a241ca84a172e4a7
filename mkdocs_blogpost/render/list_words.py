"""What a page of posts, and its layouts, say beside their lists: a view shows it above its own list."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import escape

from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.render.html_outline import VOID, Node, outline
from mkdocs_blogpost.render.layouts import include_text, layouts_of_list, render_layouts
from mkdocs_blogpost.render.lookups import Lookups
from mkdocs_blogpost.render.main_part import main_part, without_title

_TAG = re.compile(r"\{%-?\s*(\w+)\s*(.*?)-?%\}", re.DOTALL)
_PRINTED = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|<[^>]*>", re.DOTALL)
_POSTS = r"\bsite\.(?:posts|documents|related_posts|categories|tags|collections)\b|\bpaginator\b|\bpage\.posts\b"
_ASSIGNED = re.compile(r"([\w-]+)\s*=(.*)", re.DOTALL)
_INCLUDED = re.compile(r"[\w./-]+")
_COUNT = re.compile(r"(?:\.|\|\s*)size\s*$")
_BLOCKS = ("for", "tablerow", "if", "unless", "case", "capture", "raw", "comment", "highlight")
_LOOPS = ("for", "tablerow", "capture")

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LEFT_OUT = ("nav", "footer", "aside", "form", "button", "select", "time", "script", "style", "noscript", "template")
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:pager|pagination|pagin\w*|older|newer|meta|dates?|subscribe|rss|share|social|search|sidebar|toc|"
    r"breadcrumbs?|post-?list-?heading)(?=$|[\s_-])",
    re.IGNORECASE,
)
_PARTS = ("a", "b", "i", "em", "strong", "span", "code", "br", "small", "abbr", "sub", "sup", "td", "th")
_SHOWS = ("img", "picture", "video", "iframe", "svg", "figure", "audio")
_WORD = re.compile(r"[^\W\d_]{2,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
_LEAST = 3
"""How many words a text has that is no label of a list."""


def words_beside_list(item: Post | Page, lookups: Lookups) -> str:
    """Return the HTML of what a page says beside its list of posts; empty if it says nothing."""
    with lookups.recorder.alone():
        body = without_lists(item.body, lookups)
        text = lookups.liquid.render(body, item, path=item.path, line=item.body_line)
        html = lookups.liquid.markdown(text) if item.markup == "markdown" else text
        layouts = layouts_of_list(item, lookups)
        bare = tuple(replace(layout, body=without_lists(layout.body, lookups)) for layout in layouts)
        html = render_layouts(bare, item, html, lookups)
    return _words(without_title(main_part(html), item.title))


def layouts_say_something(item: Post | Page, lookups: Lookups) -> bool:
    """Return whether the layouts of a page have words themselves, beside what Liquid prints."""
    texts = (_PRINTED.sub("", without_lists(layout.body, lookups)) for layout in layouts_of_list(item, lookups))
    return any(len(_WORD.findall(text)) >= _LEAST for text in texts)


# Before Liquid


def without_lists(text: str, lookups: Lookups) -> str:
    """Return a text without its lists of posts: as many lines, and what is printed beside them."""
    return "".join(_Source(text, lookups).kept())


class _Source:
    """A text with Liquid, and what lists of posts are called in it: variables too."""

    def __init__(self, text: str, lookups: Lookups) -> None:
        self.text = text
        self.lookups = lookups
        self.lists = _POSTS

    def kept(self) -> Iterator[str]:
        tags = list(_TAG.finditer(self.text))
        at = place = 0
        while place < len(tags):
            end = self._end_of_left_out(tags, place)
            if end is None:
                place += 1
                continue
            yield self.text[at : tags[place].start()]
            yield "\n" * self.text.count("\n", tags[place].start(), tags[end].end())
            at, place = tags[end].end(), end + 1
        yield self.text[at:]

    def _end_of_left_out(self, tags: list[re.Match[str]], place: int) -> int | None:
        """Return the place of the last tag that is left out with one; None if it stays."""
        name, rest = tags[place].groups()
        if name == "assign":
            return place if self._is_list(rest) else None
        if name in ("include", "include_cached"):
            return place if self._includes_list(rest) else None
        if name not in (*_LOOPS, "if", "unless"):
            return None
        end = _end_of(tags, place)
        inside = self.text[tags[place].end() : tags[end].start()]
        is_list = re.search(self.lists, rest) or (name in _LOOPS and re.search(self.lists, inside))
        is_pager = name in ("if", "unless") and "paginator" in rest
        return end if is_pager or (is_list and name in _LOOPS) else None

    def _is_list(self, assigned: str) -> bool:
        found = _ASSIGNED.match(assigned)
        if found is None or not re.search(self.lists, found[2]) or _COUNT.search(found[2]):
            return False
        self.lists = rf"{self.lists}|\b{re.escape(found[1])}\b"
        return True

    def _includes_list(self, rest: str) -> bool:
        name = _INCLUDED.match(rest)
        texts = include_text(name[0], self.lookups) if name else ()
        return any(re.search(_POSTS, text) for text in texts)


def _end_of(tags: list[re.Match[str]], place: int) -> int:
    """Return the place of the tag that ends a block; the last one if the block is never ended."""
    depth = 0
    for at in range(place, len(tags)):
        name = tags[at][1]
        depth += (name in _BLOCKS) - (name.removeprefix("end") in _BLOCKS and name.startswith("end"))
        if depth == 0:
            return at
    return len(tags) - 1


# After Liquid


def _words(html: str) -> str:
    """Return the parts of a page that are words: no labels, menus, or headings of nothing."""
    page = outline(html)
    kept = _kept(page)
    return "".join(map(_written, kept.children)).strip() if _has_words(kept) else ""


def _kept(node: Node) -> Node:
    children = [_kept(child) for child in node.children if not _is_left_out(child)]
    return replace(node, children=_without_bare_headings([child for child in children if _is_kept(child)]))


def _is_left_out(node: Node) -> bool:
    names = f"{node.attributes.get('class', '')} {node.attributes.get('id', '')}"
    return node.tag in _LEFT_OUT or bool(_FURNITURE.search(names))


def _is_kept(node: Node) -> bool:
    """Return whether an element says something; a text within one is judged with it."""
    if not node.tag:
        return True
    is_part = node.tag in (
        "a",
        "b",
        "i",
        "em",
        "strong",
        "span",
        "code",
        "br",
        "small",
        "abbr",
        "sub",
        "sup",
        "td",
        "th",
    )
    return is_part or node.tag in (*_SHOWS, *_HEADINGS, "hr") or _has_words(node)


def _has_words(node: Node) -> bool:
    if any(each.tag in _SHOWS for each in node.walk()):
        return True
    return sum(len(_WORD.findall(each.text)) for each in node.walk()) >= _LEAST


def _without_bare_headings(nodes: list[Node]) -> list[Node]:
    """Return siblings without the headings that nothing follows before the next one that is no part of them."""
    result: list[Node] = []
    follows, next_level = False, ""
    for node in reversed(nodes):
        if node.tag in _HEADINGS:
            if follows or next_level > node.tag:
                result.append(node)
                next_level = node.tag
            follows = False
        else:
            result.append(node)
            follows = follows or bool(node.tag or node.text.strip())
    return result[::-1]


def _written(node: Node) -> str:
    if not node.tag:
        return escape(node.text, quote=False)
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in node.attributes.items())
    inside = "" if node.tag in VOID else "".join(map(_written, node.children)) + f"</{node.tag}>"
    return f"<{node.tag}{attributes}>{inside}"
