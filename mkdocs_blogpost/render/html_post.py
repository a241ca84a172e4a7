"""A post that is HTML already: only its tags are read, everything else stays as it was written."""

import re
from collections.abc import Iterator
from html import escape, unescape
from string import ascii_lowercase, ascii_uppercase

from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.render import tree
from mkdocs_blogpost.render.steps.headings import TAGS
from mkdocs_blogpost.render.steps.links import ADDRESSES

_TAG = re.compile(
    r"<(?P<end>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)"
    r"(?P<attr>(?:\s+[^\s=<>\"'/]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))?)*)\s*/?>"
)
_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)
"""Only ASCII: other letters may become two, and places would move."""
_ATTRIBUTE = re.compile(r"([^\s=<>\"'/]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))?")


def read(html: str) -> Element:
    """Return a flat tree of a body: the tags that steps change, the texts, and the rest as it is."""
    return Element("root", options={"location": 1}, children=list(_Reader(html).elements()))


def write(root: Element) -> str:
    """Return the body again: what no step has changed, to the letter."""
    return "".join(text for child in root.children for text in _texts(child))


class _Reader:
    """Cuts HTML into its pieces, each character looked at a few times at most."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._lower = html.translate(_LOWER)
        self._missing: set[str] = set()

    def elements(self) -> Iterator[Element]:
        at = 0
        while at < len(self._html):
            start = self._html.find("<", at)
            if start != at:
                start = start if start >= 0 else len(self._html)
                yield Element("html_text", self._html[at:start])
                at = start
                continue
            element, at = self._markup(at)
            yield element

    def _markup(self, at: int) -> tuple[Element, int]:
        """Return the element that begins at a `<`, and where it ends."""
        if self._html.startswith("<!--", at):
            return self._whole(at, at + 4, "-->", 0)
        found = _TAG.match(self._html, at)
        if found is None:
            return Element("raw", "<"), at + 1
        tag = found["tag"].lower()
        if tag in tree.VERBATIM and not found["end"]:
            return self._whole(at, found.end(), f"</{tag}", 1, tag)
        return _element(found, tag), found.end()

    def _whole(self, start: int, at: int, closing: str, more: int, tag: str = "") -> tuple[Element, int]:
        """Return everything up to a closing sign as it is; without one, only the beginning."""
        end = -1 if closing in self._missing else self._lower.find(closing, at)
        if end < 0:
            self._missing.add(closing)
            return Element("raw", self._html[start:at]), at
        end += len(closing) + more
        return Element("raw", self._html[start:end], options={"verbatim": tag} if tag else {}), end


def _element(found: re.Match[str], tag: str) -> Element:
    if not (tag in TAGS or (tag in ADDRESSES and not found["end"])):
        return Element("raw", found[0], options={"tag": tag, "closes": bool(found["end"])})
    attr = {name.lower(): _value(value) for name, value in _ATTRIBUTE.findall(found["attr"])}
    options = {"source": found[0], "was": (tag, dict(attr)), "closes": bool(found["end"])}
    return Element("html_element", tag, attr, options)


def _value(text: str) -> str:
    return unescape(text[1:-1] if text[:1] in ("'", '"') else text)


def _texts(element: Element) -> Iterator[str]:
    if element.type == "a":  # a step has linked the name of a person
        yield f"<a{_attributes(element)}>"
        yield "".join(text for child in element.children for text in _texts(child))
        yield "</a>"
        return
    if element.type != "html_element":
        yield str(element.value)
    elif element.options.get("was") == (element.value, element.attr):
        yield element.options["source"]
    elif element.options.get("closes"):
        yield f"</{element.value}>"
    else:
        yield _start(element)
        if element.children:
            yield "".join(text for child in element.children for text in _texts(child))
            yield f"</{element.value}>"


def _start(element: Element) -> str:
    return f"<{element.value}{_attributes(element)}>"


def _attributes(element: Element) -> str:
    return "".join(f' {name}="{escape(value)}"' for name, value in element.attr.items())
