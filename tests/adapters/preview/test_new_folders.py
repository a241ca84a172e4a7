"""Folders that are made under serve are followed, and one that vanishes at once stops nothing."""

import pytest
from watchdog.events import DirCreatedEvent
from watchdog.observers import Observer

from mkdocs_blogpost.adapters.mkdocs.preview.observer import RecordingObserver
from mkdocs_blogpost.adapters.mkdocs.serve import NewFolders
from mkdocs_blogpost.source.tree import SourceTree


class Server:
    """Watches folders as MkDocs' server does."""

    def __init__(self, fails):
        self.watched = []
        self._fails = fails

    def watch(self, place):
        if self._fails:
            self._fails -= 1
            raise FileNotFoundError(place)
        self.watched.append(place)

    def unwatch(self, place):
        raise KeyError(place)


def test_a_folder_that_vanishes_at_once_is_followed_when_it_is_there_again(tmp_path):
    place = tmp_path / "_posts"
    place.mkdir()
    server = Server(fails=1)
    folders = NewFolders(server, SourceTree(tmp_path))
    for _ in range(2):
        folders.on_created(DirCreatedEvent(str(place)))
    assert server.watched == [str(place)]


def test_what_cannot_be_followed_is_not_remembered(tmp_path):
    observer = RecordingObserver(Observer())
    observer.start()
    with pytest.raises(FileNotFoundError):
        observer.schedule(NewFolders(Server(0), SourceTree(tmp_path)), str(tmp_path / "gone"))
    observer.stop()
    assert observer._watches == []
