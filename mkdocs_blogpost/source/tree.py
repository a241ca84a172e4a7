"""The source tree: a Jekyll site's folder, read and never written, and never left by a link.

Follows https://jekyllrb.com/docs/structure/. Every path here is relative to the root, with `/`.
"""

import errno
import os
import stat
from collections.abc import Callable, Collection, Iterator
from datetime import UTC, datetime
from itertools import accumulate
from pathlib import Path

from mkdocs_blogpost.source.encoding import decode
from mkdocs_blogpost.values import value_class

DEEPEST = 32
"""How many folders below folders are followed."""
MOST_LINKS = 1_000
"""How many links to folders are followed: folders of links to folders of links would never end."""

Stamp = tuple[int, int, int, int]
"""When a file was last changed, in nanoseconds, its size, when it last got its name or anything else, and its number.

A file that takes another one's name may have the same size and time: those of an archive often have one time.
"""


@value_class
class Entry:
    """A file or folder in a folder of the tree."""

    path: str
    """Relative to the root of the tree."""
    is_folder: bool
    """Whether it is a folder."""

    @property
    def name(self) -> str:
        """Return the last part of the path."""
        return self.path.rpartition("/")[2]


class SourceTree:
    """The files of a site, by paths that can only lead to files inside the root.

    What is `hidden` belongs to the host and is no part of the site: its own folders, its output. `changed` is when
    every file was last changed; without it the disk is asked.
    """

    def __init__(self, root: Path, hidden: Collection[str] = (), changed: datetime | None = None) -> None:
        self.root = Path(os.path.abspath(root))  # noqa: PTH100 (`..` in the name goes too)
        self._hidden = frozenset(hidden)
        self._changed = changed
        self._real = os.path.realpath(root)
        # With the separator at the end, which the root of a drive has already.
        self._inside, self._really_inside = os.path.join(self.root, ""), os.path.join(self._real, "")  # noqa: PTH118
        self.unread: list[str] = []
        """Folders and files that a walk met and could not read: no access, or a name that is no text."""
        self.refused: dict[str, str] = {}
        """Links that a walk met and did not follow, in order, each with the code of the problem."""
        self._followed: set[str] = set()
        self._real_folders: dict[str, str] = {}

    def __repr__(self) -> str:
        return f"SourceTree({str(self.root)!r})"

    def below(self, folder: str) -> "SourceTree":
        """Return the tree of a folder of this one."""
        if not folder:
            return self
        hidden = [path.removeprefix(f"{folder}/") for path in self._hidden]
        return SourceTree(self.root / folder, hidden, self._changed)

    def absolute(self, path: str) -> Path | None:
        """Return where a path leads on disk, or None if that is outside the tree."""
        place = self._place(path)
        return Path(place) if place is not None else None

    def _place(self, path: str) -> str | None:
        if "\0" in path:
            return None
        place = os.path.normpath(os.path.join(self.root, path))  # noqa: PTH118 (five times faster on 5,000 posts)
        if place != str(self.root) and not place.startswith(self._inside):
            return None
        real = self._real_place(place)
        inside = real == self._real or real.startswith(self._really_inside)
        return place if inside else None

    def _real_place(self, place: str) -> str:
        """Return a place with all links followed; folders are followed once, as thousands of files lie in one."""
        folder, name = os.path.split(place)
        if folder not in self._real_folders:
            self._real_folders[folder] = os.path.realpath(folder)
        real = os.path.join(self._real_folders[folder], name)  # noqa: PTH118
        return real if os.name == "posix" and not os.path.islink(real) else os.path.realpath(place)  # noqa: PTH114

    def again(self) -> "SourceTree":
        """Return the same tree, of which nothing is known yet."""
        return SourceTree(self.root, self._hidden, self._changed)

    def is_file(self, path: str) -> bool:
        """Return whether the path is a file of the tree."""
        return self._is(path, stat.S_ISREG)

    def is_folder(self, path: str) -> bool:
        """Return whether the path is a folder of the tree."""
        return self._is(path, stat.S_ISDIR)

    def _is(self, path: str, kind: Callable[[int], bool]) -> bool:
        place = self.absolute(path)
        try:
            return place is not None and kind(place.stat().st_mode)
        except OSError:
            return False

    def read_bytes(self, path: str) -> bytes:
        """Return the file's content; raise OSError if it cannot be read or lies outside."""
        place = self.absolute(path)
        if place is None:
            raise PermissionError(errno.EACCES, "it lies outside the source tree", path)
        return place.read_bytes()

    def read_text(self, path: str, encoding: str = "utf-8") -> str:
        """Return the unchanged text of a file, line ends included; raise OSError or UnicodeError."""
        return decode(self.read_bytes(path), encoding)

    def has_front_matter(self, path: str) -> bool:
        """Return whether the file's first line is `---`, which makes it a page."""
        place = self.absolute(path)
        if place is None or not self.is_file(path):
            return False
        try:
            with place.open("rb") as stream:
                first = stream.readline(256)
        except OSError:
            return False
        return first.startswith(b"---") and first.endswith(b"\n") and not first[3:].strip()

    def modified(self, path: str) -> datetime:
        """Return when the file was last changed, in UTC; the year 1970 if it is gone."""
        if self._changed is not None:
            return self._changed
        stamp = self.stamp(path)
        return datetime.fromtimestamp(stamp[0] / 1e9 if stamp else 0, UTC)

    def stamp(self, path: str) -> Stamp | None:
        """Return what tells whether a file is the same as before; None if it is gone."""
        place = self._place(path)
        try:
            state = os.stat(place) if place else None  # noqa: PTH116 (thousands of files are asked for)
        except OSError:
            return None
        return (state.st_mtime_ns, state.st_size, state.st_ctime_ns, state.st_ino) if state else None

    def entries(self, folder: str = "") -> list[Entry]:
        """Return what lies in a folder, in order of name, without what leads outside."""
        place = self.absolute(folder)
        if place is None or not self.is_folder(folder):
            return []
        prefix = f"{folder}/" if folder else ""
        try:
            with os.scandir(place) as found:
                entries = [self._entry(prefix + item.name, item) for item in found]
        except OSError:
            self._miss(folder)
            return []
        return sorted((entry for entry in entries if entry), key=lambda entry: entry.path)

    def _entry(self, path: str, item: "os.DirEntry[str]") -> Entry | None:
        """Return a file or folder; None for what is hidden, is neither, may not be followed, or has no proper name."""
        if not path.isascii() and _is_garbled(path):
            self._miss(path.encode(errors="backslashreplace").decode())
            return None
        if path in self._hidden:
            return None
        if item.is_symlink() and (refusal := self._refusal(path, item)):
            self.refused[path] = refusal
            return None
        try:
            return Entry(path, item.is_dir()) if item.is_dir() or item.is_file() else None
        except OSError:
            return None

    def _refusal(self, path: str, item: "os.DirEntry[str]") -> str:
        """Return the code of the problem that a link is; empty if it is followed."""
        if self.absolute(path) is None:
            return "link-outside"
        try:
            is_folder = item.is_dir()
            if not is_folder and not item.is_file():
                return "link-dead"
        except OSError:
            return "link-dead"
        if not is_folder:
            return ""
        if self._is_circle(path) or (len(self._followed) >= MOST_LINKS and path not in self._followed):
            return "link-circle"
        self._followed.add(path)
        return ""

    def _is_circle(self, path: str) -> bool:
        """Return whether a link leads to a folder that the path to it has passed already."""
        target = os.path.realpath(self.root / path)
        folders = [self.root, *(self.root / part for part in accumulate(path.split("/")[:-1], "{}/{}".format))]
        return any(f"{os.path.realpath(folder)}{os.sep}".startswith(f"{target}{os.sep}") for folder in folders)

    def _miss(self, path: str) -> None:
        if path not in self.unread:
            self.unread.append(path)

    def walk(self, folder: str, depth: int = DEEPEST) -> Iterator[Entry]:
        """Yield every file and folder below a folder whose name starts with no dot, as Ruby's `**` does."""
        for entry in self.entries(folder):
            if entry.name.startswith("."):
                continue
            yield entry
            if entry.is_folder and depth and not self.is_link(entry.path):
                yield from self.walk(entry.path, depth - 1)

    def is_link(self, path: str) -> bool:
        """Return whether the path itself is a symbolic link."""
        place = self.absolute(path)
        return place is not None and place.is_symlink()


def _is_garbled(path: str) -> bool:
    try:
        path.encode()
    except UnicodeEncodeError:
        return True
    return False
