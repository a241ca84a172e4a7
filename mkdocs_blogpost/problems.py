"""What can go wrong, and how it is reported.

    BlogpostError
    └── SettingsError      a setting cannot be used: the build stops with its one line

Bad *input* raises nothing: it becomes a `Problem`, and the build goes on. A problem is a value: a code and
the values that its text needs. The texts are in one table, `problem_texts.TEXTS`.
"""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import lru_cache
from itertools import islice

from mkdocs_blogpost.problem_texts import TEXTS, Level
from mkdocs_blogpost.values import value_class


class BlogpostError(Exception):
    """The base of every error that this project raises on purpose."""


class SettingsError(BlogpostError):
    """A setting that cannot be used; its text is one line for the person who wrote it."""


@value_class
class Problem:
    """Something about the input that its author should know."""

    code: str
    """Its kind: a key of `problem_texts.TEXTS`."""
    values: tuple[tuple[str, str], ...]
    """The name and text of each value in its message."""
    path: str
    """The file, relative to the source tree."""
    line: int | None = None
    """The line in that file, from 1."""
    column: int | None = None
    """The column in that line, from 1."""
    level: Level = Level.WARNING
    """Whether a strict build fails because of it."""

    @property
    def message(self) -> str:
        """Return what is wrong, and what to do."""
        return TEXTS[self.code].text.format_map(dict(self.values))

    @property
    def place(self) -> str:
        """Return `path:line:column`, as far as it is known."""
        path = _shown("path", self.path)
        return ":".join(str(part) for part in (path, self.line, self.column) if part is not None)

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


def problem(code: str, path: str, line: int | None = None, column: int | None = None, **values: object) -> Problem:
    """Return the problem of a code, with the level that the table gives it."""
    texts = tuple((name, _shown(name, str(value))) for name, value in values.items())
    return Problem(code, texts, path, line, column, TEXTS[code].level)


LONGEST = 300
"""The most characters of a value in a message; a whole message of another part may be longer."""
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


def _shown(name: str, value: str) -> str:
    """Return a value on one line that is not too long; a message may have several lines."""
    if name != "message":
        value = _CONTROL.sub(" ", value)
    longest = LONGEST if name != "message" else 5 * LONGEST
    return value if len(value) <= longest else f"{value[:longest]}…"


class Problems:
    """The problems of one build or of one post, each kept once, in the order in which they were found."""

    def __init__(self, found: Iterable[Problem] = ()) -> None:
        self._found: dict[Problem, None] = dict.fromkeys(found)
        self._taken = 0

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def add(self, *problems: Problem) -> None:
        """Keep problems that are not known yet."""
        self._found.update(dict.fromkeys(problems))

    def take(self) -> list[Problem]:
        """Return the problems that were found since the last call."""
        new = list(self._found)[self._taken :]
        self._taken = len(self._found)
        return new

    def report(
        self, code: str, path: str, line: int | None = None, column: int | None = None, **values: object
    ) -> None:
        """Keep the problem of a code; its level is the table's."""
        self.add(problem(code, path, line, column, **values))


PLACES = 3
"""How many places a message names for problems of one kind, beside the first."""


def grouped(problems: Iterable[Problem]) -> list[tuple[Level, str]]:
    """Return one message for each kind of problem: the first of its kind, a count, and the next places."""
    kinds: dict[str, list[Problem]] = {}
    for each in problems:
        kinds.setdefault(each.code, []).append(each)
    return [(same[0].level, _message(same)) for same in kinds.values()]


def _message(same: list[Problem]) -> str:
    first, *others = same
    if not others:
        return str(first)
    where = ", ".join(each.place for each in others[:PLACES])
    more = ", …" if len(others) > PLACES else ""
    return f"{first} ({len(others)} more like this: {where}{more})"


GUESSES = 1000
"""How many names a misspelt one is compared with: a comparison takes time, and a site may have many mistakes."""


def guess(word: str, known: Iterable[str]) -> str:
    """Return " Did you mean '…'?" with the known word nearest to a misspelt one, or nothing."""
    longest = len(word) + len(word) // 2 + 1
    likely = (one for one in known if one != word and len(word) // 2 < len(one) <= longest)
    return _guess(word, tuple(islice(likely, GUESSES))) if len(word) <= LONGEST else ""


@lru_cache(maxsize=256)
def _guess(word: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(word, known, n=1)
    return f" Did you mean '{near[0]}'?" if near else ""
