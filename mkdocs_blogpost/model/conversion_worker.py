"""The program of the process that converts Textile and Sass: a request a line, an answer a line, both JSON.

It imports nothing of this project, so that it starts quickly.
"""

import importlib
import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import product
from pathlib import Path
from typing import Any

MEMORY = 2_000_000_000
"""How many bytes of memory the process may have."""


def textile(request: dict[str, Any]) -> str:
    """Return Textile as HTML."""
    return str(importlib.import_module("textile").textile(request["text"]))


def sass(request: dict[str, Any]) -> str:
    """Return Sass as CSS; raise ValueError if the compiler cannot read it, or if it imports from outside the tree.

    The compiler itself would read any file of the machine.
    """
    compiler = importlib.import_module("sass")
    guard = ImportGuard([Path(folder) for folder in request["folders"]], request["root"])
    try:
        css = compiler.compile(
            string=request["text"],
            indented=request["indented"],
            include_paths=request["folders"],
            importers=((0, guard.answer),),
        )
    except compiler.CompileError as error:
        lines = str(error).strip().splitlines()
        raise ValueError(lines[0] if lines else "") from None
    if guard.refused:
        raise ValueError(f"it imports '{guard.refused[0]}', which lies outside the source tree")
    return str(css)


class ImportGuard:
    """Answers the compiler when it comes to an `@import`."""

    def __init__(self, folders: list[Path], root: str | None) -> None:
        self._folders = folders
        self._root = root
        self.refused: list[str] = []
        """The names that may not be read."""

    def answer(self, name: str, importing: str) -> list[tuple[str, str]] | None:
        """Return None where the compiler may read the file, and an empty text instead of any other file."""
        if all(self._is_inside(place) for place in self._found(name, importing)):
            return None
        self.refused.append(name)
        return [(name, "")]

    def _found(self, name: str, importing: str) -> Iterator[Path]:
        """Yield the first file that the name leads to, looked for where the compiler looks."""
        own = [] if importing == "stdin" else [Path(importing).parent]
        folder, _, last = name.rpartition("/")
        for base in (*own, *self._folders, Path.cwd()):
            for mark, ending in product(("", "_"), ("", ".scss", ".sass", ".css")):
                place = base / (f"{folder}/{mark}{last}{ending}" if "/" in name else f"{mark}{last}{ending}")
                if place.is_file():
                    yield place
                    return

    def _is_inside(self, place: Path) -> bool:
        return self._root is not None and place.resolve().is_relative_to(Path(self._root).resolve())


def answer(line: str) -> str:
    """Return the answer to a request: its text, or what is wrong."""
    request = json.loads(line)
    convert = textile if request["kind"] == "textile" else sass
    try:
        return json.dumps({"text": convert(request), "error": None})
    except Exception as error:  # whatever a converter does, only its text is lost
        return json.dumps({"text": None, "error": str(error) or type(error).__name__})


def main() -> None:
    """Answer requests until there are no more."""
    sys.path[:] = json.loads(sys.argv[1])
    with suppress(ImportError, OSError, ValueError):  # Windows has no such limit
        resource = importlib.import_module("resource")
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    answers, sys.stdout = sys.stdout, sys.stderr
    with suppress(KeyboardInterrupt, BrokenPipeError):
        for line in sys.stdin:
            answers.write(answer(line) + "\n")
            answers.flush()


if __name__ == "__main__":
    main()
