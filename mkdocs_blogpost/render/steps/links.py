"""Links into this site become what the host can check and move."""

import re
from collections.abc import Callable, Mapping

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.render import tree
from mkdocs_blogpost.render.step_context import StepContext

Resolve = Callable[[str], str | None]

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

_CANDIDATE = re.compile(r"(\S*[^\s,])(\s+[\d.]+[wx])?\s*(?:,|\Z)")


def resolve(document: Document, context: StepContext) -> None:
    """Put in each link's place what the host says stands for it."""
    for element in tree.elements(document):
        tag = element.value if element.type == "html_element" else element.type
        for name in () if element.options.get("resolved") else ADDRESSES.get(tag, ()):
            if element.attr.get(name):
                resolve = context.resolve if (tag, name) in CHECKED else context.address
                element.attr[name] = _resolved(name, element.attr[name], resolve)


def _resolved(name: str, value: str, resolve: Resolve) -> str:
    if name != "srcset":
        return _one(value, resolve)
    candidates = [(_one(found[1], resolve), found[2] or "") for found in _CANDIDATE.finditer(value)]
    return ", ".join(f"{url}{size}" for url, size in candidates)


def _one(url: str, resolve: Resolve) -> str:
    """Return what stands for one address; a place on the same page needs no one's help."""
    if not url.strip() or url.startswith("#"):
        return url
    new = resolve(url.strip())
    return url if new is None else new
