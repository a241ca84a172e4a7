"""What only works on a post's own page gets slots: permalinks of headings, and links within the page."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from mkdocs_blogpost.render.slots import EDGES, LinkSlot, SlotTable


class PageSlots(Treeprocessor):
    """Runs after the table of contents has added its permalinks, and before the host looks at links."""

    PRIORITY = 2

    def __init__(self, md: Markdown, table: SlotTable) -> None:
        super().__init__(md)
        self._table = table

    def run(self, root: Element) -> None:
        """Put tokens into the tree of one page."""
        for parent in root.iter():
            for place, child in enumerate(parent):
                if _is_permalink(child):
                    self._enclose(parent, place, child)
            href = parent.get("href", "") if parent.tag == "a" else ""
            if href.startswith("#"):
                parent.set("href", self._table.token(LinkSlot(href, checked=True)))

    def _enclose(self, parent: Element, place: int, link: Element) -> None:
        """Put the edges around a permalink, as text."""
        opening, closing = map(self._table.token, EDGES)
        link.tail = f"{closing}{link.tail or ''}"
        if place:
            parent[place - 1].tail = f"{parent[place - 1].tail or ''}{opening}"
        else:
            parent.text = f"{parent.text or ''}{opening}"


def _is_permalink(element: Element) -> bool:
    return element.tag == "a" and "headerlink" in element.get("class", "").split()
