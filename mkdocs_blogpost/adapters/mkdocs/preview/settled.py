"""A file that is only half written is waited for."""

import time
from pathlib import Path

from mkdocs_blogpost.source.front_matter import unread

STEP = 0.004
"""Seconds between two looks."""
PATIENCE = 0.25
"""Seconds after which a file is taken as it is."""


def wait_until_settled(place: Path) -> None:
    """Wait until a saved file does not change any more; an empty file, or one cut off in its front matter, may."""
    end, before = time.monotonic() + PATIENCE, _state(place)
    while time.monotonic() < end:
        time.sleep(STEP)
        now = _state(place)
        if now == before and not _seems_cut_off(place):
            return
        before = now


def _state(place: Path) -> tuple[int, int] | None:
    try:
        found = place.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _seems_cut_off(place: Path) -> bool:
    try:
        text = place.read_text("utf-8", "replace")
    except OSError:
        return False
    found = unread(text)
    return not text or (found is not None and found.is_opened)
