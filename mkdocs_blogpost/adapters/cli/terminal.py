"""Output that any terminal and any pipe can take."""

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

CLOSED = (errno.EPIPE, errno.EINVAL)
"""What writing into a closed pipe reports: EINVAL on Windows."""


class ClosedPipe(Exception):  # noqa: N818  it is no error
    """The reader of the output wants no more of it."""


@contextmanager
def any_terminal() -> Iterator[None]:
    """Write characters that the terminal does not have as escapes; raise ClosedPipe if nobody reads on."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        yield
        if sys.stdout is not None:  # a program without any output
            sys.stdout.flush()
    except OSError as error:
        if error.errno not in CLOSED or error.filename is not None:
            raise
        _drop_rest()
        raise ClosedPipe from None


def _drop_rest() -> None:
    """Let Python write what is left, when it ends, to nowhere: it would report the closed pipe again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def has_unicode() -> bool:
    """Return whether every character can be written."""
    return (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "").startswith("utf")
