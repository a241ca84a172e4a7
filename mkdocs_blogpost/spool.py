"""A file for the texts and bytes that a build has for each post, keeps until its end, and seldom reads.

The file has no name, is where the system puts such files, and is gone when the last value in it is. Short values stay
in memory; so do all values where the system has no such files, or cannot write one.
"""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from threading import Lock
from types import MemberDescriptorType
from typing import Any, TypeVar
from weakref import finalize

from mkdocs_blogpost.values import STORED_BY, value_class

Value = str | bytes | tuple[str, ...] | None
"""What may be put into the spool: a text, bytes or some texts; and None, which stays as it is."""
Given = TypeVar("Given", bound=Value)
SHORTEST = 256
"""The bytes of the shortest value that is put into a file: to remember where it is takes half as many."""
LARGEST = 1 << 26
"""The bytes after which another file is begun, so that files of old values can go, however long `mkdocs serve` runs."""
_FOLDER = "/var/tmp"
"""The folder for large files, if no other one is chosen: `/tmp` may be in memory."""
_CAN_READ = hasattr(os, "pread")
"""Whether threads can read a file at the same time, which they cannot on Windows."""


class _File:
    """A file without a name that grows at its end."""

    def __init__(self) -> None:
        is_chosen = any(name in os.environ for name in ("TMPDIR", "TEMP", "TMP"))
        folder = None if is_chosen or not os.access(_FOLDER, os.W_OK) else _FOLDER
        file = tempfile.TemporaryFile(buffering=0, dir=folder)  # noqa: SIM115  it is open as long as this object is
        self.number = file.fileno()
        self.pid = os.getpid()
        self.size = 0
        finalize(self, file.close)

    def add(self, data: bytes) -> None:
        """Write bytes to the end; raise OSError if they cannot be written."""
        if os.pwrite(self.number, data, self.size) < len(data):
            raise OSError(f"{len(data)} bytes do not fit")
        self.size += len(data)


@value_class(eq=False)
class Spooled:
    """A value in a file."""

    file: _File
    """The file."""
    start: int
    """The first byte of the file that belongs to it."""
    size: int
    """How many bytes there are."""
    kind: type[Any]
    """What the value is."""

    def read(self) -> Any:
        """Return the value."""
        data = os.pread(self.file.number, self.size, self.start)
        if self.kind is bytes:
            return data
        text = data.decode("utf-8", "surrogatepass")
        return text if self.kind is str else tuple(_divided(text))


class Spool:
    """Puts values into files; several threads may use it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._file: _File | None = None

    def put(self, value: Given) -> Given | Spooled:
        """Return what reads a value again; the value itself if it is short or cannot be written."""
        data = _encoded(value)
        if len(data) < SHORTEST or not _CAN_READ:
            return value
        with suppress(OSError), self._lock:
            # Two processes must not write to one place of a file that they share since a fork.
            if self._file is None or self._file.size > LARGEST or self._file.pid != os.getpid():
                self._file = _File()
            start = self._file.size
            self._file.add(data)
            return Spooled(self._file, start, len(data), type(value))
        return value


def _encoded(value: Value) -> bytes:
    if value is None or isinstance(value, bytes):
        return value or b""
    return (value if isinstance(value, str) else _joined(value)).encode("utf-8", "surrogatepass")


def _joined(texts: Sequence[str]) -> str:
    sizes = " ".join([str(len(text)) for text in texts])
    return f"{sizes}\n{''.join(texts)}"


def _divided(joined: str) -> Iterator[str]:
    """Yield the texts that were joined."""
    sizes, _, text = joined.partition("\n")
    start = 0
    for size in sizes.split():
        end = start + int(size)
        yield text[start:end]
        start = end


SPOOL = Spool()
"""Where all values are put."""


def unspooled(value: Any) -> Any:
    """Return a value that was put into the spool, or any other value as it is."""
    return value.read() if isinstance(value, Spooled) else value


class SpooledField:
    """A field of a value class whose value is spooled."""

    def __init__(self, slot: MemberDescriptorType) -> None:
        self._slot = slot

    def __get__(self, item: Any, owner: type[Any] | None = None) -> Any:
        """Return the value, or the field itself if its class is asked."""
        if item is None:
            return self
        return unspooled(self._slot.__get__(item))

    def __set__(self, item: Any, value: Value) -> None:
        """Set the value."""
        self._slot.__set__(item, SPOOL.put(value))


SPOOLED = {STORED_BY: SpooledField}
"""The metadata of a field that is spooled."""
