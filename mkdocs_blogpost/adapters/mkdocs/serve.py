"""What `mkdocs serve` follows of a source tree: its files and folders, and those that are made later."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from mkdocs_blogpost.adapters.mkdocs.preview.host import Host
from mkdocs_blogpost.adapters.mkdocs.preview.observer import NOT_FOLLOWED, RecordingObserver
from mkdocs_blogpost.adapters.mkdocs.preview.preview import Preview
from mkdocs_blogpost.source.tree import Entry, SourceTree


class NewFolders(FileSystemEventHandler):
    """Lets the server follow folders that are made, or put in the place of others, at the root of a source tree."""

    def __init__(self, server: LiveReloadServer, tree: SourceTree) -> None:
        self._server = server
        self._tree = tree

    def on_created(self, event: FileSystemEvent) -> None:
        """Follow a new folder."""
        self._add(os.fsdecode(event.src_path))

    def on_moved(self, event: FileSystemEvent) -> None:
        """Follow a folder that has a new name."""
        self._add(os.fsdecode(event.dest_path))

    def _add(self, place: str) -> None:
        known = {str(self._tree.absolute(entry.path)) for entry in followed(self._tree) if entry.is_folder}
        if place in known:
            with suppress(KeyError):  # the folder that was there before
                self._server.unwatch(place)
            with suppress(OSError):  # it may be gone already
                self._server.watch(place)


def followed(tree: SourceTree) -> Iterable[Entry]:
    """Return what lies at the root of a tree and belongs to the site."""
    return [entry for entry in tree.entries() if not entry.name.startswith(".") and entry.name not in NOT_FOLLOWED]


def observe(server: LiveReloadServer) -> RecordingObserver:
    """Give the server an observer that remembers which files have changed, and return it."""
    anything: Any = server  # MkDocs declares its own class of observers
    if isinstance(anything.observer, RecordingObserver):
        return anything.observer
    watched = [path for path, times in getattr(server, "_watched_paths", {}).items() for _ in range(times)]
    for path in watched:
        server.unwatch(path)
    observer = anything.observer = RecordingObserver(server.observer)
    for path in watched:
        server.watch(path)
    return observer


def follow(server: LiveReloadServer, tree: SourceTree) -> None:
    """Let the server follow a source tree: every change of it, and new files and folders at its root."""
    for entry in followed(tree):
        if entry.is_folder:
            server.watch(str(tree.absolute(entry.path)))
    server.watch(str(tree.root), recursive=False)
    server.observer.schedule(NewFolders(server, tree), str(Path(tree.root)), recursive=False)


def start_preview(server: LiveReloadServer, builder: Any, host: Host, tree: SourceTree) -> Preview | None:
    """Follow a source tree; return the preview of the host's build, None if another plugin has its own builder."""
    observer = observe(server)
    follow(server, tree)
    if not host.built or server.builder != builder:
        return None
    preview = Preview(server, observer, host)
    server.builder = preview.build
    return preview
