"""The sections of a page for search, made of the tags and texts that the page was printed from.

They are those that `search_sections` finds in the page's HTML, which need not be taken apart for them.
"""

import re
from collections.abc import Callable, Iterable
from html import escape, unescape

from mkdocs_blogpost.adapters.mkdocs.search_sections import KEPT, close
from mkdocs_blogpost.adapters.python_markdown.direct import PageParts
from mkdocs_blogpost.render.published_post import SearchSection

_OPENING = frozenset(f"<{tag}>" for tag in KEPT)
_CLOSING = {f"</{tag}>": tag for tag in KEPT}
_CODE = "<pre><code>"
_BEGIN_OF_CODE = re.compile(r'<div class="[^<>]*><pre><span></span><code(?: class="nohighlight")?>')
_END_OF_CODE = "</code></pre></div>"
_KEPT_TAG = re.compile(rf"<(?:{'|'.join(KEPT)})\b")
_TEXT = re.compile(">([^<]+)")


def sections_of(page: PageParts, html: str) -> tuple[SearchSection, ...] | None:
    """Return the sections of a page; None if it is empty, or has marks for search or an unusual block of code."""
    if "data-search" in html or "linenodiv" in html:
        return None
    parts = page.parts.copy()
    for place in page.code:
        parts[place] = _plain_code(parts[place])
        if not parts[place]:
            return None
    sections: list[SearchSection] = []
    begin, anchor, title = 0, "", ""
    for heading in page.headings:
        sections.append(SearchSection(anchor, title, _text(parts[begin : heading.begin], _add)))
        begin, anchor = heading.after, unescape(heading.anchor)
        title = _text(parts[heading.begin : heading.end], _add_to_title)
    last = SearchSection(anchor, title, _text(parts[begin:], _add))
    return (*sections, last) if sections or last.text else None


def _text(parts: Iterable[str], add: Callable[[str, list[str]], None]) -> str:
    """Return a text with the tags that stay in it."""
    found: list[str] = []
    text = ""
    for part in parts:
        if part[0] != "<":
            text += part
            continue
        if text:
            add(text, found)
            text = ""
        if part in _OPENING or part.startswith(_CODE):
            found.append(part)
        elif part in _CLOSING:
            close(found, _CLOSING[part])
        elif " " in part and (opening := part[: part.index(" ")] + ">") in _OPENING:
            found.append(opening)
    if text:
        add(text, found)
    return "".join(found).strip()


def _add(text: str, found: list[str]) -> None:
    """Add the text between two tags: white space alone is one blank, and none after another one."""
    text = _without_entities(text)
    if not text.isspace():
        found.append(text.replace("\n", " "))
    elif not found or not found[-1].isspace():
        found.append(" ")


def _add_to_title(text: str, found: list[str]) -> None:
    """Add the text between two tags of a heading."""
    text = _without_entities(text)
    found.append(" " if text.isspace() else text.replace("\n", " "))


def _without_entities(text: str) -> str:
    return escape(unescape(text), quote=False) if "&" in text else text


def _plain_code(html: str) -> str:
    """Return a block of code without elements that colour it and number its lines; nothing if it has others."""
    begun = _BEGIN_OF_CODE.match(html)
    if begun is None or not html.endswith(_END_OF_CODE):
        return ""
    code = html[begun.end() - 1 : -len(_END_OF_CODE)]
    text = "" if _KEPT_TAG.search(code) else "".join(_TEXT.findall(code))
    return "" if not text or text.isspace() else f"{_CODE}{text}</code></pre>"
