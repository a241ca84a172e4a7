"""One post through `render`, for the tests of each step."""

import struct
import zlib
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from mkdocs_blogpost.art.files import decoration
from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.pipeline.settings import load
from mkdocs_blogpost.problems import Problem, Problems
from mkdocs_blogpost.render.options import with_site
from mkdocs_blogpost.render.render import RenderInputs, lookups_of, render
from mkdocs_blogpost.render.slots import DrawingSlot, FileSlot, LinkSlot, Slot, SlottedHtml
from mkdocs_blogpost.source.tree import SourceTree

POST = "_posts/2024-03-05-trains.md"
HEAD = "---\ntitle: Night trains\n---\n"
NOW = datetime(2026, 1, 1, tzinfo=UTC)


class Rendering:
    """A small site with one post, read and rendered."""

    def __init__(self, folder: Path, body: str, *, head=HEAD, files=None, path=POST, **options):
        self.site = site_of(folder, {path: head + body, **(files or {})})
        self.post = self.site.posts[0]
        self.lookups = lookups_of(self.site, with_site(load(options).render, self.site))
        self.tree, self.rendered = render(RenderInputs(self.post), self.lookups)
        self.document: Document = self.tree.document
        self.html: str = filled(self.tree.html())
        self.page = LexborHTMLParser(self.html)

    @property
    def problems(self) -> list[Problem]:
        """Return what was found."""
        return list(self.rendered.problems)

    @property
    def slots(self) -> list[Slot]:
        """Return the slots in the order in which they stand in the HTML."""
        return list(self.tree.html().slots)

    def attributes(self, selector: str) -> dict[str, str | None]:
        """Return the attributes of the first element that a selector finds."""
        found = self.page.css_first(selector)
        assert found is not None, f"no {selector} in {self.html}"
        return dict(found.attributes)


def site_of(folder: Path, files: dict[str, str | bytes], now: datetime = NOW) -> Site:
    """Return the site of some files."""
    for path, content in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_site(SourceTree(folder), now=now, problems=Problems())


def filled(html: SlottedHtml) -> str:
    """Return HTML with each slot as the author wrote it, drawings as SVG."""
    texts = [html.chunks[0]]
    for slot, chunk in zip(html.slots, html.chunks[1:], strict=True):
        texts += [_text(slot), chunk]
    return "".join(texts)


def _text(slot: Slot) -> str:
    if isinstance(slot, LinkSlot):
        return escape(slot.address)
    if isinstance(slot, FileSlot):
        return escape(slot.url)
    if isinstance(slot, DrawingSlot):
        return decoration(slot.drawing)
    return ""


def png(width: int, height: int) -> bytes:
    """Return a white PNG file."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress((b"\0" + b"\xff" * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
