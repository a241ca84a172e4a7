"""A post of the site becomes an entry of the blog."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from posixpath import dirname, relpath
from typing import Any

from mkdocs_blogpost.art.files import ArtFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.render.excerpt import Excerpts
from mkdocs_blogpost.render.images.post_picture import PostPicture
from mkdocs_blogpost.render.reading_time import amount_of
from mkdocs_blogpost.render.renderer import Renderer
from mkdocs_blogpost.text import plain
from mkdocs_blogpost.views.blog import Entry, Picture
from mkdocs_blogpost.views.people import People
from mkdocs_blogpost.views.urls import prefixed

PINNED = ("pin", "pinned", "sticky")
"""Front matter keys that keep a post on top of the index."""
LANGUAGE = ("lang", "language", "locale")
"""Front matter keys that tell a post's language."""
TRANSLATION = ("translation_key", "translation_id", "ref", "lang-ref", "page_id")
"""Front matter keys by which translations know one another."""


@dataclass(frozen=True, slots=True)
class Entries:
    """What turns posts into entries."""

    renderer: Renderer
    """Renders bodies and excerpts."""
    people: People
    """Knows the authors."""
    prefix: str
    """Where the blog hangs in the site."""
    excerpts: Excerpts
    """Gives excerpts."""
    content: Callable[[Post], str]
    """Gives a post's body as the host published it."""
    scheduled: Callable[[Post], bool]
    """Tells whether a post is shown before its time."""
    drawings: dict[str, ArtFile]
    """The drawings that entries show, by URL: somebody has to write them."""

    def of(self, post: Post) -> Entry:
        """Return a post's entry; its texts are rendered when they are asked for."""
        data = post.data
        return Entry(
            url=prefixed(self.prefix, post.url),
            title=self.renderer.title(post),
            date=post.date,
            id=post.id,
            path=post.path,
            updated=post.updated,
            authors=self.people.of(data),
            categories=post.categories,
            tags=post.tags,
            description=plain(_text(data, "description")),
            subtitle=plain(_text(data, "subtitle")),
            series=_series(data),
            language=_text(data, *LANGUAGE),
            translation=_text(data, *TRANSLATION),
            layout=post.layout,
            pinned=any(data.get(key) is True for key in PINNED),
            hidden=data.get("hidden") is True,
            draft=post.draft,
            scheduled=self.scheduled(post),
            data=data,
            hero=self._hero(post),
            render_excerpt=lambda: self.renderer.excerpt(post, self.excerpts.html(post) or ""),
            render_content=lambda: self._content(post),
            find_picture=lambda: self._shown(self.renderer.card(post)),
            count_minutes=lambda: amount_of(self.content(post)).minutes,
        )

    def _content(self, post: Post) -> str:
        """Return a post's body for readers elsewhere: drawings are files of their own."""

        def place(drawing: ArtFile) -> str:
            self.drawings[drawing.url] = drawing
            return relpath(drawing.url, dirname(prefixed(self.prefix, post.url)))

        return self.renderer.feed_html(self.content(post), place)

    def _hero(self, post: Post) -> Picture | None:
        picture = self.renderer.hero(post)
        return self._shown(picture) if picture else None

    def _shown(self, picture: PostPicture) -> Picture:
        """Return a post's picture as the blog publishes it; a drawing is a file of its own."""
        box = picture.size
        width, height = (round(box.width), round(box.height)) if box else (None, None)
        drawing = picture.drawing
        if drawing is None:
            src = prefixed(self.prefix, picture.src) if picture.src.startswith("/") else picture.src
            copies = tuple((prefixed(self.prefix, copy.url), copy.width) for copy in self.renderer.offered(picture))
            return Picture(src, picture.alt, picture.caption, width, height, copies)
        self.drawings[drawing.url] = drawing
        draw = drawing.svg
        return Picture(drawing.url, picture.alt, picture.caption, width, height, drawn=True, draw=draw)


def _text(data: Mapping[str, Any], *keys: str) -> str:
    return next((str(data[key]) for key in keys if isinstance(data.get(key), str | int | float)), "")


def _series(data: Mapping[str, Any]) -> str:
    told = data.get("series")
    return _text(told, "name", "title") if isinstance(told, Mapping) else _text(data, "series")
