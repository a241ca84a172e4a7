"""A file for the texts and bytes that a build has for each post, keeps until its end, and seldom reads.

The file has no name, is where the system puts such files, and is gone when the last value in it is. Short values stay
in memory; so do all values where the system has no such files, or cannot write one.
"""

import os
import tempfile
from contextlib import suppress
from threading import Lock
from types import MemberDescriptorType
from typing import Any, TypeVar
from weakref import finalize

from mkdocs_blogpost.values import STORED_BY, value_class

Value = TypeVar("Value", str, bytes)
SHORTEST = 256
"""The bytes of the shortest value that is put into a file: to remember where it is takes half as many."""
LARGEST = 1 << 26
"""The bytes after which another file is begun, so that files of old values can go, however long `mkdocs serve` runs."""
_CAN_READ = hasattr(os, "pread")
"""Whether threads can read a file at the same time, which they cannot on Windows."""


class _File:
    """A file without a name that grows at its end."""

    def __init__(self) -> None:
        file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115  it is open as long as this object is
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
    """A text or bytes in a file."""

    file: _File
    """The file."""
    start: int
    """The first byte of the file that belongs to it."""
    size: int
    """How many bytes there are."""
    is_text: bool
    """Whether the bytes are a text in UTF-8."""

    def read(self) -> Any:
        """Return the text or the bytes."""
        data = os.pread(self.file.number, self.size, self.start)
        return data.decode("utf-8", "surrogatepass") if self.is_text else data


class Spool:
    """Puts texts and bytes into files; several threads may use it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._file: _File | None = None

    def put(self, value: Value) -> Value | Spooled:
        """Return what reads a value again; the value itself if it is short or cannot be written."""
        if len(value) < SHORTEST or not _CAN_READ:
            return value
        data = value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value
        with suppress(OSError), self._lock:
            # Two processes must not write to one place of a file that they share since a fork.
            if self._file is None or self._file.size > LARGEST or self._file.pid != os.getpid():
                self._file = _File()
            start = self._file.size
            self._file.add(data)
            return Spooled(self._file, start, len(data), isinstance(value, str))
        return value


SPOOL = Spool()
"""Where all values are put."""


def unspooled(value: Any) -> Any:
    """Return a value that was put into the spool, or any other value as it is."""
    return value.read() if isinstance(value, Spooled) else value


class SpooledField:
    """A field of a value class whose text or bytes are spooled."""

    def __init__(self, slot: MemberDescriptorType) -> None:
        self._slot = slot

    def __get__(self, item: Any, owner: type[Any] | None = None) -> Any:
        """Return the value, or the field itself if its class is asked."""
        if item is None:
            return self
        return unspooled(self._slot.__get__(item))

    def __set__(self, item: Any, value: str | bytes) -> None:
        """Set the value."""
        self._slot.__set__(item, SPOOL.put(value))


SPOOLED = {STORED_BY: SpooledField}
"""The metadata of a field that is spooled."""
