"""Posts that another plugin takes out, or hides, while pages are read: pages that show them are read again.

A plugin may see only in the front matter of a page that nobody should read it. By then other pages have listed it.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

from mkdocs.structure.files import Files

from mkdocs_blogpost.adapters.mkdocs.blog import MkDocsBlog
from mkdocs_blogpost.adapters.mkdocs.other_hiding import built_paths, excluded_by_meta, leave_out
from mkdocs_blogpost.adapters.mkdocs.pages import BlogPage, PostPage
from mkdocs_blogpost.adapters.mkdocs.reading import read_page
from mkdocs_blogpost.model.page import Page as SitePage
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.pipeline.build import read


def prepare(blog: MkDocsBlog, files: Files) -> None:
    """Make the views of what other plugins have left in the build."""
    take_out_late(blog, files)
    blog.prepare(files)


def take_out_late(blog: MkDocsBlog, files: Files) -> None:
    """Make the blog again without what another plugin has taken out or hidden since, if there is any."""
    absent, private = {*blog.left_out(files), *excluded_by_meta(blog.pages, blog.config)}, blog.build.private
    if not absent and private == blog.private:
        return
    _make_again(blog, absent, private)
    built = built_paths(files, is_preview=blog.context.preview)
    for page in list(_outdated(blog)):
        if page.file.src_uri in built:
            read_page(page, blog.config, files)


def _make_again(blog: MkDocsBlog, absent: Collection[str], private: Collection[str]) -> None:
    """Make the build again without some items, and with the texts of others hidden; its pages stay."""
    privacy = replace(blog.context.privacy, paths=frozenset(private))
    blog.context = replace(blog.context, hidden=(*blog.context.hidden, *absent), privacy=privacy)
    blog.site = read(blog.site.tree.root, blog.settings, blog.context, blog.problems)
    blog.build = build = blog.site_build()
    blog.page_context = replace(blog.page_context, build=build)
    blog.introduced = {file: view for file in blog.introduced if (view := build.introduced.get(file.dest_uri))}


def leave_out_unwritten(blog: MkDocsBlog) -> None:
    """Report the posts that lists show and whose pages another plugin has kept from being written; feeds lack them."""
    pages = (blog.pages[path] for path in blog.entries if path in blog.pages)
    missing = [page.item.path for page in pages if isinstance(page, PostPage) and not _is_written(page)]
    for path in missing:
        blog.problems.report("page-not-written", path)
    if missing:
        blog.build.absent.update(missing)
        blog.views = blog.build.view()


def _is_written(page: PostPage) -> bool:
    return page.file.inclusion.is_excluded() or Path(page.file.abs_dest_path).exists()


def _outdated(blog: MkDocsBlog) -> Iterator[BlogPage]:
    """Put the pages into the new build, and yield those that show something else in it."""
    build = blog.build
    own: list[Post | SitePage] = [*build.own.documents, *build.own.pages]
    items = {item.path: item for item in own}
    for path, page in blog.pages.items():
        item = items.get(path)
        if item is None:
            leave_out([page])
        elif isinstance(page, PostPage) and not page.moves_to(build, item):
            yield page
    views = {view.url: view for view in build.outline.pages}
    for viewed in blog.viewed:
        if viewed.view.url in views and viewed.moves_to(build, views[viewed.view.url]):
            yield viewed
