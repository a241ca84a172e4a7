"""Reads code with the rules of a Pygments lexer, each tried only where the next character can begin a match of it.

A lexer tries the rules of a state one after the other, and most cannot match. What is left out here would not have
matched, so the tokens are the same.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from importlib import import_module
from re import DOTALL, IGNORECASE, Pattern
from typing import Any

from pygments.lexer import Lexer, RegexLexer
from pygments.token import Error, Whitespace, _TokenType

Rule = tuple[Callable[..., Any], Any, Any]
"""What matches, what becomes of the match, and the state that follows."""
Characters = frozenset[str] | None
"""ASCII characters; None for any."""

OFTEN = 2_000
"""How often a state is read before its rules are sorted, which takes some milliseconds."""

_ASCII = frozenset(map(chr, range(128)))
_DIGITS = frozenset(filter(str.isdecimal, _ASCII))
_SPACES = frozenset(filter(str.isspace, _ASCII))
_WORDS = frozenset(filter(str.isalnum, _ASCII)) | {"_"}
_CATEGORIES: Mapping[str, frozenset[str]] = {
    "CATEGORY_DIGIT": _DIGITS,
    "CATEGORY_NOT_DIGIT": _ASCII - _DIGITS,
    "CATEGORY_SPACE": _SPACES,
    "CATEGORY_NOT_SPACE": _ASCII - _SPACES,
    "CATEGORY_WORD": _WORDS,
    "CATEGORY_NOT_WORD": _ASCII - _WORDS,
}
_EMPTY = frozenset(("AT", "ASSERT", "ASSERT_NOT"))
"""Parts of a pattern that match no character."""
_REPEATS = frozenset(("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))


class LexerState:
    """The rules of one state of a lexer, in order; when iterated over, only those that can match where it reads."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = list(rules)
        self._read = 0
        self._beginnings: list[Characters] = []
        self.sorted: dict[str, list[Rule]] = {}
        """The rules that can match before a character, for the characters met so far; empty for the end of a text."""

    def __iter__(self) -> Iterator[Rule]:
        """Yield a rule that never matches and learns where the lexer reads, then those that can match there."""
        next_character = ""

        def learn(text: str, place: int, *_end: int) -> None:
            nonlocal next_character
            next_character = text[place : place + 1]

        yield learn, None, None
        yield from self.rules_before(next_character)

    def rules_before(self, character: str) -> list[Rule]:
        """Return the rules that can match before a character, which is empty at the end of a text."""
        known = self.sorted.get(character)
        return self._sorted_for(character) if known is None else known

    def _sorted_for(self, character: str) -> list[Rule]:
        self._read += 1
        if self._read <= OFTEN or not character.isascii():
            return self._rules
        self._beginnings = self._beginnings or [_beginnings(getattr(rule[0], "__self__", None)) for rule in self._rules]
        pairs = zip(self._rules, self._beginnings, strict=True)
        self.sorted[character] = [rule for rule, known in pairs if known is None or character in known]
        return self.sorted[character]


def sort_rules(lexer: Lexer) -> None:
    """Sort the rules of a lexer by what they can begin with; a lexer that has none stays as it is."""
    tables = getattr(lexer, "_tokens", None)
    if not isinstance(tables, Mapping):
        return
    states = {name: LexerState(rules) for name, rules in tables.items()}
    setattr(lexer, "_tokens", states)  # noqa: B010  Pygments' own
    if type(lexer).get_tokens_unprocessed is RegexLexer.get_tokens_unprocessed:
        setattr(lexer, "get_tokens_unprocessed", partial(_read, lexer, states))  # noqa: B010  mypy knows it as a method


