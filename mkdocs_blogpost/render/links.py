"""Links into this site become what the host can check and move."""

import re
from collections.abc import Iterator, Mapping

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.render import tree
from mkdocs_blogpost.render.facts import Facts

ADDRESSES: Mapping[str, tuple[str, ...]] = {
    "a": ("href",),
    "area": ("href",),
    "audio": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "img": ("src", "srcset"),
    "input": ("src",),
    "object": ("data",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "video": ("src", "poster"),
}
"""HTML elements and those of their attributes that hold addresses."""

_CANDIDATE = re.compile(r"(\S*[^\s,])(\s+[\d.]+[wx])?\s*(?:,|\Z)")


def resolve(document: Document, facts: Facts) -> None:
    """Put in each link's place what the host says stands for it."""
    for element in tree.elements(document):
        for name in _attributes(element):
            if element.attr.get(name):
                element.attr[name] = _resolved(name, element.attr[name], facts)


def _attributes(element: Element) -> Iterator[str]:
    tag = element.value if element.type == "html_element" else element.type
    if not element.options.get("resolved"):
        yield from ADDRESSES.get(tag, ())


def _resolved(name: str, value: str, facts: Facts) -> str:
    if name != "srcset":
        return _one(value, facts)
    candidates = [(_one(found[1], facts), found[2] or "") for found in _CANDIDATE.finditer(value)]
    return ", ".join(f"{url}{size}" for url, size in candidates)


def _one(url: str, facts: Facts) -> str:
    """Return what stands for one address; a place on the same page needs no one's help."""
    if not url.strip() or url.startswith("#"):
        return url
    new = facts.resolve(url.strip())
    return url if new is None else new
