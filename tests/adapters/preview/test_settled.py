"""A file is taken when it is whole: not empty, its front matter closed, its size the same twice."""

import threading
import time

import pytest

from mkdocs_blogpost.adapters.mkdocs.preview.settled import PATIENCE, wait_until_settled

WHOLE = "---\ntitle: A\n---\nText.\n"


@pytest.mark.parametrize("part", ["", "---\ntitle: A\n"])
def test_a_part_of_a_file_is_waited_for(tmp_path, part):
    place = tmp_path / "a.md"
    place.write_text(part)
    writer = threading.Timer(0.03, place.write_text, (WHOLE,))
    writer.start()
    wait_until_settled(place)
    assert place.read_text() == WHOLE
    writer.join()


@pytest.mark.parametrize("text", [WHOLE, None])
def test_a_whole_or_deleted_file_is_taken_at_once(tmp_path, text):
    place = tmp_path / "a.md"
    if text:
        place.write_text(text)
    begin = time.monotonic()
    wait_until_settled(place)
    assert time.monotonic() - begin < PATIENCE


def test_a_file_that_stays_a_part_is_taken_in_the_end(tmp_path):
    place = tmp_path / "a.md"
    place.write_text("")
    begin = time.monotonic()
    wait_until_settled(place)
    assert PATIENCE <= time.monotonic() - begin < PATIENCE + 2
