"""The page of a saved post, at once: its lists, its neighbours, feeds and search follow."""

import copy
from dataclasses import replace

from mkdocs_blogpost.adapters.mkdocs.pages import PageContext, PostPage
from mkdocs_blogpost.adapters.mkdocs.preview.built import Built
from mkdocs_blogpost.adapters.mkdocs.preview.shown import Shown
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.saved_document import saved_document
from mkdocs_blogpost.pipeline.saved_document import views_with, with_saved
from mkdocs_blogpost.problems import Problems

SETTLED = ("url", "destination", "layout", "markup", "written", "collection")
"""The facts of a document that decide where its page is and which template shows it."""


def with_page(built: Built, path: str) -> tuple[Built, PostPage] | None:
    """Return a build with the new page of a saved document, not read yet; None if more than that has changed."""
    blog = built.blog
    old, page = blog.build.site.by_path.get(path), blog.pages.get(path)
    if not isinstance(old, Post) or not isinstance(page, PostPage):
        return None
    problems = Problems()
    post = saved_document(blog.build.site, path, problems)
    if (
        post is None
        or post.data.get("redirect_to")
        or any(getattr(old, each) != getattr(post, each) for each in SETTLED)
    ):
        return None
    build = with_saved(blog.build, post)
    build.problems.add(*problems)
    changed = copy.copy(blog)
    changed.build = build
    changed.page_context = PageContext(build, blog.page_context.sources, blog.page_context.converter)
    new = PostPage(page.file, blog.config, changed.page_context, post)
    new.parent, new.nav_title = page.parent, page.nav_title
    new.previous_page, new.next_page = page.previous_page, page.next_page
    changed.pages = {**blog.pages, path: new}
    return replace(built, blog=changed, shown=Shown(changed)), new


def complete(built: Built, page: PostPage) -> None:
    """Let templates see a page that has been read and converted."""
    blog, post = built.blog, page.item
    if isinstance(post, Post) and post.collection == "posts":
        entry = blog.build.entry(post)
        blog.views = views_with(blog.views, entry)
        blog.entries = {**blog.entries, post.path: entry}
