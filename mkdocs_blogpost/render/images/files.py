"""The site's own image files, by the addresses that posts use for them."""

import posixpath
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urlsplit

from mkdocs_blogpost.art.size import Size
from mkdocs_blogpost.render.images.header import LIMIT, size_of


@dataclass(frozen=True)
class Picture:
    """An image file of the site."""

    path: str
    """The file, relative to the source tree."""
    url: str
    """Where it stands in the site, with a leading slash and without `baseurl`."""
    place: Path | None
    """Where it lies on disk."""

    @cached_property
    def size(self) -> Size | None:
        """What its header says; None where it says nothing."""
        return size_of(self._read(LIMIT))

    @cached_property
    def moves(self) -> bool:
        """Whether it is an animation: a WebP or a PNG that says so in its head."""
        head = self._read(4096)
        return (b"ANIM" in head and head[8:12] == b"WEBP") or (b"acTL" in head and head[1:4] == b"PNG")

    @cached_property
    def digest(self) -> str:
        """A short name for its content."""
        return sha256(self._read()).hexdigest()[:10]

    def _read(self, most: int = -1) -> bytes:
        if self.place is None:
            return b""
        try:
            with self.place.open("rb") as stream:
                return stream.read(most)
        except OSError:
            return b""


class Pictures:
    """Image files by address, each looked at once."""

    def __init__(
        self,
        file_at: Callable[[str], str | None],
        place: Callable[[str], Path | None],
        own: tuple[str, ...] = (),
    ) -> None:
        self._file_at = file_at
        self._place = place
        self._own = own
        self._known: dict[str, Picture | None] = {}

    def find(self, src: str, page_url: str) -> Picture | None:
        """Return the file that an address on a page means, or None for one that is not this site's."""
        url = site_url(src, page_url, self._own)
        if url is None:
            return None
        if url not in self._known:
            path = self._file_at(url)
            self._known[url] = Picture(path, url, self._place(path)) if path else None
        return self._known[url]


def site_url(src: str, page_url: str, own: tuple[str, ...] = ()) -> str | None:
    """Return an address as this site's URL, relative ones from the page's; None for another host's.

    `own` are the prefixes that mean this site: its full address with `baseurl`, and `baseurl` alone.
    """
    src = src.strip()
    for prefix in own:
        if prefix and (src == prefix or src.startswith(f"{prefix}/")):
            src = src[len(prefix) :] or "/"
            break
    try:
        parts = urlsplit(src)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path:
        return None
    url = posixpath.normpath(posixpath.join(posixpath.dirname(page_url), unquote(parts.path)))
    return None if "\0" in url or url.startswith(("..", "/..")) else "/" + url.lstrip("/")
