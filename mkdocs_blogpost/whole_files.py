"""Files that are written at once or not at all, whatever interrupts the writing."""

import errno
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

try:
    import fcntl
except ImportError:  # Windows, where nobody can remove a file that is open
    fcntl = None  # type: ignore[assignment]

OF_DISK = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EFBIG))
"""What the system says if a disk is full, broken or read-only."""
ENDING = ".part"
"""How the name of a file ends that is not finished."""
ByteRange = tuple[int, int]
"""A part of a file: its first byte, and how many there are."""
_UNFINISHED = re.compile(rf".+\.[a-z0-9_]{{8}}\{ENDING}")


@contextmanager
def whole_file(place: Path) -> Iterator[IO[bytes]]:
    """Give a file to write, which is at its place when all is written, and nowhere if the writing fails.

    Readers see either the old file or the new one. Raises OSError if it cannot be written.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    file, unfinished = _begun(place)
    try:
        with file:
            yield file
            file.flush()
            unfinished.chmod(0o666 & ~_mask())
            if fcntl:
                unfinished.replace(place)  # while it is locked
        if not fcntl:
            unfinished.replace(place)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def _begun(place: Path) -> tuple[IO[bytes], Path]:
    """Return a new file beside a place, locked as long as it is open."""
    while True:
        # MkDocs leaves hidden files in the site folder: what a kill leaves must not be one.
        number, name = tempfile.mkstemp(prefix=f"{place.name.lstrip('.')[:40]}.", suffix=ENDING, dir=place.parent)
        file = os.fdopen(number, "wb")
        if _is_locked(file) and os.fstat(number).st_nlink:
            return file, Path(name)
        file.close()  # another build has taken it for a file that a kill has left


def _is_locked(file: IO[bytes], *, waits: bool = True) -> bool:
    """Lock a file; return False if another build has locked it. Without locks, every file is ours."""
    if fcntl:
        try:
            fcntl.flock(file, fcntl.LOCK_EX if waits else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return waits  # a file system without locks: write, and remove nothing
    return True


def replace_file(place: Path, content: bytes) -> None:
    """Write a file so that readers see either the old one or the new one; raise OSError if that is impossible."""
    with whole_file(place) as file:
        file.write(content)


def keep_file(place: Path, content: bytes) -> bool:
    """Write a file that the next build may use; return False if the disk does not take it."""
    try:
        replace_file(place, content)
    except OSError:
        return False
    return True


def read_range(file: IO[bytes], span: ByteRange) -> bytes:
    """Return a part of a file."""
    file.seek(span[0])
    return file.read(span[1])


def remove_unfinished(folder: Path) -> None:
    """Remove the files of a folder that a killed build has begun, but not those that another build writes now."""
    with suppress(OSError):
        for place in [each for each in folder.iterdir() if _UNFINISHED.fullmatch(each.name)]:
            _remove_unlocked(place)


def _remove_unlocked(place: Path) -> None:
    with suppress(OSError):
        if not fcntl:
            place.unlink()
            return
        with place.open("rb") as file:
            if _is_locked(file, waits=False):
                place.unlink()


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def why_unwritable(folder: Path) -> str:
    """Return why no file can be written into a folder, which may not exist yet; empty if it can be."""
    nearest = next(each for each in (folder, *folder.parents) if each.exists() or each.is_symlink())
    if not nearest.is_dir():
        return f"{nearest} is no folder"
    return "" if os.access(nearest, os.W_OK | os.X_OK) else "there is no access to it"


def is_newer(source: Path, copy: Path) -> bool:
    """Return whether a file was changed after it was copied."""
    try:
        now, then = source.stat(), copy.stat()
    except OSError:
        return True
    return now.st_mtime_ns > then.st_mtime_ns or now.st_size != then.st_size
