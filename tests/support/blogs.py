"""Small blogs for the tests of views, made without a source tree."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from mkdocs_blogpost.pipeline.settings import load
from mkdocs_blogpost.render.published_post import PublishedPost
from mkdocs_blogpost.render.slots import LinkSlot, Slot, SlottedHtml
from mkdocs_blogpost.views.author_directory import AuthorDirectory
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.blog_views import BlogViews, site_views
from mkdocs_blogpost.views.card import drawn_card
from mkdocs_blogpost.views.entry import Author, Entry
from mkdocs_blogpost.views.feeds_option import FeedsOptions
from mkdocs_blogpost.views.post_options import PostOptions
from mkdocs_blogpost.views.view_options import read_view_urls
from mkdocs_blogpost.views.view_urls import ViewUrls

FIRST = datetime(2024, 1, 10, 12, 30, tzinfo=UTC)
ADA = Author("Ada Lane", "ada", url="https://ada.example", avatar="/assets/ada.png", bio="Writes about tools.")
BEN = Author("Ben Ito", "ben")


def body(*parts: str | Slot) -> PublishedPost:
    """Return a converted body of pieces of HTML with slots between them."""
    chunks, slots = [""], []
    for part in parts:
        if isinstance(part, str):
            chunks[-1] += part
        else:
            slots.append(part)
            chunks.append("")
    return PublishedPost("_posts/post.md", SlottedHtml(tuple(chunks), tuple(slots)))


def entry(number: int, **values: Any) -> Entry:
    """Return the entry of that number: the higher, the later, one every twenty days."""
    slug = values.pop("slug", f"post-{number}")
    link = LinkSlot("../other/")
    defaults: dict[str, Any] = {
        "url": f"/2024/{slug}/",
        "id": f"/2024/{slug}",
        "title": f"Post {number}",
        "date": FIRST + timedelta(days=20 * number),
        "excerpt": f"<p>What post {number} is <em>about</em>.</p>",
        "summary": values.get("description") or f"What post {number} is about.",
        "minutes": 3,
        "picture": values.get("hero"),
        "body": body(f'<p>The text of post {number}, with a <a href="', link, '">link</a>.</p>'),
    }
    return Entry(**{**defaults, **values})


def blog(*entries: Entry, **values: Any) -> Blog:
    """Return a blog of entries, which come newest first."""
    defaults: dict[str, Any] = {
        "name": "Field Notes",
        "description": "Slow essays & fast machines",
        "origin": "https://field.example/base",
        "entries": tuple(sorted(entries, key=lambda each: each.date, reverse=True)),
        "author": ADA,
        "card": drawn_card("Field Notes"),
        "view_urls": view_urls(),
        "time": FIRST,
    }
    return Blog(**{**defaults, **values})


def varied(**values: Any) -> Blog:
    """Return a blog with something of everything."""
    return blog(
        entry(1, categories=("AI",), tags=("llama", "Open Source"), authors=(ADA,), series="Slow tools"),
        entry(2, categories=("Craft",), tags=("tools",), authors=(ADA, BEN), series="Slow tools"),
        entry(3, categories=("craft", "Essays"), tags=("tools", "open source"), language="de", title="Grüße"),
        entry(4, title='A <em>bold</em> "claim" & <script>', tags=("llama",), pinned=True, authors=(BEN,)),
        entry(5, title="日本語で書く", language="ja", tags=("日本",), updated=FIRST + timedelta(days=300)),
        entry(6, hidden=True, categories=("AI",)),
        entry(7, draft=True, description="Not yet."),
        **values,
    )


def views(of: Blog | None = None) -> BlogViews:
    """Return the views of a blog."""
    return site_views(of or varied())


class Files(Mapping[str, str | bytes]):
    """The files of a blog by path; a file is made when it is read."""

    def __init__(self, of: BlogViews) -> None:
        self._blog = of.blog
        self._files = {file.path: file for file in of.files}

    def __getitem__(self, path: str) -> str | bytes:
        return self._files[path].content(self._blog)

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def files(of: Blog | None = None, **values: Any) -> Files:
    """Return the files of a blog."""
    return Files(views(of or varied(**values)))


def authors(**known: Any) -> AuthorDirectory:
    """Return a directory of authors by key."""
    return AuthorDirectory(known, "ada")


def view_urls(options: Any = None, config: Any = None, prefix: str = "", pages: Any = (), **others: Any) -> ViewUrls:
    """Return the URLs of views for the option `views` as a user writes it."""
    return read_view_urls(load({"views": options or {}}).blog.views, config or {}, prefix, pages, **others)


def feed_options(options: Any) -> FeedsOptions:
    """Return the option `feeds` as a user writes it."""
    return load({"feeds": options}).blog.feeds


def post_options(options: Any) -> PostOptions:
    """Return the option `post` as a user writes it."""
    return load({"post": options}).blog.post
