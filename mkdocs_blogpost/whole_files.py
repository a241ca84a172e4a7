"""Files that are written at once or not at all, whatever interrupts the writing."""

import errno
import os
import tempfile
from pathlib import Path

OF_DISK = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EFBIG))
"""What the system says if a disk is full, broken or read-only."""


def replace_file(place: Path, content: bytes) -> None:
    """Write a file so that readers see either the old one or the new one; raise OSError if that is impossible."""
    place.parent.mkdir(parents=True, exist_ok=True)
    # MkDocs leaves hidden files in the site folder: what a kill leaves must not be one.
    number, name = tempfile.mkstemp(prefix=f"{place.name.lstrip('.')[:40]}.", suffix=".part", dir=place.parent)
    try:
        with os.fdopen(number, "wb") as stream:
            stream.write(content)
        Path(name).chmod(0o666 & ~_mask())
        Path(name).replace(place)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def keep_file(place: Path, content: bytes) -> bool:
    """Write a file that the next build may use; return False if the disk does not take it."""
    try:
        replace_file(place, content)
    except OSError:
        return False
    return True


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
