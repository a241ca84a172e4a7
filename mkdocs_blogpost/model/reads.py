"""What a post's rendering looked at: each fact of the site by its kind and name, with a digest of its value.

A result that knows what it read can be kept and checked later: it is valid as long as every fact has the same
digest (Mokhov, Mitchell, Peyton Jones: Build Systems à la Carte, 2018, "verifying traces").
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b


@dataclass(frozen=True, slots=True, order=True)
class Read:
    """One fact of the site that a rendering looked at."""

    kind: str
    """What it is: `include`, `document`, `content`, `list`, `config`, `image`, `time`, …"""
    name: str
    """Its name within its kind: a path, a URL, a key."""
    digest: str
    """A digest of its value when it was read; empty if it was not there."""


class ReadRecorder:
    """Records what renderings read. Recordings nest; a kept answer replays what it once read."""

    def __init__(self) -> None:
        self._open: list[dict[Read, None]] = []

    @contextmanager
    def recording(self) -> Iterator[dict[Read, None]]:
        """Open a recording; what is read inside it is also read by the recording around it."""
        reads: dict[Read, None] = {}
        self._open.append(reads)
        try:
            yield reads
        finally:
            self._open.pop()
            self.replay(reads)

    @contextmanager
    def alone(self) -> Iterator[dict[Read, None]]:
        """Open a recording of which the recordings around it learn nothing."""
        before, self._open = self._open, []
        try:
            with self.recording() as reads:
                yield reads
        finally:
            self._open = before

    def record(self, kind: str, name: str, digest: str) -> None:
        """Record one read."""
        if self._open:
            self._open[-1][Read(kind, name, digest)] = None

    def replay(self, reads: Iterable[Read]) -> None:
        """Record the reads of an answer that is kept."""
        if self._open:
            self._open[-1].update(dict.fromkeys(reads))


def digest_of(*values: object) -> str:
    """Return a short digest of values, by their representation."""
    return blake2b("\0".join(map(repr, values)).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
