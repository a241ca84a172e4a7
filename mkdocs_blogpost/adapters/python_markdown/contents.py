"""The page's contents without the headings that kramdown's own contents leave out (`{: .no_toc}`).

Follows https://kramdown.gettalong.org/converter/html.html#toc.
"""

from collections.abc import Collection, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


class LeaveOut(Treeprocessor):
    """Takes such headings out of the tokens that the table of contents has just left for the host."""

    PRIORITY = 4.9

    def run(self, root: Element) -> None:
        """Look for the class among the headings of a tree."""
        tokens = getattr(self.md, "toc_tokens", None)
        if tokens:
            marked = {each.get("id") for each in root.iter() if each.tag in HEADINGS and _is_marked(each)}
            if marked:
                setattr(self.md, "toc_tokens", without(tokens, marked))  # noqa: B010  the host reads it there


def _is_marked(heading: Element) -> bool:
    return "no_toc" in heading.get("class", "").split()


def without(tokens: list[Mapping[str, Any]], ids: Collection[str | None]) -> list[Mapping[str, Any]]:
    """Return tokens without those of some ids; what stands below one takes its place."""
    kept: list[Mapping[str, Any]] = []
    for token in tokens:
        children = without(token["children"], ids)
        kept += children if token["id"] in ids else [{**token, "children": children}]
    return kept
