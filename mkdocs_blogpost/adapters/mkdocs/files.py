"""The blog's files among those of MkDocs, found by destination and by source."""

import copy
import os
import posixpath
import re
import shutil
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_blogpost.problems import problem
from mkdocs_blogpost.source.encoding import decode
from mkdocs_blogpost.views.urls import PageLinks, place_of, relative

log = get_plugin_logger("blogpost")

_UNSAFE = re.compile(r"""[\s"<>\\^`{|}#?:]""")
"""What a URL cannot contain as it is, and the colon, because `a:b` is no relative link.

Everything else is written as Jekyll writes it, letters of any script too.
"""


class BlogFile(File):
    """A file of the blog: its URL is Jekyll's, and its source path lies inside the namespace of `docs_dir`."""

    def __init__(  # noqa: PLR0913  each is one fact of the file
        self, src_uri: str, url: str, config: MkDocsConfig, *, source: Path, place: str = "", page: bool = True
    ) -> None:
        super().__init__(
            src_uri,
            src_dir=_folder_of(source, src_uri),
            dest_dir=config.site_dir,
            use_directory_urls=config.use_directory_urls,
            dest_uri=place or place_of(url),
            inclusion=InclusionLevel.NOT_IN_NAV,
        )
        self.is_page = page
        self.is_written = True
        self.encoding = "utf-8"
        self.abs_src_path = str(source)
        is_folder = url.endswith("/") and config.use_directory_urls
        self.url = _address(url if is_folder else _named(url, self.dest_uri), self.dest_uri)

    @property
    def content_string(self) -> str:
        """The text of the file, read in the encoding of the site."""
        return decode(self.content_bytes, self.encoding)

    @content_string.setter
    def content_string(self, value: str) -> None:
        self._content, self.abs_src_path = value, None

    @property
    def is_shown_anywhere(self) -> bool:
        """Whether hosts show the page at every address that does not exist: its links begin at the site's root."""
        return self.dest_uri == "404.html"

    def is_documentation_page(self) -> bool:
        """Return whether this is a page, whatever its extension."""
        return self.is_page

    def edited_at(self, docs_dir: str) -> None:
        """Let the edit link lead to the real source file, wherever it lies beside `docs_dir`."""
        path = file_from(str(self.abs_src_path), docs_dir)
        self.edit_uri = None if Path(path).is_absolute() else path

    def as_target(self) -> None:
        """Make this a file that is published already: links lead to it, and nothing is written."""
        self.is_page = self.is_written = False

    def copy_file(self, dirty: bool = False) -> None:
        """Copy a file that is no page into the site; report one that cannot be read, or is there no more."""
        if not self.is_written:
            return
        try:
            super().copy_file(dirty)
        except OSError as error:
            if error.filename2 or error.filename != self.abs_src_path:
                raise  # it cannot be written
            log.warning(str(problem("file-unreadable", self.src_uri, reason=error.strerror)))

    def without_source(self, text: str) -> None:
        """Give the file a text that stands for what a view shows, and no edit link."""
        self._content = text
        self.edit_uri = None


def path_from(place: str | Path, folder: str | Path) -> str:
    """Return where a place is as seen from a folder; the whole path if it is on another drive of Windows."""
    try:
        return Path(os.path.relpath(place, folder)).as_posix()
    except ValueError:
        return Path(place).as_posix()


def file_from(place: str, folder: str) -> str:
    """Return where a file is as seen from a folder; there are many files, and few folders that hold them."""
    parent, name = os.path.split(place)
    return posixpath.normpath(posixpath.join(_folder_from(parent, folder), name))


@lru_cache(maxsize=256)
def _folder_from(place: str, folder: str) -> str:
    return path_from(place, folder)


def path_inside(place: str | Path, folder: str | Path) -> str:
    """Return the path of a place in a folder, `.` if it is the folder; empty if it lies elsewhere."""
    path = path_from(place, folder)
    return "" if path == ".." or path.startswith("../") or Path(path).is_absolute() else path


def _folder_of(source: Path, src_uri: str) -> str:
    """Return the folder in which a file is found by its source path; its own folder if its source path is made up."""
    path = str(source)
    folder = path[: -len(src_uri)]
    return folder.rstrip("\\/") or os.sep if path.endswith(os.path.normpath(f"/{src_uri}")) else str(source.parent)


def _named(url: str, dest_uri: str) -> str:
    """Return a URL that names the file, for sites that are read without a server."""
    return url + dest_uri.rpartition("/")[2] if url.endswith("/") else url


def _address(url: str, dest_uri: str) -> str:
    """Return a URL relative to the site's root, with the ending of the file that answers it."""
    ending = "" if url.endswith(("/", ".html")) or not dest_uri.endswith(".html") else ".html"
    return _UNSAFE.sub(lambda found: quote(found[0]), url.lstrip("/") + ending) or "./"


def link_between(source: File, target: File, suffix: str) -> str:
    """Return the link from one source file to another, which MkDocs then follows and checks."""
    return quote(relative(f"/{target.src_uri}", f"/{source.src_uri}")) + suffix


def root_of(config: MkDocsConfig) -> str:
    """Return the path of the site's root: `/`, or `/blog/` for a site that is published there."""
    return urlsplit(config.site_url or "").path.rstrip("/") + "/"


def page_links(file: File, config: MkDocsConfig) -> PageLinks:
    """Return how the page of a file writes its links."""
    is_anywhere = isinstance(file, BlogFile) and file.is_shown_anywhere
    return PageLinks(f"/{file.url}", not config.use_directory_urls, root_of(config) if is_anywhere else "")


class BlogFiles(Files):
    """MkDocs' files, in which a post is also found by its path in the source tree and by that of its real file."""

    def __init__(self, files: Files, real_paths: Mapping[str, File]) -> None:
        # The table of files is shared with the collection that other plugins may hold already.
        self.__dict__ = copy.copy(files).__dict__
        self._usual = files
        self._real_paths = {**getattr(files, "_real_paths", {}), **real_paths}

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file of a source path: in the namespace of `docs_dir`, else where the post really lies."""
        found = self.src_uris.get(path)  # most paths need no other spelling
        return found or self._usual.get_file_from_path(path) or self._real_paths.get(path)

    def over(self, files: Files) -> "BlogFiles":
        """Return another collection of files, in which posts are found too."""
        return BlogFiles(files, self._real_paths)


def real_paths(files: Iterable[BlogFile], docs_dir: str) -> dict[str, File]:
    """Return the blog's files by their real paths as seen from `docs_dir`: `../_posts/2024-01-31-a.md`."""
    return {file_from(str(file.abs_src_path), docs_dir): file for file in files}


def free_path(files: Files, src_uri: str) -> str:
    """Return a source path that no file has yet: `tags.md`, else `tags/index.md`."""
    while src_uri in files.src_uris:
        stem, ending = posixpath.splitext(src_uri)
        src_uri = f"{stem}/index{ending}"
    return src_uri


def publish_sources(files: Files, config: MkDocsConfig) -> None:
    """Copy the source of each page of the blog into the site, if the theme has a button for it.

    The theme copies sources itself, but only into folders that exist, and one source only once.
    """
    if config.theme.get("hide_source_files", True):
        return
    for file in files.documentation_pages(inclusion=InclusionLevel.is_included):
        target = Path(config.site_dir, file.src_uri)
        if isinstance(file, BlogFile) and file.abs_src_path and not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            if file.edit_uri is not None:
                shutil.copyfile(file.abs_src_path, target)
