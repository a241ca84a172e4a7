"""One post through the steps of `render`, for the tests of each step."""

import struct
import zlib
from datetime import UTC, datetime
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.liquid.engine import Engine
from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.problems import Problem, Problems
from mkdocs_blogpost.render.renderer import Links, Renderer
from mkdocs_blogpost.settings import load
from mkdocs_blogpost.source.tree import SourceTree

POST = "_posts/2024-03-05-trains.md"
HEAD = "---\ntitle: Night trains\n---\n"


class Trip:
    """A small site with one post, read and rendered."""

    def __init__(self, folder: Path, body: str, *, head=HEAD, files=None, resolve=None, **options):
        self._found = problems = Problems()
        for path, content in {POST: head + body, **(files or {})}.items():
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content if isinstance(content, bytes) else content.encode())
        now = datetime(2026, 1, 1, tzinfo=UTC)
        self.site: Site = read_site(SourceTree(folder), now=now, problems=problems)
        self.post = self.site.posts[0]
        more = {"links": Links(*[lambda post, url: resolve(url, post)] * 2)} if resolve else {}
        self.renderer = Renderer(self.site, Engine(self.site, problems), load(options), problems, **more)
        self.document: Document = self.renderer.tree(self.post, self.renderer.markdown(self.post))
        self.html: str = self.document.to_html()
        self.page = LexborHTMLParser(self.html)

    @property
    def problems(self) -> list[Problem]:
        """Return what was found so far."""
        return list(self._found)

    def attributes(self, selector: str) -> dict[str, str | None]:
        """Return the attributes of the first element that a selector finds."""
        found = self.page.css_first(selector)
        assert found is not None, f"no {selector} in {self.html}"
        return dict(found.attributes)


def png(width: int, height: int) -> bytes:
    """Return a white PNG file."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress((b"\0" + b"\xff" * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
