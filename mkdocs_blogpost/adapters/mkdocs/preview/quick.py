"""The page of a saved post, at once: its lists, its neighbours, feeds and search follow."""

import copy
from dataclasses import replace

from markupsafe import escape
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_blogpost.adapters.mkdocs.files import BlogFile, BlogFiles
from mkdocs_blogpost.adapters.mkdocs.nav import link_posts
from mkdocs_blogpost.adapters.mkdocs.page_context import PageContext
from mkdocs_blogpost.adapters.mkdocs.pages import PostPage
from mkdocs_blogpost.adapters.mkdocs.preview.built import Built, pages_of
from mkdocs_blogpost.adapters.mkdocs.preview.shown import Shown
from mkdocs_blogpost.model.page import Page as SitePage
from mkdocs_blogpost.model.page import StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.saved_document import saved_document
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.pipeline.saved_document import views_with, with_saved
from mkdocs_blogpost.problems import Problems

SETTLED = ("layout", "markup", "written", "collection")
"""The facts of a document that decide which template shows it."""
PLACED = ("url", "destination")
"""The facts of a document that decide where its page is."""


def with_page(built: Built, path: str) -> tuple[Built, PostPage] | None:
    """Return a build with the page of a saved document, not read yet; None if more than that page has changed."""
    site, old, page = built.blog.build.site, built.blog.build.site.by_path.get(path), built.blog.pages.get(path)
    is_new = old is None and page is None
    if not is_new and not (isinstance(old, Post) and isinstance(page, PostPage)):
        return None
    problems = Problems()
    post = saved_document(site, path, problems)
    if post is None or post.data.get("redirect_to") or not _is_settled(old or _like(post, site), post):
        return None
    is_moved = page is None or any(getattr(old, each) != getattr(post, each) for each in PLACED)
    placed = _files_with(built, post, page) if page is None or is_moved else (built.files, page.file)
    if placed is None:
        return None
    files, file = placed
    blog = copy.copy(built.blog)
    blog.build = with_saved(blog.build, post)
    blog.build.problems.add(*problems)
    blog.page_context = PageContext(blog.build, blog.page_context.sources, blog.page_context.converter)
    new = PostPage(file, blog.config, blog.page_context, post)
    if page is not None:
        new.parent, new.nav_title = page.parent, page.nav_title
        new.previous_page, new.next_page = page.previous_page, page.next_page
    blog.pages = {**blog.pages, path: new}
    if is_moved:
        link_posts((post,), blog.build.site, blog.pages)
    pages = built.pages if files is built.files else pages_of(files)
    return replace(built, files=files, pages=pages, blog=blog, shown=Shown(blog), states={**built.states}), new


def _like(post: Post, site: Site) -> Post | None:
    """Return another post of the layout of a new one; None if the site must be read to know what the layout does."""
    return next((each for each in site.posts if each.layout == post.layout), None)


def _is_settled(old: Post | SitePage | StaticFile | None, new: Post) -> bool:
    return old is not None and all(getattr(old, each) == getattr(new, each) for each in SETTLED)


def _files_with(built: Built, post: Post, page: Page | None) -> tuple[Files, BlogFile] | None:
    """Return all files with that of a document at a new address, and this file; None if the address is taken."""
    others = [file for file in built.files if page is None or file is not page.file]
    files = BlogFiles(Files(others), built.blog.real_paths)
    file = built.blog.file_of_item(files, post)
    is_taken = file.dest_uri in built.outputs or any(each.dest_uri == file.dest_uri for each in others)
    return None if is_taken else (files, file)


def complete(built: Built, page: PostPage) -> None:
    """Let templates see a page that has been read and converted."""
    blog, post = built.blog, page.item
    page.title = escape(page.title or "")
    if isinstance(post, Post) and post.collection == "posts":
        entry = blog.build.entry(post)
        blog.views = views_with(blog.views, entry)
        blog.entries = {**blog.entries, post.path: entry}
