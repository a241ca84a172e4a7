"""Where a piece of a front matter is in its file."""

from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.text import line_of


def line_in_file(item: Post | Page, text: str, site: Site) -> int | None:
    """Return the line of an item's file on which a piece of its front matter is, or None."""
    try:
        file = site.tree.read_text(item.path, site.config.encoding)
    except (OSError, UnicodeError):
        return None
    position = file.find(text)
    return line_of(file, position) if position >= 0 else None
