"""What can go wrong, and how it is said.

    BlogpostError
    └── SettingsError      a setting cannot be used: the build stops with its one line

Bad *input* raises nothing: it becomes a `Problem` in the run's `Problems`, and the build goes on.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum


class BlogpostError(Exception):
    """The base of every error that this project raises on purpose."""


class SettingsError(BlogpostError):
    """A setting that cannot be used; its text is one line for the person who wrote it."""


class Level(Enum):
    """How much a problem matters: a note is told, a warning fails a strict build."""

    NOTE = "note"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about the input that its author should know."""

    message: str
    """What is wrong, and the mend."""
    path: str
    """The file, relative to the source tree."""
    line: int | None = None
    """The line in that file, from 1."""
    column: int | None = None
    """The column in that line, from 1."""
    level: Level = Level.WARNING
    """Whether a strict build fails for it."""

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        return f"{place}: {self.message}"


class Problems:
    """The problems of one run, each told once, in the order in which they were found."""

    def __init__(self, listener: Callable[[Problem], None] | None = None) -> None:
        self._found: dict[Problem, None] = {}
        self._listener = listener

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def add(self, problem: Problem) -> None:
        """Remember a problem and tell the listener, unless the same one is known."""
        if problem in self._found:
            return
        self._found[problem] = None
        if self._listener:
            self._listener(problem)

    def warn(self, message: str, path: str, line: int | None = None, column: int | None = None) -> None:
        """Add a warning: a strict build fails for it."""
        self.add(Problem(message, path, line, column))

    def note(self, message: str, path: str, line: int | None = None, column: int | None = None) -> None:
        """Add a note: it is told, and nothing fails for it."""
        self.add(Problem(message, path, line, column, Level.NOTE))


def guess(word: str, known: Iterable[str]) -> str:
    """Return " Did you mean '…'?" with the known word nearest to a misspelt one, or nothing."""
    near = get_close_matches(word, [one for one in known if one != word], n=1)
    return f" Did you mean '{near[0]}'?" if near else ""
