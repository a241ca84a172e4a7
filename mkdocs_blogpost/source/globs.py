"""Ruby's file name patterns, which `include`, `exclude` and `defaults` are written in.

Follows https://docs.ruby-lang.org/en/3.1/File.html#method-c-fnmatch and Dir.glob. No pattern takes long: what is
between two stars is looked for at its first place only, as a later place can match no more.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import count

MOST_CHOICES = 1_000
"""How many patterns the braces of one pattern may stand for."""
LONGEST = 4_096
"""How many characters a pattern may have: no path has more."""
_TOKEN = re.compile(r"\*\*/|\*+|\?|\\.|.", re.DOTALL)
_SPECIAL = re.compile(r"[*?\[\\]")
_IN_FOLDER = r"(?:(?<=[^/])|(?!\.))[^/]*?"
_FOLDERS = r"(?:(?!\.)[^/]+/)*?"
_STARS = (".*?", _IN_FOLDER, _FOLDERS)
_NEVER = "(?!)"
_NUMBERS = count()


def matches(pattern: str, path: str) -> bool:
    """Return whether the whole path matches, where `*` also crosses folders (`File.fnmatch` without flags)."""
    if not _SPECIAL.search(pattern):
        return pattern == path
    return bool(_expression(pattern, crosses=True).fullmatch(path))


def glob_matches(pattern: str, path: str) -> bool:
    """Return whether `Dir.glob` finds the path: `*` stays in a folder, `**/` crosses, `{a,b}` are choices."""
    return any(_expression(choice, crosses=False).fullmatch(path) for choice in braces(pattern))


@lru_cache(maxsize=4096)
def braces(pattern: str) -> tuple[str, ...]:
    """Return the patterns that `{a,b}` stands for; the pattern itself if they are too many."""
    open_ones, found = [pattern], list[str]()
    while open_ones:
        if len(open_ones) + len(found) > MOST_CHOICES or len(pattern) > LONGEST:
            return (pattern,)
        one = open_ones.pop()
        choice = re.search(r"\{([^{}]*)\}", one)
        if choice:
            open_ones += [one[: choice.start()] + part + one[choice.end() :] for part in choice[1].split(",")]
        else:
            found.append(one)
    return tuple(found)


@lru_cache(maxsize=65536)
def _expression(pattern: str, *, crosses: bool) -> re.Pattern[str]:
    if len(pattern) > LONGEST:
        return re.compile(_NEVER)
    chunks = [""]
    for run in _runs(_parts(pattern, crosses=crosses), crosses=crosses):
        if run.startswith(_FOLDERS):
            chunks[-1] = _one_way(chunks[-1], _FOLDERS)
            chunks.append("")
        chunks[-1] += run
    return re.compile("".join(chunks), re.DOTALL)


def _runs(parts: list[str], *, crosses: bool) -> Iterator[str]:
    """Yield the expressions from one star to the next, or to the end of a name; there is one way to match each."""
    run = ""
    for part in parts:
        if part in _STARS:
            yield _one_way(run, ".*?", _IN_FOLDER)
            run = ""
        run += part
        if part == "/" and not crosses:
            yield _one_way(run, ".*?", _IN_FOLDER)
            run = ""
    yield run


def _one_way(run: str, *stars: str) -> str:
    """Return an expression; if it begins with one of the stars, it is not tried again at another place."""
    if not run.startswith(stars):
        return run
    name = f"g{next(_NUMBERS)}"
    return f"(?=(?P<{name}>{run}))(?P={name})"


def _parts(pattern: str, *, crosses: bool) -> list[str]:
    """Return the expressions of a pattern's stars and characters, one after the other."""
    parts, place = list[str](), 0
    while place < len(pattern):
        if pattern[place] == "[":
            inside, place = _bracket(pattern, place + 1)
            parts.append(inside if crosses else f"(?!/){inside}")
            continue
        token = _TOKEN.match(pattern, place)[0]  # type: ignore[index]
        begins_name = pattern[place - 1 : place] in ("", "/")
        place += len(token)
        parts += [_FOLDERS] if token == "**/" and begins_name and not crosses else _of_token(token, crosses=crosses)
    return parts


def _of_token(token: str, *, crosses: bool) -> Iterator[str]:
    if token[0] == "*":
        yield ".*?" if crosses else _IN_FOLDER
        if token.endswith("/"):
            yield "/"
    elif token == "?":
        yield "." if crosses else "[^/]"
    else:
        char = token[1:] if token[0] == "\\" else token
        yield char if char == "/" else re.escape(char)


def _bracket(pattern: str, place: int) -> tuple[str, int]:
    """Return the expression of the set before a place, and where it ends; one that never ends matches nothing."""
    is_negated = pattern[place : place + 1] in ("^", "!") and place < len(pattern)
    place += is_negated
    chars = ""
    while pattern[place : place + 1] != "]":
        first, place = _char(pattern, place)
        last = first
        if pattern[place : place + 1] == "-" and pattern[place + 1 : place + 2] != "]":
            last, place = _char(pattern, place + 1)
        if not first or not last or place >= len(pattern):
            return _NEVER, len(pattern)
        chars += re.escape(first) + ("-" if first <= last else "") + re.escape(last)
    if not chars:
        return "." if is_negated else _NEVER, place + 1
    return f"[{'^' * is_negated}{chars}]", place + 1


def _char(pattern: str, place: int) -> tuple[str, int]:
    """Return one character of a set, and the place after it; a backslash hides the meaning of the next one."""
    place += pattern[place : place + 1] == "\\"
    return pattern[place : place + 1], place + 1
