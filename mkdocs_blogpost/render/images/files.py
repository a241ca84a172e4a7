"""The site's own image files, by the addresses that posts use for them."""

import posixpath
from functools import cached_property, lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from mkdocs_blogpost.art.size import Size
from mkdocs_blogpost.model.lookups import SiteLookups
from mkdocs_blogpost.render.images.header import LIMIT, size_of
from mkdocs_blogpost.values import value_class


@value_class(slots=False)
class ImageFile:
    """An image file of the site."""

    path: str
    """The file, relative to the source tree."""
    url: str
    """Its URL in the site, with a leading slash and without `baseurl`."""
    place: Path
    """The file on disk."""
    digest: str = ""
    """A short digest of its content."""

    @cached_property
    def size(self) -> Size | None:
        """The size that its header gives; None if it gives none."""
        return size_of(self._read(LIMIT))

    @cached_property
    def is_animated(self) -> bool:
        """Whether it is an animation: a WebP or a PNG that says so at its beginning."""
        head = self._read(4096)
        return (b"ANIM" in head and head[8:12] == b"WEBP") or (b"acTL" in head and head[1:4] == b"PNG")

    def _read(self, most: int) -> bytes:
        try:
            with self.place.open("rb") as stream:
                return stream.read(most)
        except OSError:
            return b""


class ImageFiles:
    """A site's image files by address, each read once; every look is recorded."""

    def __init__(self, lookups: SiteLookups) -> None:
        self._lookups = lookups
        self._known: dict[str, ImageFile] = {}

    @property
    def _own(self) -> tuple[str, ...]:
        """Return the beginnings of addresses that mean this site: its full address, without and with `baseurl`."""
        url, base = self._lookups.config_text("url").rstrip("/"), self._lookups.config_text("baseurl").rstrip("/")
        return (f"{url}{base}" if url else "", url, base)

    def is_own(self, address: str) -> bool:
        """Return whether a full address is one of this site."""
        own = self._own[0]
        return bool(own) and (address == own or address.startswith(f"{own}/"))

    def find(self, src: str, page_url: str) -> ImageFile | None:
        """Return the file that an address on a page means, or None if it is not this site's."""
        url = site_url(src, page_url, self._own)
        path = self._lookups.image(url) if url is not None else None
        if url is None or path is None:
            return None
        if url not in self._known:
            place = self._lookups.site.tree.absolute(path)
            if place is None:
                return None
            digest = self._lookups.digests.read("image", url).digest[:10]
            self._known[url] = ImageFile(path, url, place, digest)
        return self._known[url]


@lru_cache(maxsize=256)  # several steps ask for each image of a post
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
