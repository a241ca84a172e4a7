"""What `mkdocs serve` follows of a source tree: its files and folders, and those that are made later.

MkDocs watches folders that exist. A new one at the root of the tree is watched here as soon as it is there, and
a file that MkDocs watches for us is touched, so that MkDocs builds again.
"""

import tempfile
from collections.abc import Iterable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from mkdocs_blogpost.source.tree import Entry, SourceTree

NOT_FOLLOWED = ("node_modules", "site", "venv")
"""Folders whose changes never matter to a site, and are many."""


class NewFolders(FileSystemEventHandler):
    """Lets the server watch folders that are made at the root of a source tree."""

    def __init__(self, server: LiveReloadServer, tree: SourceTree, signal: Path) -> None:
        self._server = server
        self._tree = tree
        self._signal = signal
        self._watched: set[str] = set()

    def on_created(self, event: FileSystemEvent) -> None:
        """Watch a new folder."""
        self._add(str(event.src_path))

    def on_moved(self, event: FileSystemEvent) -> None:
        """Watch a folder that has a new name."""
        self._add(str(event.dest_path))

    def _add(self, place: str) -> None:
        known = {str(self._tree.absolute(entry.path)) for entry in followed(self._tree) if entry.is_folder}
        if place in known and place not in self._watched:
            self._watched.add(place)
            self._server.watch(place)
            self._signal.write_text(place, "utf-8")


def followed(tree: SourceTree) -> Iterable[Entry]:
    """Return what lies at the root of a tree and belongs to the site."""
    return [entry for entry in tree.entries() if not entry.name.startswith(".") and entry.name not in NOT_FOLLOWED]


def follow(server: LiveReloadServer, tree: SourceTree) -> None:
    """Let the server follow a source tree: every change of it, and new files and folders at its root."""
    signal = Path(tempfile.mkdtemp(prefix="blogpost-")) / "new-folder"
    signal.write_text("", "utf-8")
    for entry in followed(tree):
        if entry.is_folder:
            server.watch(str(tree.absolute(entry.path)))
    server.watch(str(tree.root), recursive=False)
    server.watch(str(signal))
    server.observer.schedule(NewFolders(server, tree, signal), str(tree.root), recursive=False)
