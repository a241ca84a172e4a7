"""The observer remembers what was changed, and lets MkDocs' handlers know of changes alone."""

import pytest
from watchdog.events import (
    DirCreatedEvent,
    DirModifiedEvent,
    FileClosedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileOpenedEvent,
    FileSystemEventHandler,
)
from watchdog.observers.polling import PollingObserver

from mkdocs_blogpost.adapters.mkdocs.preview.observer import RecordingObserver


class Handler(FileSystemEventHandler):
    def __init__(self):
        self.seen = []

    def on_any_event(self, event):
        self.seen.append((event.event_type, event.is_directory))


@pytest.fixture
def observed(tmp_path):
    observer, handler = RecordingObserver(PollingObserver()), Handler()
    observer.schedule(handler, str(tmp_path), recursive=True)
    (recording,) = (each.handler for each in observer._watches)
    return observer, handler, recording


@pytest.mark.parametrize("event", [FileOpenedEvent("/a"), FileClosedEvent("/a"), DirModifiedEvent("/a")])
def test_what_changes_no_file_is_no_event(observed, event):
    observer, handler, recording = observed
    recording.dispatch(event)
    assert (observer.take(), handler.seen) == ((), [])


def test_both_names_of_a_moved_file_are_remembered_once(observed):
    observer, handler, recording = observed
    recording.dispatch(FileMovedEvent("/blog/a.md", "/blog/b.md"))
    recording.dispatch(FileModifiedEvent("/blog/x/../b.md"))
    assert observer.take() == ("/blog/a.md", "/blog/b.md")
    assert observer.take() == ()
    assert handler.seen == [("moved", False), ("modified", False)]


def test_a_new_folder_is_a_change_for_handlers_of_files(observed):
    observer, handler, recording = observed
    recording.dispatch(DirCreatedEvent("/blog/notes"))
    assert observer.take() == ("/blog/notes",)
    assert handler.seen == [("created", True), ("modified", False)]


def test_handlers_can_be_called_without_a_change(observed):
    observer, handler, _ = observed
    observer.call_handlers()
    assert (observer.take(), handler.seen) == ((), [("modified", False)])


def test_polling_takes_over_where_the_system_follows_no_more_folders(tmp_path, monkeypatch):
    polling, handler = PollingObserver(timeout=0.01), Handler()
    observer = RecordingObserver(polling)
    observer.schedule(handler, str(tmp_path), recursive=True)

    def fail():
        raise OSError("no more watches")

    monkeypatch.setattr(observer._observer, "start", fail)
    observer.start()
    try:
        assert polling.is_alive()
        assert [watch.path for watch in polling._handlers] == [str(tmp_path)]
    finally:
        observer.stop()
        observer.join(5)
    assert not polling.is_alive()
