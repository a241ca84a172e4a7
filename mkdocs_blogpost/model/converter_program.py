"""A process of its own for converters that may never end: who waits too long for it ends it.

It is started when the first text needs it, and ends with the program.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from functools import cache
from pathlib import Path

SECONDS = 5.0
"""How long the conversion of a text may take; half as long after each that took longer, so that many end too."""
SHORTEST = 1.0
"""What is left of it at the least."""
_WORKER = Path(__file__).with_name("conversion_worker.py")


class ConversionError(Exception):
    """A text that its converter cannot read."""


class ConversionTimeoutError(ConversionError):
    """A text whose conversion takes too long."""


class ConverterProgram:
    """The process, and how long it may take."""

    def __init__(self) -> None:
        self._program: subprocess.Popen[str] | None = None
        self._owner = 0
        self._seconds = SECONDS
        self._lock = threading.Lock()

    def convert(self, request: Mapping[str, object]) -> str:
        """Return what the worker makes of a request; raise ConversionError if it cannot, or takes too long."""
        with self._lock:
            program = self._running()
            timer = threading.Timer(self._seconds, program.kill)
            timer.start()
            try:
                answer = _answer(program, request)
            finally:
                timer.cancel()
        if answer is None:
            allowed, self._seconds = self._seconds, max(SHORTEST, self._seconds / 2)
            raise ConversionTimeoutError(f"its converter crashed, or needed more than {allowed:.0f} s")
        found = json.loads(answer)
        if found["error"] is not None:
            raise ConversionError(found["error"])
        return str(found["text"])

    def _running(self) -> subprocess.Popen[str]:
        """Return the program, a new one if there is none that is ours."""
        if self._program is None or self._owner != os.getpid() or self._program.poll() is not None:
            command = [sys.executable, "-P", str(_WORKER), json.dumps(sys.path)]
            pipe = subprocess.PIPE
            self._program = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True)
            self._owner = os.getpid()
        return self._program


def _answer(program: subprocess.Popen[str], request: Mapping[str, object]) -> str | None:
    """Return the answer to a request, or None if the process ends before."""
    assert program.stdin is not None
    assert program.stdout is not None
    try:
        program.stdin.write(json.dumps(request) + "\n")
        program.stdin.flush()
        answer = program.stdout.readline()
    except OSError:
        answer = ""
    if answer.endswith("\n"):
        return answer
    program.kill()
    program.wait()
    return None


@cache
def converter_program() -> ConverterProgram:
    """Return the process that all conversions share."""
    return ConverterProgram()
