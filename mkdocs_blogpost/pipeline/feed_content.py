"""The body of a post for feed readers: full addresses, drawings as images, nothing that only works on its page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape
from urllib.parse import urljoin

from mkdocs_blogpost.art.files import url_of
from mkdocs_blogpost.art.specification import DrawingSpec
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.pipeline.links import LinkTargets
from mkdocs_blogpost.render.published_post import PublishedPost
from mkdocs_blogpost.render.slots import DrawingSlot, FileSlot, LinkSlot, PageOnlyEdge, Slot
from mkdocs_blogpost.views.blog import Blog, Entry
from mkdocs_blogpost.views.feed import Feed
from mkdocs_blogpost.views.urls import prefixed


@dataclass(frozen=True, slots=True)
class FeedContent:
    """Makes the content of entries for feeds."""

    blog: Blog
    """The blog, which knows full addresses."""
    targets: LinkTargets
    """Where links lead."""

    def html(self, post: Post, published: PublishedPost) -> str:
        """Return a post's body for feed readers."""
        return "".join(self._pieces(post, published))

    def _pieces(self, post: Post, published: PublishedPost) -> Iterator[str]:
        hidden = 0
        yield published.body.chunks[0]
        for slot, chunk in zip(published.body.slots, published.body.chunks[1:], strict=True):
            if isinstance(slot, PageOnlyEdge):
                hidden += 1 if slot.opens else -1
            elif not hidden:
                yield self._filled(slot, post)
            if not hidden:
                yield chunk

    def _filled(self, slot: Slot, post: Post) -> str:
        if isinstance(slot, LinkSlot):
            return escape(self._address(slot.address, post))
        if isinstance(slot, FileSlot):
            return escape(self.blog.absolute(prefixed(self.targets.prefix, slot.url)))
        return self._image(slot.drawing) if isinstance(slot, DrawingSlot) else ""

    def _address(self, address: str, post: Post) -> str:
        page = self.blog.absolute(prefixed(self.targets.prefix, post.url))
        claim = None if address.startswith("#") else self.targets.find(post, address)
        if claim is None:
            return _joined(page, address)
        rest = address[len(address.split("?", maxsplit=1)[0].split("#", maxsplit=1)[0]) :]
        return self.blog.absolute(claim.url) + rest

    def _image(self, drawing: DrawingSpec) -> str:
        src, size = self.blog.absolute(url_of(drawing)), drawing.size
        alt = escape(drawing.label)
        return f'<img src="{escape(src)}" alt="{alt}" width="{size.width}" height="{size.height}" />'


def _joined(page: str, address: str) -> str:
    """Return an address as seen from a page, or the address itself if it makes no sense."""
    try:
        return urljoin(page, address.strip())
    except ValueError:
        return address


def with_content(feed: Feed, contents: dict[str, str]) -> Feed:
    """Return a feed whose entries have their content, by path."""
    return replace(feed, entries=tuple(replace(each, content=contents.get(each.path, "")) for each in feed.entries))


def drawings_in(entries: Iterable[Entry], bodies: Iterable[PublishedPost]) -> Iterator[DrawingSpec]:
    """Yield the drawings that feeds show as files: in bodies, and as pictures of entries."""
    for body in bodies:
        yield from (slot.drawing for slot in body.body.slots if isinstance(slot, DrawingSlot))
    for entry in entries:
        if entry.picture and entry.picture.drawing:
            yield entry.picture.drawing
