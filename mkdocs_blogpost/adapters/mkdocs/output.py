"""What is written when all pages are: feeds, redirects, images, and files that Liquid goes through."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_blogpost.pipeline.build import Trip
from mkdocs_blogpost.pipeline.image_files import copied_files, drawings_asked_for, drawn_files
from mkdocs_blogpost.views.edition import Edition
from mkdocs_blogpost.views.urls import path_of, place_of


class Output:
    """Writes a blog's files below the site folder."""

    def __init__(self, config: MkDocsConfig, trip: Trip) -> None:
        self._config = config
        self._trip = trip
        self._drawings_asked: set[str] = set()

    def notice(self, text: str) -> None:
        """Remember which drawings a page or feed asks for."""
        self._drawings_asked.update(drawings_asked_for(text))

    def write(self, edition: Edition) -> None:
        """Write all files."""
        trip = self._trip
        for page in trip.texts():
            self._write(place_of(trip.url(page)), trip.renderer.html(page))
        for file in edition.files(trip.problems):
            self._write(file.path, file.content)
        for url, content in self._images():
            self._write(path_of(url), content)

    def _images(self) -> Iterator[tuple[str, bytes]]:
        """Yield the URLs and contents of the images that the blog makes itself."""
        trip, settings = self._trip, self._trip.settings
        beside = Path(self._config.config_file_path or "").parent
        cache = beside / settings.cache if settings.cache else None
        copies = trip.renderer.copies.values()
        yield from drawn_files(trip.drawings, self._drawings_asked, cache)
        yield from copied_files(copies, trip.site.tree, settings.prefix, cache, trip.problems)

    def _write(self, path: str, content: str | bytes) -> None:
        if isinstance(content, str):
            self.notice(content)
        target = Path(self._config.site_dir, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
