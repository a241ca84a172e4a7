"""Closes what a piece of HTML leaves open, so that it can be put into a page and changes nothing around it.

Follows https://html.spec.whatwg.org/multipage/parsing.html as far as it decides which elements are open. A piece
that leaves nothing open, and closes nothing that it has not opened, is returned as it is. For a browser that reads
the piece alone, the result is the same document.
"""

import re
from collections import Counter

from mkdocs_blogpost.verbatim import end_of_verbatim


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_VOID = _names(
    "area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr"
)
_VERBATIM = _names("iframe noembed noframes script style textarea title xmp")
_FORMATTING = _names("a b big code em font i nobr s small strike strong tt u")
_DOCUMENT = _names("html head body frameset")
_BLOCKS = _names(
    "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul "
    "xmp"
)
"""What ends an open paragraph."""
_HEADINGS = _names("h1 h2 h3 h4 h5 h6")
_CELLS = _names("td th")
_GROUPS = _names("tbody thead tfoot caption colgroup")
_OF_TABLES = _CELLS | _GROUPS | {"tr", "col"}
_SPECIAL = _BLOCKS | _OF_TABLES | _names("applet button marquee noscript object select template textarea title")
_BORDERS = _CELLS | _names("applet caption marquee object select table template foreignobject")
"""What an end tag does not reach across."""
_TABLE_BORDERS = frozenset(("table", "template"))
_DRAWINGS = {
    "svg": _names("foreignobject desc title"),
    "math": _names("annotation-xml mi mn mo ms mtext"),
}
"""The elements in which another language begins, and those of it that hold HTML again."""
_LEAVES_DRAWING = _HEADINGS | _names(
    "b big blockquote body br center code dd div dl dt em embed head hr i img li listing menu meta nobr ol p pre ruby "
    "s small span strong strike sub sup table tt u ul var"
)
_HALF_OPEN = 50
"""How many tags without an end are looked for; after them everything is text."""
_BEGINNINGS = ("<", "</", "<!", "<!-", "<?", "&")
"""The ends of a text that are the beginning of markup."""
_REACH = 512
"""How many open elements an end tag looks through."""

_VALUE = r"""=[ \t\n\f\r]*+(?:"[^"]*+"|'[^']*+'|[^ \t\n\f\r>"'][^ \t\n\f\r>]*+|(?=>))"""
_ATTRIBUTE = rf"[^ \t\n\f\r/>][^ \t\n\f\r/>=]*+(?:[ \t\n\f\r]*+{_VALUE}|(?![ \t\n\f\r]*+=))"
"""An attribute as browsers read it: its name may begin with an equals sign."""
_TAG = re.compile(rf"<(/?)([a-zA-Z][^ \t\n\f\r/>]*+)((?:[ \t\n\f\r/]++|{_ATTRIBUTE})*+)>")
_PARTS = re.compile(rf"([ \t\n\f\r/]++)|{_ATTRIBUTE}")
"""What is between attributes, and empty texts for the attributes."""
_REST = re.compile(rf"(?:[ \t\n\f\r/]++|{_ATTRIBUTE})*+>")
"""What is in a tag after its name."""
_NEXT = re.compile(r"<(?=[a-zA-Z/!?])")
_NAME = re.compile(r"/?[a-zA-Z]")


def balanced(html: str) -> str:
    """Return HTML that opens and closes the same elements."""
    return _Balance(html).result() if "<" in html else html


def may_be_open(html: str, text: str) -> bool:
    """Return whether the HTML of a Markdown text may leave something open: only raw pieces of it can."""
    return "nomarkdown" in text or "<plaintext" in html


