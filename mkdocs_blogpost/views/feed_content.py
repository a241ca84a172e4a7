"""A post's body for feed readers: every URL is a full one, and nothing needs the post's own page."""

from collections.abc import Iterable, Iterator
from html import escape
from urllib.parse import urljoin

from mkdocs_blogpost.art.specification import DrawingSpec
from mkdocs_blogpost.render.slots import DrawingSlot, FileSlot, LinkSlot, PageOnlyEdge, Slot, SlottedHtml
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.feed import Feed
from mkdocs_blogpost.views.picture import drawing_url


def feed_content(blog: Blog, entry: Entry) -> str:
    """Return the HTML of an entry's body with its slots filled; empty if the body is not converted yet."""
    if entry.body is None:
        return ""
    return "".join(
        piece if isinstance(piece, str) else _text(blog, entry, piece) for piece in _outside_page_only(entry.body.body)
    )


def drawings_of(feeds: Iterable[Feed]) -> dict[str, DrawingSpec]:
    """Return the drawings that feeds show and that must therefore be files, by their site-absolute URLs."""
    shown = ((entry, feed.is_whole(entry)) for feed in feeds for entry in feed.entries)
    drawings = (drawing for entry, whole in shown for drawing in _drawings(entry, whole=whole))
    return {drawing_url(drawing): drawing for drawing in drawings}


def _drawings(entry: Entry, *, whole: bool) -> Iterator[DrawingSpec]:
    if entry.picture and entry.picture.drawing:
        yield entry.picture.drawing
    if whole and entry.body and any(isinstance(slot, DrawingSlot) for slot in entry.body.body.slots):
        pieces = _outside_page_only(entry.body.body)
        yield from (piece.drawing for piece in pieces if isinstance(piece, DrawingSlot))


def _outside_page_only(body: SlottedHtml) -> Iterator[str | Slot]:
    """Yield the chunks and slots of a body without what only works on the post's own page."""
    depth = 0
    first, *others = body.chunks
    yield first
    for slot, chunk in zip(body.slots, others, strict=True):
        if isinstance(slot, PageOnlyEdge):
            depth += 1 if slot.opens else -1
        elif not depth:
            yield slot
        if not depth:
            yield chunk


def _text(blog: Blog, entry: Entry, slot: Slot) -> str:
    match slot:
        case LinkSlot(address=address):
            return escape(_full(blog, entry, address))
        case FileSlot(url=url):
            return escape(blog.absolute(blog.view_urls.below(url)))
        case DrawingSlot(drawing=drawing):
            return _image(blog, drawing)
    return ""


def _full(blog: Blog, entry: Entry, address: str) -> str:
    """Return the full URL that an address of a body leads to, or the address itself if it is no URL."""
    if address in entry.targets:
        return blog.absolute(entry.targets[address])
    try:
        return urljoin(blog.absolute(entry.url), address.strip())
    except ValueError:
        return address


def _image(blog: Blog, drawing: DrawingSpec) -> str:
    src, size = escape(blog.absolute(drawing_url(drawing))), drawing.size
    return f'<img src="{src}" alt="{escape(drawing.label)}" width="{size.width}" height="{size.height}" />'
