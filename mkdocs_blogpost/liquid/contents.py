"""A table of contents of finished HTML, as the plugin jekyll-toc makes it.

Follows https://github.com/toshimaru/jekyll-toc and its settings under `toc` in `_config.yml`.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from string import punctuation
from typing import Any
from urllib.parse import quote, quote_plus

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_DEFAULTS: Mapping[str, Any] = {
    "min_level": 1,
    "max_level": 6,
    "ordered_list": False,
    "no_toc_section_class": "no_toc_section",
    "list_id": "toc",
    "list_class": "section-nav",
    "sublist_class": "",
    "item_class": "toc-entry",
    "item_prefix": "toc-",
}


@dataclass(slots=True)
class Entry:
    """A heading that the table lists."""

    level: int
    """Its level, 1 to 6."""
    id: str
    """Its id, or one made from its text."""
    start: int
    """Where in the HTML its content begins."""
    text: str = ""
    """Its text."""


@dataclass(slots=True)
class _Open:
    name: str
    hidden: bool
    entry: Entry | None = None


@dataclass(slots=True)
class Contents:
    """The headings of some HTML and how they are listed."""

    html: str
    """The HTML."""
    settings: Mapping[str, Any]
    """The site's settings over the plugin's own."""
    entries: list[Entry] = field(default_factory=list)
    """The headings that are listed."""

    def table(self) -> str:
        """Return the table of contents."""
        settings = self.settings
        name = self._list
        opening = f'<{name} id="{settings["list_id"]}" class="{settings["list_class"]}">'
        return f"{opening}\n{self._items(self.entries)}</{name}>"

    @property
    def _list(self) -> str:
        return "ol" if self.settings["ordered_list"] else "ul"

    def _items(self, entries: list[Entry]) -> str:
        top = min((entry.level for entry in entries), default=0)
        html, at = "", 0
        while at < len(entries):
            if entries[at].level == top:
                html += self._item(entries[at])
                below = _below(entries, at + 1, top)
                html += self._sublist(below) + "</li>\n"
                at += len(below) + 1
            else:
                below = _below(entries, at, top)
                html += self._items(below)
                at += len(below)
        return html

    def _item(self, entry: Entry) -> str:
        settings = self.settings
        kind = f"{settings['item_class']} {settings['item_prefix']}h{entry.level}"
        return f'<li class="{kind}"><a href="#{entry.id}">{_escaped(entry.text)}</a>'

    def _sublist(self, entries: list[Entry]) -> str:
        if not entries:
            return ""
        kind = f' class="{self.settings["sublist_class"]}"' if self.settings["sublist_class"] else ""
        return f"\n<{self._list}{kind}>\n{self._items(entries)}</{self._list}>\n"

    def anchored(self) -> str:
        """Return the HTML with a link in each heading."""
        pieces, at = [], 0
        for entry in self.entries:
            href = quote(entry.id, safe=punctuation)
            anchor = f'\n<a class="anchor" href="#{href}" aria-hidden="true"><span class="octicon octicon-link">'
            pieces += [self.html[at : entry.start], f"{anchor}</span></a>"]
            at = entry.start
        return "".join(pieces) + self.html[at:]


def _below(entries: list[Entry], start: int, top: int) -> list[Entry]:
    end = next((at for at in range(start, len(entries)) if entries[at].level == top), len(entries))
    return entries[start:end]


def _escaped(text: str) -> str:
    return escape(text).replace("&#x27;", "&#39;")


class _Reader(HTMLParser):
    def __init__(self, html: str, settings: Mapping[str, Any]) -> None:
        super().__init__(convert_charrefs=True)
        self.entries: list[Entry] = []
        self._levels = range(settings["min_level"], settings["max_level"] + 1)
        hidden = settings["no_toc_section_class"]
        self._hidden = set(map(str, hidden if isinstance(hidden, list) else [hidden]))
        self._open: list[_Open] = []
        self._lines = [0, *(found.end() for found in re.finditer("\n", html))]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        values = dict(attrs)
        classes = set((values.get("class") or "").split())
        inside = bool(self._open and self._open[-1].hidden)
        opened = _Open(tag, inside or bool(classes & self._hidden))
        level = int(tag[1]) if re.fullmatch("h[1-6]", tag) else 0
        if level in self._levels and not inside and "no_toc" not in classes:
            line, column = self.getpos()
            start = self._lines[line - 1] + column + len(self.get_starttag_text() or "")
            opened.entry = Entry(level, values.get("id") or "", start)
            self.entries.append(opened.entry)
        self._open.append(opened)

    def handle_endtag(self, tag: str) -> None:
        while any(opened.name == tag for opened in self._open):
            if self._open.pop().name == tag:
                return

    def handle_data(self, data: str) -> None:
        for opened in self._open:
            if opened.entry:
                opened.entry.text += data


def read(html: str, own: Any) -> Contents:
    """Return the headings of some HTML, by the site's settings."""
    given = own if isinstance(own, Mapping) else {}
    settings = {key: given[key] if key in given and _may_be(key, given[key]) else _DEFAULTS[key] for key in _DEFAULTS}
    reader = _Reader(html, settings)
    reader.feed(html)
    reader.close()
    seen: Counter[str] = Counter()
    for entry in reader.entries:
        name = entry.id or _id(entry.text)
        entry.id = f"{name}-{seen[name]}" if seen[name] else name
        seen[name] += 1
    return Contents(html, settings, reader.entries)


def _may_be(key: str, value: Any) -> bool:
    """Return whether a value can be that of a setting."""
    if key.endswith("_level"):
        return isinstance(value, int) and not isinstance(value, bool)
    return key in ("ordered_list", "no_toc_section_class") or isinstance(value, str | int) or value is None


def _id(text: str) -> str:
    return quote_plus(re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-"))
