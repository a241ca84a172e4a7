"""MkDocs' table of contents as values."""

from mkdocs.structure.toc import AnchorLink, TableOfContents

from mkdocs_blogpost.render.published_post import TocEntry


def toc_entries(toc: TableOfContents | list[AnchorLink]) -> tuple[TocEntry, ...]:
    """Return MkDocs' table of contents as values."""
    return tuple(TocEntry(each.title, each.id, each.level, toc_entries(each.children)) for each in toc)


def anchor_links(entries: tuple[TocEntry, ...]) -> list[AnchorLink]:
    """Return a table of contents as MkDocs has it."""
    links = []
    for entry in entries:
        link = AnchorLink(entry.title, entry.id, entry.level)
        link.children = anchor_links(entry.children)
        links.append(link)
    return links
