"""The pages of posts that are the same as in another build of the same site: nothing is made of them again."""

import copy
from collections.abc import Mapping

from mkdocs.structure.files import Files, InclusionLevel

from mkdocs_blogpost.adapters.mkdocs.files import BlogFile
from mkdocs_blogpost.adapters.mkdocs.page_context import PageContext
from mkdocs_blogpost.adapters.mkdocs.pages import BlogPage, PostPage
from mkdocs_blogpost.model.page import Page as SitePage
from mkdocs_blogpost.model.post import Post

MADE = (
    "markdown", "meta", "toc", "title", "present_anchor_ids", "links_to_anchors", "_title_from_render", "_is_broken",
)  # fmt: skip
"""What a build leaves in the page of a post."""


class FormerPages:
    """The pages of a former build; those of another one are copies of them as far as the posts are the same."""

    def __init__(self, pages: Mapping[str, BlogPage]) -> None:
        self._pages = pages
        self.taken = set[str]()
        """The paths of the posts whose pages are copies."""

    def add_file(self, item: Post | SitePage, files: Files) -> BlogFile | None:
        """Add the file that the same post had, and return it; None if the post or its place may be another one."""
        old = self._same(item)
        if old is None or not isinstance(old.file, BlogFile) or not old.file.src_uri.endswith(item.path):
            return None
        if old.file.src_uri in files.src_uris:
            return None
        file = copy.copy(old.file)
        file.page, file.inclusion = None, InclusionLevel.NOT_IN_NAV
        files.append(file)
        return file

    def page(self, item: Post | SitePage, file: BlogFile, context: PageContext) -> PostPage | None:
        """Return the page of the same post, with what was made of it; None if anything that it shows is different."""
        old = self._same(item)
        if old is None:
            return None
        page = copy.copy(old)
        page.build, page.converter, page.sources = context.build, context.converter, context.sources
        if not page.shows_the_same(old.build, old.meta):
            return None
        page.file, file.page = file, page
        page.parent = page.previous_page = page.next_page = None
        page.show(old.copied_content())
        self.taken.add(item.path)
        return page

    def take_over(self, page: PostPage, old: PostPage) -> bool:
        """Give a page what was made of the old one, if both show the same; return whether it has that."""
        if page.item.path in self.taken:
            return True
        if not page.shows_the_same(old.build, old.meta):
            return False
        for name in MADE:
            setattr(page, name, getattr(old, name))
        page.show(old.copied_content())
        page.nav_title = page.nav_title or old.nav_title
        return True

    def _same(self, item: Post | SitePage) -> PostPage | None:
        old = self._pages.get(item.path)
        return old if isinstance(item, Post) and isinstance(old, PostPage) and old.item is item else None
