"""What only works on a post's own page becomes a slot: permalinks of headings, and links within the page."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from mkdocs_blogpost.render.slots import LinkSlot, PageOnlySlot, SlotTable


class PageSlots(Treeprocessor):
    """Runs after the table of contents has added its permalinks, and before the host looks at links."""

    PRIORITY = 2

    def __init__(self, md: Markdown, table: SlotTable) -> None:
        super().__init__(md)
        self._table = table

    def run(self, root: Element) -> None:
        """Put tokens into the tree of one page."""
        for parent in list(root.iter()):
            for child in [each for each in parent if _is_permalink(each)]:
                self._replace(parent, child)
            href = parent.get("href", "") if parent.tag == "a" else ""
            if href.startswith("#"):
                parent.set("href", self._table.token(LinkSlot(href, checked=True)))

    def _replace(self, parent: Element, link: Element) -> None:
        """Put a token in the place of a permalink."""
        place = list(parent).index(link)
        tail, link.tail = link.tail or "", None
        token = self._table.token(PageOnlySlot(self.md.serializer(link)))
        parent.remove(link)
        if place:
            before = parent[place - 1]
            before.tail = f"{before.tail or ''}{token}{tail}"
        else:
            parent.text = f"{parent.text or ''}{token}{tail}"


def _is_permalink(element: Element) -> bool:
    return element.tag == "a" and "headerlink" in element.get("class", "").split()