class _Balance:
    """Reads HTML once and keeps what is open."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._out: list[str] = []
        self._open: list[str] = []
        self._counts: Counter[str] = Counter()
        self._marks: list[str] = []
        self._half_open = 0
        self._is_changed = False

    def result(self) -> str:
        at = 0
        while found := _NEXT.search(self._html, at):
            self._put(self._html[at : found.start()])
            at = self._markup(found.start())
        self._put(self._html[at:])
        closing = "".join(f"</{name}>" for name in [*reversed(self._marks), *reversed(self._open)])
        return "".join(self._out) + closing if self._is_changed or closing else self._html

    def _markup(self, start: int) -> int:
        """Read a tag or comment, and return where it ends."""
        if self._html.startswith("<!--", start):
            empty = self._html.startswith((">", "->"), start + 4)
            return self._until(">" if empty else "-->", start, start + 4)
        if self._html.startswith("<![CDATA[", start) and self._is_drawing():
            return self._until("]]>", start, start + 9)
        if not _NAME.match(self._html, start + 1):
            return self._until(">", start, start + 1)
        tag = _TAG.match(self._html, start) if self._half_open < _HALF_OPEN else None
        if tag is None or tag[2].lower() == "plaintext":
            self._half_open += 1
            self._change("&lt;")
            return start + 1
        return self._end(tag) if tag[1] else self._start(tag)

    def _until(self, closing: str, start: int, at: int) -> int:
        end = self._html.find(closing, at)
        if end < 0:
            self._put(self._html[start:])
            self._change(closing)
            return len(self._html)
        self._put(self._html[start : end + len(closing)])
        return end + len(closing)

    def _change(self, text: str) -> None:
        self._is_changed = True
        self._put(text or self._gap())

    def _put(self, text: str) -> None:
        """Add to what is returned; never an empty text, so that the last one is what is before."""
        if text:
            self._out.append(text)

    def _gap(self) -> str:
        """Return what keeps the texts around a tag that is left out from becoming a tag together."""
        before = self._out[-1] if self._out else ""
        return "<!---->" if before.endswith(_BEGINNINGS) else ""

    # Start tags

    def _start(self, tag: re.Match[str]) -> int:
        name = tag[2].lower()
        if self._is_drawing():
            if name not in _LEAVES_DRAWING:
                self._put(tag[0])
                if not _closes_itself(tag):
                    self._push(name)
                return tag.end()
            while self._is_drawing():
                self._pop()
        if name in _DOCUMENT or (name in _OF_TABLES and not self._counts["table"]):
            self._change("")
            return tag.end()
        self._make_room(name)
        self._put(tag[0])
        if name in _VERBATIM:
            return self._verbatim(name, tag.end())
        if name in _FORMATTING:
            if name in ("a", "nobr") and name in self._marks:
                self._marks.remove(name)
            self._marks.append(name)
        elif name not in _VOID and not (name in _DRAWINGS and _closes_itself(tag)):
            self._push(name)
        return tag.end()

    def _make_room(self, name: str) -> None:
        """Forget the elements that a start tag ends."""
        if name in ("li", "dd", "dt"):
            self._close_item(("li",) if name == "li" else ("dd", "dt"))
        if name in _BLOCKS:
            self._close("p", _BORDERS | {"button"})
        if name in _HEADINGS and self._top() in _HEADINGS:
            self._pop()
        if name in ("option", "optgroup") and self._top() == "option":
            self._pop()
        if name in ("button", "select"):
            self._close(name, _BORDERS)
        if name == "tr":
            self._back_to({"tbody", "thead", "tfoot", *_TABLE_BORDERS})
        elif name in _CELLS:
            self._back_to({"tr", "tbody", "thead", "tfoot", *_TABLE_BORDERS})
        elif name in _GROUPS or name == "col":
            self._back_to({"colgroup", *_TABLE_BORDERS} if name == "col" else _TABLE_BORDERS)
        elif name == "table" and self._top() in {"table", "tr", *_GROUPS}:
            self._close("table", frozenset(("template",)))

    def _close_item(self, names: tuple[str, ...]) -> None:
        for place in self._nearest():
            name = self._open[place]
            if name in names:
                self._cut(place)
                return
            if name in _SPECIAL and name not in ("address", "div", "p"):
                return

    def _verbatim(self, name: str, start: int) -> int:
        """Read to the end tag of an element in which nothing else is markup."""
        end, closing = end_of_verbatim(self._html, start, name)
        tag = _REST.match(self._html, end + len(name) + 2) if end < len(self._html) else None
        if tag is None:
            self._put(self._html[start:end])
            self._change(closing)
            return len(self._html)
        self._put(self._html[start : tag.end()])
        return tag.end()

    # End tags

    def _end(self, tag: re.Match[str]) -> int:
        name = tag[2].lower()
        while name in ("p", "br") and self._is_drawing():
            self._pop()
        if name in _FORMATTING:
            self._end_of_mark(name, tag[0])
        elif self._is_closed(name):
            self._put(tag[0])
        else:
            self._change({"p": "<p></p>", "br": "<br>"}.get(name, ""))
        return tag.end()

    def _end_of_mark(self, name: str, text: str) -> None:
        """End a mark where its tag says, whatever is open: the browser opens it anew where it must."""
        if name not in self._marks:
            self._change("")
            return
        place = len(self._marks) - 1 - self._marks[::-1].index(name)
        del self._marks[place]
        self._put(text)

    def _is_closed(self, name: str) -> bool:
        """Close an element with those in it; return whether it was open."""
        if name in _HEADINGS:
            return any(self._close(each, _BORDERS) for each in _HEADINGS)
        if name in _OF_TABLES or name == "table":
            return self._close(name, frozenset(("template",)) if name == "table" else _TABLE_BORDERS)
        if name == "p":
            return self._close(name, _BORDERS | {"button"})
        return self._close(name, _BORDERS if name in _SPECIAL else _SPECIAL)

    def _close(self, name: str, borders: frozenset[str]) -> bool:
        if not self._counts[name]:
            return False
        for place in self._nearest():
            if self._open[place] == name:
                self._cut(place)
                return True
            if self._open[place] in borders:
                return False
        return False

    # What is open

    def _nearest(self) -> range:
        last = len(self._open) - 1
        return range(last, max(-1, last - _REACH), -1)

    def _top(self) -> str:
        return self._open[-1] if self._open else ""

    def _push(self, name: str) -> None:
        self._open.append(name)
        self._counts[name] += 1

    def _pop(self) -> None:
        self._counts[self._open.pop()] -= 1

    def _cut(self, place: int) -> None:
        while len(self._open) > place:
            self._pop()

    def _back_to(self, names: frozenset[str] | set[str]) -> None:
        while self._open and self._open[-1] not in names:
            self._pop()

    def _is_drawing(self) -> bool:
        """Return whether the innermost element is one of SVG or MathML."""
        if not (self._counts["svg"] or self._counts["math"]):
            return False
        seen: set[str] = set()
        for place in self._nearest():
            name = self._open[place]
            if name in _DRAWINGS:
                return seen.isdisjoint(_DRAWINGS[name])
            seen.add(name)
        return False


def _closes_itself(tag: re.Match[str]) -> bool:
    """Return whether a start tag ends with a slash that is not the end of an attribute."""
    return tag[0].endswith("/>") and _PARTS.findall(tag[3])[-1].endswith("/")
