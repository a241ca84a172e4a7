"""Addresses into this site become slots, which the host fills and checks."""

import re
from collections.abc import Mapping
from html import unescape

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.render.slots import LinkSlot
from mkdocs_blogpost.render.step_context import StepContext

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

CHECKED = frozenset((("a", "href"), ("img", "src")))
"""The addresses that hosts follow, check and rewrite themselves."""

_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|\w+);", re.ASCII)
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_CANDIDATE = re.compile(r"(\S*[^\s,])(\s+[\d.]+[wx])?\s*(?:,|\Z)")


def write_link_slots(_document: Document, context: StepContext) -> None:
    """Put a slot in the place of each address into this site."""
    for element in [each for each in context.elements.all if each.attr]:
        tag = element.value if element.type == "html_element" else element.type
        for name in () if element.options.get("resolved") else ADDRESSES.get(tag, ()):
            if element.attr.get(name):
                is_checked = (tag, name) in CHECKED
                element.attr[name] = _with_slots(name, element.attr[name], context, checked=is_checked)


def _with_slots(name: str, value: str, context: StepContext, *, checked: bool) -> str:
    if name != "srcset":
        return _slot(value, context, checked=checked)
    candidates = [(_slot(found[1], context, checked=checked), found[2] or "") for found in _CANDIDATE.finditer(value)]
    return ", ".join(f"{url}{size}" for url, size in candidates)


def _slot(written: str, context: StepContext, *, checked: bool) -> str:
    """Return the token of an address into this site; an address of another host stays as it is."""
    address = _ENTITY.sub(lambda entity: unescape(entity[0]), written.strip())
    if not address or (_ELSEWHERE.match(address) and not context.images.is_own(address)):
        return written
    return context.slots.token(LinkSlot(address, checked, context.resolves_links))
