"""What is written for an address of this site: a link that MkDocs checks, or the address itself."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

from mkdocs_blogpost.adapters.mkdocs.files import FilesByPlace, link_between
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.pipeline.build import Trip
from mkdocs_blogpost.render.images.files import site_url
from mkdocs_blogpost.views.urls import prefixed


class MkDocsLinks:
    """Knows which file of MkDocs an address in a post means."""

    def __init__(self, trip: Trip, files: FilesByPlace) -> None:
        config = trip.site.config
        url, base = config.text("url").rstrip("/"), config.baseurl.rstrip("/")
        self._own = (f"{url}{base}" if url else "", url, base)
        self._trip = trip
        self._files = files

    def checked(self, item: Post | Page, page: File, url: str) -> str | None:
        """Return the link from an item's source to that of a URL of this site, which MkDocs then checks."""
        target = self._target(item, url)
        return link_between(page, target, urlsplit(url).fragment) if target else None

    def address(self, item: Post | Page, url: str) -> str | None:
        """Return a URL of this site relative to an item's page."""
        target, fragment = self._target(item, url), urlsplit(url).fragment
        return relative(f"{target.url}#{fragment}".rstrip("#"), self._trip.url(item)) if target else None

    def _target(self, item: Post | Page, url: str) -> File | None:
        """Return the file that an address in an item's text means, be it a path to a source file."""
        target = site_url(url, item.url, self._own)
        if target is None:
            return None
        found = self._files.at(prefixed(self._trip.settings.prefix, target))
        return found or self._files.from_source(self._beside(item) / unquote(urlsplit(url).path))

    def _beside(self, item: Post | Page) -> Path:
        return (self._trip.site.tree.root / item.path).parent


def relative(url: str, page_url: str) -> str:
    """Return a site-absolute URL relative to a page's."""
    path, sign, rest = url.partition("#")
    return get_relative_url(path.lstrip("/") or "./", page_url.lstrip("/")) + sign + rest