def _read(
    lexer: Lexer, states: Mapping[str, LexerState], text: str, stack: Iterable[str] = ("root",)
) -> Iterator[tuple[int, _TokenType, str]]:
    """Yield where each token begins, what it is, and its text, as Pygments' own `RegexLexer` does."""
    names = list(stack)
    state, place = states[names[-1]], 0
    while True:
        character = text[place : place + 1]
        rules = state.sorted.get(character)
        for match_at, action, following in state.rules_before(character) if rules is None else rules:
            if not (match := match_at(text, place)):
                continue
            if type(action) is _TokenType:
                yield place, action, match[0]
            elif action is not None:
                yield from action(lexer, match)
            place = match.end()
            if following is not None:
                _follow(names, following)
                state = states[names[-1]]
            break
        else:
            if not character:
                return
            if character == "\n":
                names = ["root"]
                state = states["root"]
            yield place, Whitespace if character == "\n" else Error, character
            place += 1


def _follow(names: list[str], following: Any) -> None:
    """Change the names of the open states as a rule says: open some, or close the last ones, never the first."""
    if isinstance(following, int):
        del names[max(1, len(names) - abs(following)) :]
        return
    for name in following if isinstance(following, tuple) else (following,):
        if name == "#pop":
            del names[max(1, len(names) - 1) :]
        else:
            names.append(names[-1] if name == "#push" else name)


def _beginnings(pattern: object) -> Characters:
    """Return the ASCII characters with which a match of a pattern can begin; None if any, or if it can be empty."""
    if not isinstance(pattern, Pattern):
        return None
    try:
        parts = import_module("re._parser").parse(pattern.pattern, pattern.flags)
    except ImportError:  # it is a part of CPython, but not of the documented library
        return None
    found, may_be_empty = _of_sequence(parts, pattern.flags)
    if found is None or may_be_empty:
        return None
    if pattern.flags & IGNORECASE:
        return found | {character.swapcase() for character in found} if found <= _ASCII else None
    return found


def _of_sequence(parts: Iterable[tuple[Any, Any]], flags: int) -> tuple[Characters, bool]:
    """Return with what a sequence can begin, and whether it can be empty."""
    whole: frozenset[str] = frozenset()
    for kind, value in parts:
        found, may_be_empty = _of_part(str(kind), value, flags)
        if found is None:
            return None, True
        whole |= found
        if not may_be_empty:
            return whole, False
    return whole, True


def _of_part(kind: str, value: Any, flags: int) -> tuple[Characters, bool]:
    """Return the same for one part of a sequence, as CPython's parser of patterns names it."""
    if kind in _EMPTY:
        return frozenset(), True
    if kind == "BRANCH":
        branches = [_of_sequence(branch, flags) for branch in value[1]]
        if any(found is None for found, _ in branches):
            return None, True
        return frozenset().union(*(found or () for found, _ in branches)), any(empty for _, empty in branches)
    if kind == "SUBPATTERN" and not value[1] and not value[2]:
        return _of_sequence(value[3], flags)
    if kind in _REPEATS:
        found, may_be_empty = _of_sequence(value[2], flags)
        return found, may_be_empty or value[0] == 0
    return _of_character(kind, value, flags), False


def _of_character(kind: str, value: Any, flags: int) -> Characters:
    """Return what a part matches that is one character; None if it is another part."""
    if kind == "LITERAL":
        return frozenset(chr(value))
    if kind == "NOT_LITERAL":
        return _ASCII - {chr(value)}
    if kind == "ANY":
        return _ASCII if flags & DOTALL else _ASCII - {"\n"}
    if kind == "RANGE":
        return frozenset(map(chr, range(value[0], min(value[1], 128) + 1)))
    if kind == "CATEGORY":
        return _CATEGORIES.get(str(value))
    if kind != "IN":
        return None
    is_negated = str(value[0][0]) == "NEGATE"
    members = [_of_character(str(kind), value, flags) for kind, value in value[is_negated:]]
    if any(member is None for member in members):
        return None
    found: frozenset[str] = frozenset().union(*(member or () for member in members))
    return _ASCII - found if is_negated else found
