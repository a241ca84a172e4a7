"""The part of a whole HTML page that holds its own text: without menus, headers, footers and scripts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser

from mkdocs_blogpost.render.html_outline import VOID

_TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_AROUND = frozenset(("nav", "footer", "aside", "script", "style", "noscript", "template", "title"))
_AROUND_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|masthead|top-?bar|site-?header|sidebar|footer|breadcrumbs?|skip-?links?)(?=$|[\s_-])",
    re.IGNORECASE,
)
"""What the class or id of an element says that is around the text."""


@dataclass(slots=True)
class _Part:
    tag: str
    names: str
    start: int
    """Where the element begins."""
    inside: int
    """Where its content begins."""
    end: int = -1
    """Where its content ends; -1 for an element that is never closed."""
    after: int = -1
    """Where the element ends."""

    @property
    def is_around(self) -> bool:
        return self.tag in _AROUND or (self.tag not in ("body", "main") and bool(_AROUND_NAMES.search(self.names)))


def main_part(html: str, *, has_header: bool = False) -> str:
    """Return the text of a page as HTML: the content of `main`, else of `body`, without what is around a text.

    `has_header` if a header outside of `main` is a part of the text.
    """
    parts = _parts(html)
    main = next((part for name in ("main", "body") for part in parts if part.tag == name), None)
    start, end = (main.inside, main.end if main.end >= 0 else len(html)) if main else (0, len(html))
    is_body = not has_header and (main is None or main.tag != "main")
    around = [part for part in parts if part.is_around or (is_body and part.tag == "header")]
    return "".join(_kept(html, start, end, around)).strip()


def without_title(html: str, title: str) -> str:
    """Return HTML without the first heading that only repeats the page's title: the theme shows it."""
    found = _TITLE.search(html)
    if not found or not title or unescape(_TAG.sub("", found[1])).split() != unescape(title).split():
        return html
    return html[: found.start()] + html[found.end() :]


def _kept(html: str, start: int, end: int, left_out: list[_Part]) -> Iterator[str]:
    at = start
    for part in left_out:
        if part.after >= 0 and at <= part.start < end:
            yield html[at : part.start]
            at = part.after
    yield html[at:end]


def _parts(html: str) -> list[_Part]:
    """Return the elements of a page in the order of their beginnings."""
    reader = _Reader(html)
    try:
        reader.feed(html)
        reader.close()
    except AssertionError:  # Python's own reader raises it for `<![name`
        pass
    return reader.parts


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: list[_Part] = []
        self._open: list[_Part] = []
        self._length = len(html)
        self._lines = [0]
        self._lines.extend(found.end() for found in re.finditer("\n", html))

    def _place(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start = self._place()
        names = " ".join(value for name, value in attrs if name in ("class", "id", "role") and value)
        part = _Part(tag, names, start, start + len(self.get_starttag_text() or ""))
        self.parts.append(part)
        if tag not in VOID:
            self._open.append(part)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        found = next((place for place in range(len(self._open) - 1, -1, -1) if self._open[place].tag == tag), None)
        if found is None:
            return
        part = self._open[found]
        part.end = self._place()
        part.after = min(self.rawdata.find(">", part.end) + 1 or self._length, self._length)
        del self._open[found:]
