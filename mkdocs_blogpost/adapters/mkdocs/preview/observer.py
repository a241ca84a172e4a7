"""Which files have changed: by the events of the operating system, by polling where there are none.

MkDocs' own server asks its observer to call a handler after each event. This observer does the same, and remembers
the paths, so that a build can ask which files were saved.
"""

import os
import threading
from collections.abc import Callable
from typing import Any

from watchdog.events import FileModifiedEvent, FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

from mkdocs_blogpost.values import value_class

CHANGES = frozenset(("created", "modified", "moved", "deleted"))
"""The events that change a file; systems report also that a file was opened or read."""
NOT_FOLLOWED = ("node_modules", "venv")
"""Folders at the root of a tree whose changes never matter to a site, and are many."""
POLLING = "MKDOCS_BLOGPOST_POLLING"
"""A variable of the environment: polling for file systems without events, such as those of some containers."""


@value_class
class Watch:
    """A file or folder that is followed."""

    handler: FileSystemEventHandler
    """What is called."""
    path: str
    """Where it is."""
    is_recursive: bool
    """Whether all folders below are followed."""


class RecordingHandler(FileSystemEventHandler):
    """Remembers what has changed before it calls another handler."""

    def __init__(self, handler: FileSystemEventHandler, record: Callable[[FileSystemEvent], None]) -> None:
        self.handler = handler
        self._record = record

    def dispatch(self, event: FileSystemEvent) -> None:
        """Pass an event on if it changes something; a new folder may have files, so it counts as a changed file too."""
        if event.event_type not in CHANGES or (event.is_directory and event.event_type == "modified"):
            return
        self._record(event)
        self.handler.dispatch(event)
        if event.is_directory:  # MkDocs' own handlers listen to files alone
            self.handler.dispatch(FileModifiedEvent(event.src_path))


class RecordingObserver:
    """An observer for MkDocs' server that remembers the paths that have changed."""

    def __init__(self, polling: BaseObserver) -> None:
        self._polling = polling
        self._observer = polling if os.environ.get(POLLING) else Observer()
        self._watches: list[Watch] = []
        self._changed: dict[str, None] = {}
        self._lock = threading.Lock()

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool = False) -> ObservedWatch:
        """Follow a file or folder."""
        watch = Watch(RecordingHandler(handler, self._record), path, recursive)
        observed = self._observer.schedule(watch.handler, path, recursive=recursive)
        self._watches.append(watch)
        return observed

    def unschedule(self, watch: ObservedWatch) -> None:
        """Follow a file or folder no longer."""
        self._watches = [each for each in self._watches if each.path != watch.path]
        self._observer.unschedule(watch)

    def start(self) -> None:
        """Begin; if the system cannot follow so many folders, by polling."""
        try:
            self._observer.start()
        except OSError:
            self._observer = self._polling
            for each in self._watches:
                self._observer.schedule(each.handler, each.path, recursive=each.is_recursive)
            self._observer.start()

    def stop(self) -> None:
        """End."""
        self._observer.stop()

    def join(self, timeout: float | None = None) -> None:
        """Wait for the end."""
        if self._observer.is_alive():
            self._observer.join(timeout)

    def _record(self, event: FileSystemEvent) -> None:
        self.add(*(os.fsdecode(path) for path in (event.src_path, event.dest_path) if path))

    def add(self, *paths: str) -> None:
        """Remember that files have changed."""
        with self._lock:
            for path in paths:
                self._changed[os.path.abspath(path)] = None  # noqa: PTH100 (a link stays a link)

    def take(self) -> tuple[str, ...]:
        """Return the paths that have changed since the last call."""
        with self._lock:
            changed, self._changed = tuple(self._changed), {}
        return changed

    def call_handlers(self) -> None:
        """Call MkDocs' handlers as if a file had changed: its server then asks for a build and reloads browsers."""
        for each in self._watches[:1]:
            handler: Any = each.handler
            handler.handler.dispatch(FileModifiedEvent(each.path))
