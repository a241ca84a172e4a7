"""The sections of a page as Material's search plugin divides it, found in one pass over the page's HTML.

The plugin parses each page with `html.parser` a second time, which costs a third of a build. This scanner gives
the same sections for the well-formed HTML that this project writes; a test compares both.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from html import escape, unescape
from math import inf

from mkdocs_blogpost.render.published_post import SearchSection

_ATTRIBUTES = r"""(?:[^<>"']|"[^"]*"|'[^']*')*"""
_MARKUP = re.compile(
    rf"<!--.*?-->|<[!?][^>]*>"
    rf"|<((?i:script|style))(?![^\s/>]){_ATTRIBUTES}>.*?(?:</(?i:\1)(?![^\s/>])[^>]*>|\Z)"
    rf"|<(/?)([a-zA-Z][^\s/>]*)({_ATTRIBUTES})>",
    re.DOTALL,
)
"""A comment, a declaration, an element in which nothing is a tag, or a tag."""
_OF_CODE = re.compile(r"<(?:span|a)\b[^<>]*>")
_ID = re.compile(r"""(?:^|\s)id\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_CLASS = re.compile(r"""(?:^|\s)class\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)

VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
KEPT = frozenset(("p", "code", "pre", "li", "ol", "ul", "sub", "sup"))
"""The tags that stay in the text of a section."""
SKIPPED = frozenset(("object", "script", "style"))
"""The elements whose content is never searched."""
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def close(parts: list[str], tag: str) -> None:
    """Close a kept tag; one that holds only white space goes."""
    opening = f"<{tag}>"
    last = len(parts) - 1
    while last >= 0 and parts[last].isspace():
        last -= 1
    if last >= 0 and parts[last] == opening and parts.index(opening) == last:
        del parts[last:]
    else:
        parts.append(f"</{tag}>")


class _Section:
    """A section while it is read."""

    __slots__ = ("anchor", "depth", "is_excluded", "tag", "text", "title")

    def __init__(self, tag: str = "", depth: float = 0, *, is_excluded: bool = False) -> None:
        self.tag = tag
        self.depth = depth
        self.is_excluded = is_excluded
        self.anchor = ""
        self.title: list[str] = []
        self.text: list[str] = []


class _Scanner:
    """Goes through HTML from left to right."""

    def __init__(self) -> None:
        self.sections: list[_Section] = []
        self._section: _Section | None = None
        self._open: list[str] = []
        self._counts: defaultdict[str, int] = defaultdict(int)
        self._skipped = set(SKIPPED)
        self._permalinks = 0
        self._skipping = 0

    def scan(self, html: str) -> None:
        """Read the HTML of a page."""
        pieces = iter(_MARKUP.split(html))
        self._data(next(pieces))
        for verbatim, closing, tag, attr, text in zip(pieces, pieces, pieces, pieces, pieces, strict=True):
            if verbatim:
                self._current()
            elif closing:
                self._end(tag.lower())
            elif tag and (name := tag.lower()) not in VOID:
                self._start(name, attr)
            if text and not self._skipping:
                self._data(text)

    def _current(self) -> _Section:
        if self._section is None:
            self._section = _Section()
            self.sections.append(self._section)
        return self._section

    def _start(self, tag: str, attr: str) -> None:
        self._open.append(tag)
        self._counts[tag] += 1
        self._skipping += tag in self._skipped
        if attr and self._attributes(tag, attr):
            return
        section = self._section or self._current()
        if tag in KEPT and not self._skipping:
            self._target(section).append(f"<{tag}>")
        if attr.endswith("/"):
            self._end(tag)

    def _attributes(self, tag: str, attr: str) -> bool:
        """Look at the attributes of a tag; return whether its content is skipped."""
        is_excluded = "data-search-exclude" in attr
        if tag in HEADINGS and (found := _ID.search(attr)):
            self._begin(tag, unescape(found[1] or found[2] or found[3] or ""), is_excluded=is_excluded)
        self._current()
        is_marked = "linenodiv" in attr or "headerlink" in attr
        classes = found[1] or found[2] or found[3] if is_marked and (found := _CLASS.search(attr)) else ""
        if is_excluded or classes == "linenodiv":
            if tag not in self._skipped:
                self._skipped.add(tag)
                self._skipping += self._counts[tag]
            return True
        self._permalinks += tag == "a" and classes == "headerlink"
        return False

    def _begin(self, tag: str, anchor: str, *, is_excluded: bool) -> None:
        """Begin the section of a heading."""
        depth = len(self._open)
        if tag != "h1" and not self.sections:
            self.sections.append(_Section(depth=depth))
        section = _Section(tag, depth, is_excluded=is_excluded)
        section.anchor = anchor if self.sections else ""
        self.sections.append(section)
        self._section = section

    def _end(self, tag: str) -> None:
        if not self._open or self._open[-1] != tag or self._section is None:
            return
        if self._section.depth > len(self._open):
            self._leave_section(len(self._open))
        self._open.pop()
        self._counts[tag] -= 1
        if tag == "a" and self._permalinks:
            self._permalinks -= 1
        if tag in self._skipped:
            self._skipping -= 1
            if tag not in SKIPPED:
                self._skipped.discard(tag)
                self._skipping -= self._counts[tag]
            return
        if tag in KEPT and not self._skipping:
            close(self._target(self._section), tag)

    def _leave_section(self, depth: int) -> None:
        """Go back to the section around the one whose element has ended."""
        outer = next((each for each in reversed(self.sections) if each.depth <= depth), None)
        if outer is not None and self._section is not None:
            self._section.depth = inf
            self._section = outer

    def _target(self, section: _Section) -> list[str]:
        """Return where text goes now: to the title while the heading is open."""
        return section.title if section.tag and self._counts[section.tag] else section.text

    def _data(self, source: str) -> None:
        """Read the text between two tags."""
        if not source:
            return
        data = escape(unescape(source), quote=False) if "&" in source or ">" in source or "<" in source else source
        is_blank, in_pre = data.isspace(), self._counts["pre"]
        if not in_pre:
            data = " " if is_blank else data.replace("\n", " ")
        section = self._section or self._current()
        if section.tag and self._counts[section.tag]:
            if not self._permalinks:
                section.title.append(data)
        elif not is_blank or in_pre or not section.text or not section.text[-1].isspace():
            section.text.append(data)


def _without_colours(html: str) -> str:
    """Return HTML whose blocks of code have no elements that colour them and number their lines."""
    parts: list[str] = []
    at = 0
    while (begin := html.find("<pre", at)) >= 0 and (end := html.find("</pre>", begin)) >= 0:
        parts += html[at:begin], _uncoloured(html[begin:end])
        at = end
    return "".join(parts) + html[at:]


def _uncoloured(text: str) -> str:
    """Return a block of code without elements that change no section."""
    is_plain = text.count("<span") == text.count("</span>") and text.count("<a ") == text.count("</a>")
    if not is_plain or "data-search" in text or "headerlink" in text:
        return text
    return _OF_CODE.sub("", text.replace("</span>", "").replace("</a>", ""))


def search_sections(html: str) -> tuple[SearchSection, ...]:
    """Return the sections of a page's HTML, those left out that the author excludes from search."""
    return tuple(_found(_without_colours(html)))


def _found(html: str) -> Iterator[SearchSection]:
    scanner = _Scanner()
    scanner.scan(html)
    for section in scanner.sections:
        if not section.is_excluded:
            yield SearchSection(section.anchor, "".join(section.title).strip(), "".join(section.text).strip())
