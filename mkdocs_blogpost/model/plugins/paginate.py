"""An `index.html` that lists posts gets them page by page, and a page for each further page.

Follows https://jekyllrb.com/docs/pagination/ (jekyll-paginate 1.1.0).
"""

import posixpath
from collections.abc import Iterator
from dataclasses import replace

from mkdocs_blogpost.model.address import page_url
from mkdocs_blogpost.model.config import Config
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.paginator import Paginator
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.read_context import ReadContext
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.ruby import truthy

NUMBER = ":num"
"""What `paginate_path` has in the place of a page's number."""


def generate(site: Site, context: ReadContext) -> Site:  # noqa: ARG001 (every plugin is called alike)
    """Return the site with its list of posts paginated."""
    size, path = _size(site.config), site.config.text("paginate_path")
    first = _template_page(site.pages, path)
    if first is None or not size or NUMBER not in path or first.permalink:
        return site
    posts = [post for post in site.posts if not truthy(post.data.get("hidden"))]
    lists = list(_lists(posts, size, first.url, path))
    listing = replace(first, paginator=lists[0]) if lists else first
    pages = tuple(listing if page is first else page for page in site.pages)
    further = tuple(_further(listing, each, path, site.config) for each in lists[1:])
    return replace(site, pages=pages + further)


def _size(config: Config) -> int:
    """Return how many posts a page holds, 0 if the site paginates nothing."""
    value = config.data.get("paginate")
    text = str(value).strip()
    return int(text) if isinstance(value, int | str) and not isinstance(value, bool) and text.isdigit() else 0


def _template_page(pages: tuple[Page, ...], path: str) -> Page | None:
    """Return the deepest `index.html` that lies in a folder above the paginated pages."""
    above = posixpath.dirname(path.strip("/"))
    folders = {above[:end] for end in range(len(above) + 1) if end == len(above) or above[end] == "/"} | {""}
    found = [page for page in pages if page.name == "index.html" and posixpath.dirname(page.path) in folders]
    return max(found, key=lambda page: len(page.path), default=None)


def _lists(posts: list[Post], size: int, first: str, path: str) -> Iterator[Paginator]:
    total = -(-len(posts) // size)

    def address(number: int) -> str:
        return first if number == 1 else "/" + path.replace(NUMBER, str(number), 1).lstrip("/")

    for number in range(1, total + 1):
        yield Paginator(
            page=number,
            per_page=size,
            posts=tuple(posts[(number - 1) * size : number * size]),
            total_posts=len(posts),
            total_pages=total,
            previous_page=number - 1 if number > 1 else None,
            previous_page_path=address(number - 1) if number > 1 else None,
            next_page=number + 1 if number < total else None,
            next_page_path=address(number + 1) if number < total else None,
        )


def _further(first: Page, paginator: Paginator, path: str, config: Config) -> Page:
    """Return one of the further pages; its own path is not the one of the file that it is made of."""
    folder = path.replace(NUMBER, str(paginator.page), 1).strip("/")
    own = f"{folder}/{first.name}"
    data = first.data if config.dialect.pagination_has_paths else {**first.data, "path": first.path}
    return replace(first, path=own, made_of=first.path, url=page_url(own, None, config), data=data, paginator=paginator)
