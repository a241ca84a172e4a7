"""Ruby's own reading of YAML and of dates in words, in one long-lived process."""

import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any


class RefusedError(Exception):
    """Ruby raised."""


class Scalars:
    """A Ruby process that reads one text after the other."""

    def __init__(self) -> None:
        self._ruby = subprocess.Popen(
            ["ruby", str(Path(__file__).with_suffix(".rb"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )

    def ask(self, *request: Any) -> Any:
        """Return what Ruby makes of a text; raise RefusedError if it makes nothing of it."""
        assert self._ruby.stdin
        assert self._ruby.stdout
        self._ruby.stdin.write(json.dumps(request) + "\n")
        self._ruby.stdin.flush()
        answer = json.loads(self._ruby.stdout.readline() or '{"error": "Ruby has ended"}')
        if isinstance(answer, dict):
            raise RefusedError(answer["error"])
        return answer[0]


@cache
def scalars() -> Scalars:
    """Start Ruby once for all who ask."""
    return Scalars()
