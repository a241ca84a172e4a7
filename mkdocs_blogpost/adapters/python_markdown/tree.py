"""The sink that builds an ElementTree for Python-Markdown from the kramdown writer's calls.

Every element becomes a real one, so that the table of contents, link validation and other tree
processors see it, with few exceptions: tags that the tree, or one of its readers, could not carry as
they are stand as ready HTML in the text, and what is between them joins the parent.
"""

import re
from urllib.parse import urlsplit
from xml.etree.ElementTree import HTML_EMPTY, Element, TreeBuilder

from mkdocs_blogpost.adapters.python_markdown.stash import Stash
from mkdocs_blogpost.kramdown.writer import Attributes, attributes, escape, escape_source

DEEPEST = 60
"""How many elements stand inside each other: below are ready tags, so that nobody meets a recursion limit."""
HEADING = re.compile(r"[Hh][1-6]")
"""How the table of contents knows a heading, by how its tag begins."""
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
TEXT_ONLY = frozenset(("iframe", "noembed", "noframes", "plaintext", "script", "style", "textarea", "title", "xmp"))
"""Elements in which a browser reads no tags: what stands in them is ready HTML, character by character."""
LINKS = {"a": "href", "img": "src"}
"""The attribute without which MkDocs would stumble over an element."""
LOOKALIKE = re.compile(r"&(?=(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)
"""An ampersand that the serialiser leaves alone."""
ODD = re.compile(r"&[A-Za-z:]\w*[:._-][\w:.-]*;")
"""What is an entity to kramdown and none to the serialiser."""
PLAIN = re.compile(r"(?:[^<>&]|&(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)*", re.IGNORECASE)
"""HTML that is only text and entities, which the serialiser leaves alone."""


class TreeSink:
    """Builds the tree of one document."""

    def __init__(self, root: str, stash: Stash) -> None:
        self._builder = TreeBuilder()
        self._add = self._builder.data
        self._stash = stash
        self.safe = stash.safe
        """Makes a text in which nothing looks like a placeholder that is none."""
        self._open: list[bool] = []
        self._depth = 1
        self._text_only = 0
        self._last = "\n"
        self._root = root
        self._builder.start(root, {})

    def close(self) -> Element:
        """Return the finished tree."""
        self._builder.end(self._root)
        return self._builder.close()

    def start(self, tag: str, attr: Attributes) -> None:
        """Open an element."""
        if tag in TEXT_ONLY:
            self._text_only += 1
        real = self._depth < DEEPEST and not self._text_only and tag not in HTML_EMPTY and carries(tag, attr)
        self._open.append(real)
        if real:
            self._depth += 1
            self._last = ""
            self._builder.start(tag, self._safe(attr) if attr else {})
        else:
            self._ready(f"<{tag}{attributes(attr)}>")

    def end(self, tag: str) -> None:
        """Close the element opened last."""
        if tag in TEXT_ONLY:
            self._text_only -= 1
        if self._open.pop():
            self._depth -= 1
            self._last = ""
            self._builder.end(tag)
        else:
            self._ready(f"</{tag}>")

    def void(self, tag: str, attr: Attributes) -> None:
        """Add an element that holds nothing."""
        if tag in HTML_EMPTY and not self._text_only and carries(tag, attr):
            self._last = ""
            self._builder.start(tag, self._safe(attr))
            self._builder.end(tag)
        else:
            self._ready(f"<{tag}{attributes(attr)} />")

    def text(self, text: str) -> None:
        """Add text, to be escaped."""
        if self._text_only:
            self._ready(escape(text))
            return
        if "&" in text:
            text = LOOKALIKE.sub("&amp;", text)
        if text:
            self._last = text
            self._add(self.safe(text))

    def html_text(self, source: str) -> None:
        """Add text whose entities stay, as the serialiser has it too but for odd ones."""
        if self._text_only or ("&" in source and ODD.search(source)):
            self._ready(escape_source(source))
        else:
            self._data(self.safe(source))

    def entity(self, markup: str, text: str) -> None:  # noqa: ARG002  the markup says it all
        """Add an entity, which the serialiser leaves alone."""
        self.raw(markup)

    def raw(self, html: str) -> None:
        """Add ready HTML."""
        if not self._text_only and PLAIN.fullmatch(html):
            self._data(self.safe(html))
        else:
            self._ready(html)

    def host_html(self, html: str) -> None:
        """Add HTML that the host has made, in which its own placeholders may stand."""
        self._last = html
        self._add(self._stash.store(html))

    def newline(self) -> None:
        """End the source line."""
        self._last = "\n"
        self._add("\n")

    def indent(self, width: int) -> None:
        """Indent the source line: in HTML that is left open before, it shows."""
        if width:
            self._last = " "
            self._add(" " * width)

    def fresh_line(self) -> None:
        """End the source line unless nothing stands in it."""
        if not self._last.endswith("\n"):
            self.newline()

    def indent_fresh_line(self, width: int) -> None:
        """Indent the source line if nothing stands in it."""
        if self._last.endswith("\n"):
            self.indent(width)

    def _safe(self, attr: Attributes) -> dict[str, str]:
        """Return a copy of attributes for the tree, whose readers may change it; an empty id is none."""
        safe = self.safe
        return {
            name: safe(value) for name, value in attr.items() if value is not None and (name != "id" or value.strip())
        }

    def _data(self, text: str) -> None:
        self._last = text or self._last
        self._add(text)

    def _ready(self, html: str) -> None:
        self._last = html or self._last
        self._add(self._stash.store(self.safe(html)))


def carries(tag: str, attr: Attributes) -> bool:
    """Return whether the tree's readers leave such an element as it is.

    A heading without an id would be given one, a link without its target stops MkDocs.
    """
    if tag[:1] in "hH" and HEADING.match(tag) and not (tag in HEADINGS and (attr.get("id") or "").strip()):
        return False
    if tag in LINKS and not _splits(attr.get(LINKS[tag])):
        return False
    return all(not value or "&" not in value or not ODD.search(value) for value in attr.values()) if attr else True


def _splits(url: str | None) -> bool:
    if url is None:
        return False
    if url.isascii() and "[" not in url and "]" not in url:
        return True
    try:
        urlsplit(url)
    except ValueError:
        return False
    return True
