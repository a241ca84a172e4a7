"""What a rendering looked at: each fact of the site by its kind and name, with a digest of its value.

A result that knows what it read can be kept and checked later: it is valid as long as every fact has the same
digest (Mokhov, Mitchell, Peyton Jones: Build Systems à la Carte, 2018, "verifying traces").
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import blake2b

from mkdocs_blogpost.problems import Problems


@dataclass(frozen=True, slots=True, order=True)
class Read:
    """One fact of the site that a rendering looked at."""

    kind: str
    """What it is: one of the kinds of `model.digests`."""
    name: str
    """Its name within its kind: a path, a URL, a key."""
    digest: str
    """A digest of its value when it was read; empty if it was not there."""


UNKNOWN = "unknown"
"""The kind of a read that cannot be checked: a result with such a read is never kept."""


@dataclass(slots=True)
class Recording:
    """What happened while something was rendered."""

    reads: dict[Read, None] = field(default_factory=dict)
    """What was read, each fact once."""
    problems: Problems = field(default_factory=Problems)
    """What was wrong."""
    replayed: set[int] = field(default_factory=set)
    """The kept answers, by identity, whose reads and problems are in it already."""

    def add(self, other: "Recording") -> None:
        """Add the reads and problems of another recording."""
        self.reads.update(other.reads)
        self.problems.add(*other.problems)


class ReadRecorder:
    """Records what renderings read and report. Recordings nest; a kept answer replays what it once read."""

    def __init__(self, problems: Problems | None = None) -> None:
        self._open = [Recording(problems=Problems() if problems is None else problems)]

    @property
    def problems(self) -> Problems:
        """Return the problems of the innermost recording."""
        return self._open[-1].problems

    def record(self, read: Read) -> None:
        """Record one read."""
        self._open[-1].reads[read] = None

    def has(self, read: Read) -> bool:
        """Return whether the innermost recording has a read already."""
        return read in self._open[-1].reads

    def replay(self, kept: Recording) -> None:
        """Record the reads and problems of an answer that was kept."""
        around = self._open[-1]
        if id(kept) in around.replayed:
            return
        around.replayed.add(id(kept))
        around.add(kept)

    @contextmanager
    def recording(self) -> Iterator[Recording]:
        """Open a recording. If it ends well, the recording around it records the same."""
        own = Recording()
        self._open.append(own)
        try:
            yield own
        finally:
            self._open.pop()
        # Not `replay`: this recording may be forgotten, and the next one may get its identity.
        self._open[-1].add(own)

    @contextmanager
    def alone(self) -> Iterator[Recording]:
        """Open a recording; those around it record nothing of it."""
        own, before = Recording(), self._open
        self._open = [own]
        try:
            yield own
        finally:
            self._open = before


def digest_of(*values: object) -> str:
    """Return a short digest of values, by their representation."""
    return text_digest("\0".join(map(repr, values)))


def text_digest(text: str) -> str:
    """Return a short digest of a text."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
