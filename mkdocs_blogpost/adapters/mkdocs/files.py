"""The blog's files among those of MkDocs, by their destinations and by their sources."""

import os
import posixpath
import re
from pathlib import Path
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.views.urls import path_of, place_of

_UNSAFE = re.compile(r"""[\s"<>\\^`{|}#?]""")
"""What an address cannot hold as it is; all else stands in it as Jekyll has it, letters of any script too."""


class BlogFile(File):
    """A file of the blog: its address is Jekyll's, whatever MkDocs would make of its path."""

    def __init__(self, src_uri: str, url: str, config: MkDocsConfig, *, source: Path | None, page: bool) -> None:
        super().__init__(
            src_uri,
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=config.use_directory_urls,
            dest_uri=place_of(url),
            inclusion=InclusionLevel.NOT_IN_NAV,
        )
        self.is_page = page
        self.generated_by = None if source else "blogpost"
        self.abs_src_path = str(source) if source else None
        self._content = None if source else ""
        self.url = _address(url, self.dest_uri)

    def is_documentation_page(self) -> bool:
        """Tell MkDocs whether this is a page, whatever its extension."""
        return self.is_page


def _address(url: str, dest_uri: str) -> str:
    """Return a URL relative to the site's root, with the ending of the file that answers it."""
    ending = "" if url.endswith(("/", ".html")) or not dest_uri.endswith(".html") else ".html"
    return _UNSAFE.sub(lambda found: quote(found[0]), url.lstrip("/") + ending) or "./"


def link_between(source: File, target: File, anchor: str) -> str:
    """Return the link from one source file to another, which MkDocs then follows and checks."""
    path = "../" * inside(source.src_uri).count("/") + target.src_uri
    return quote(path) + (f"#{anchor}" if anchor else "")


def inside(src_uri: str) -> str:
    """Return a path without its way up out of `docs_dir`, which no relative link could take back."""
    while src_uri.startswith("../"):
        src_uri = src_uri.removeprefix("../")
    return src_uri


class FilesByPlace:
    """MkDocs' files, found by where they are written and by where they come from."""

    def __init__(self, files: Files, problems: Problems) -> None:
        self._files = files
        self._problems = problems
        self._own: set[str] = set()
        self._by_destination = {file.dest_uri: file for file in files}
        self._by_source = {file.abs_src_path: file for file in files if file.abs_src_path}

    def add(self, file: File, path: str, inclusion: InclusionLevel = InclusionLevel.NOT_IN_NAV) -> None:
        """Add a file unless its place is taken, which is told of the file at a path."""
        holder = self._by_destination.get(file.dest_uri)
        if holder is None:
            file.inclusion = inclusion
            file.src_uri = self._free_path(file.src_uri)
            self._files.append(file)
            self._own.add(file.src_uri)
            self._by_destination[file.dest_uri] = file
            if file.abs_src_path:
                self._by_source[file.abs_src_path] = file
        elif not self._is_told(holder, file):
            url = f"/{file.url.removeprefix('./')}"
            self._problems.report("address-taken", path, url=url, other=holder.src_uri)

    def _free_path(self, src_uri: str) -> str:
        """Return a path that no file has yet: `tags.md`, else `tags/index.md`."""
        while self._files.get_file_from_path(src_uri):
            stem, ending = posixpath.splitext(src_uri)
            src_uri = f"{stem}/index{ending}"
        return src_uri

    def _is_told(self, holder: File, file: File) -> bool:
        """Tell whether two files at one place are one, or of one source tree, which tells of them itself."""
        if holder.abs_src_path is None or file.abs_src_path is None:
            return False
        return holder.abs_src_path == file.abs_src_path or holder.src_uri in self._own

    def at(self, url: str) -> File | None:
        """Return the file that answers a site-absolute URL, as hosts of static files find it."""
        places = (place_of(url), path_of(url), path_of(f"{url}/"))
        return next((file for place in places if (file := self._by_destination.get(place))), None)

    def from_source(self, place: Path) -> File | None:
        """Return the file that is made from a source file."""
        return self._by_source.get(os.path.normpath(place))

    def titled(self, src_uri: str, title: str) -> None:
        """Give a page of the blog the title that the nav has for it."""
        file = self._files.get_file_from_path(src_uri)
        if isinstance(file, BlogFile) and file.page:
            file.page.title = title
