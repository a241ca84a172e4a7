"""The nav of MkDocs: the names that it has for a blog's index, and the section that posts belong to."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_blogpost.adapters.mkdocs.files import BlogFile
from mkdocs_blogpost.adapters.mkdocs.pages import BlogPage
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site


def index_names(folders: Collection[str]) -> frozenset[str]:
    """Return the names by which a nav means the index of a blog: `blog/index.md`, `blog/`, `blog.md`, `blog`."""
    return frozenset(form for name in folders for form in (f"{name}/index.md", f"{name}/", f"{name}.md", name))


def with_index(nav: Any, names: Collection[str], index: str, files: Files) -> Any:
    """Return a nav's configuration in which the names of a blog's index are its real source path.

    A name that is a file of the host stays as it is.
    """
    if isinstance(nav, str):
        return index if nav in names and not files.get_file_from_path(nav) else nav
    if isinstance(nav, list):
        return [with_index(item, names, index, files) for item in nav]
    if isinstance(nav, dict):
        return {title: with_index(item, names, index, files) for title, item in nav.items()}
    return nav


def complete_nav(nav: Navigation, written: object, files: Files) -> None:
    """Give the pages of the blog their titles in the nav as it is written in mkdocs.yml, and the site a home page."""
    _set_titles(written, files)
    _set_home(nav, files)


def _set_titles(nav: object, files: Files) -> None:
    """Give the pages of the blog the titles that the nav's configuration has for them."""
    for title, src_uri in titles_in(nav):
        file: File | None = files.get_file_from_path(src_uri)
        if isinstance(file, BlogFile) and isinstance(file.page, BlogPage):
            file.page.title = file.page.nav_title = title


def titles_in(nav: object) -> Iterator[tuple[str, str]]:
    """Yield the titles and paths that a nav's configuration names."""
    for item in nav if isinstance(nav, list) else ():
        for title, value in item.items() if isinstance(item, dict) else ():
            if isinstance(value, str):
                yield title, value
            else:
                yield from titles_in(value)


def paths_in(nav: object) -> Iterator[str]:
    """Yield the paths that a nav's configuration names."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, list):
        for item in nav:
            yield from paths_in(item)
    elif isinstance(nav, dict):
        for item in nav.values():
            yield from paths_in(item)


def set_parents(posts: Collection[Page], index: Page | None) -> None:
    """Put posts into the section of the nav that holds their blog's index, so that a theme shows where they are."""
    if index is None or index.parent is None:
        return
    for post in posts:
        if post.parent is None:
            post.parent = index.parent


def _set_home(nav: Navigation, files: Files) -> None:
    """Make the blog's page at the root the site's home page, if it is not in the nav: themes link it."""
    if nav.homepage is None:
        pages = (file.page for file in files if isinstance(file, BlogFile) and file.dest_uri == "index.html")
        nav.homepage = next(pages, None)


def link_posts(posts: Iterable[Post], site: Site, pages: Mapping[str, BlogPage]) -> None:
    """Let the pages of posts know those of the posts before and after each."""
    for post in posts:
        page = pages.get(post.path)
        older, newer = site.previous(post), site.next(post)
        if page:
            page.previous_page = pages.get(older.path) if older else None
            page.next_page = pages.get(newer.path) if newer else None
