"""The markup between Liquid's braces: values, filters and conditions, parsed strictly or leniently.

Follows https://shopify.github.io/liquid/basics/operators/ and Jekyll's `liquid: error_mode`
(https://jekyllrb.com/docs/configuration/liquid/): what the strict grammar refuses is parsed leniently,
as Ruby's Liquid does.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from mkdocs_blogpost.liquid.errors import LiquidSyntaxError

QUOTED = r"\"[^\"]*\"|'[^']*'"
FRAGMENT = rf"(?:{QUOTED}|(?:[^\s,|'\"]|{QUOTED})+)"
"""A value in the lenient grammar: a quoted text, or anything without space, comma and bar."""
ATTRIBUTE = re.compile(rf"(?<![\w-])-*+(\w[\w-]*+)\s*:\s*({FRAGMENT})", re.ASCII)
"""`name: value` in a tag; no name begins inside of a name, so that the time for a long one stays linear."""

_DEEPEST = 50
_LEXEME = re.compile(
    r"""\s*(?:
      (?P<comparison>==|!=|<>|<=?|>=?|contains(?=\s))
    | (?P<string>'[^']*'|"[^"]*")
    | (?P<number>-?\d+(?:\.\d+)?)
    | (?P<id>[a-zA-Z_][\w-]*\??)
    | (?P<dotdot>\.\.)
    | (?P<special>[|.:,\[\]()?-])
    )""",
    re.VERBOSE | re.ASCII,
)


@lru_cache(maxsize=4096)
def lexemes(markup: str) -> tuple[tuple[str, str], ...]:
    """Split a markup into the pieces of the strict grammar, each a kind and its text."""
    return tuple(_lexemes(markup))


def _lexemes(markup: str) -> Iterator[tuple[str, str]]:
    at, end = 0, len(markup.rstrip(" \t\n\v\f\r"))
    while at < end:
        found = _LEXEME.match(markup, at)
        if not found or not found.lastgroup:
            raise LiquidSyntaxError(f"Unexpected character {markup[at:].lstrip()[:1]}")
        text = found[found.lastgroup]
        yield (text if found.lastgroup == "special" else found.lastgroup), text
        at = found.end()
    yield "end", ""


class MarkupParser:
    """Parses a markup by the strict grammar and fails on anything else."""

    def __init__(self, markup: str) -> None:
        self._lexemes = lexemes(markup)
        self._at = 0
        self._depth = 0

    def looks(self, kind: str, ahead: int = 0) -> bool:
        """Return whether a piece of this kind comes next."""
        at = self._at + ahead
        return at < len(self._lexemes) and self._lexemes[at][0] == kind

    def take(self, kind: str | None = None) -> str:
        """Return the next piece, which must be of this kind."""
        found, text = self._lexemes[self._at]
        if kind is not None and found != kind:
            raise LiquidSyntaxError(f"Expected {kind} but found {text or found}")
        self._at += 1
        return text

    def maybe(self, kind: str) -> str | None:
        """Return the next piece if it is of this kind."""
        return self.take() if self.looks(kind) else None

    def word(self, *names: str) -> str | None:
        """Return the next word if it is one of these names."""
        return self.take() if self.looks("id") and self._lexemes[self._at][1] in names else None

    def value(self) -> str:
        """Return the markup of one value: a path, a text, a number or a range."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise LiquidSyntaxError(f"Nesting too deep: more than {_DEEPEST} values lie in each other.")
        found = self._value()
        self._depth -= 1
        return found

    def _value(self) -> str:
        if self.looks("id"):
            return self.take() + self._path()
        if self.looks("["):
            return self._brackets() + self._path()
        if self.looks("string") or self.looks("number"):
            return self.take()
        if self.looks("("):
            return self._range()
        raise LiquidSyntaxError(f"'{self._lexemes[self._at][1]}' is not a valid expression")

    def argument(self) -> str:
        """Return the markup of a filter's argument, with its name if it has one."""
        named = self.take() + self.take() + " " if self.looks("id") and self.looks(":", 1) else ""
        return named + self.value()

    def _range(self) -> str:
        self.take("(")
        first = self.value()
        self.take("dotdot")
        last = self.value()
        self.take(")")
        return f"({first}..{last})"

    def _brackets(self) -> str:
        return self.take("[") + self.value() + self.take("]")

    def _path(self) -> str:
        found = ""
        while self.looks("[") or self.looks("."):
            found += self._brackets() if self.looks("[") else self.take() + self.take("id")
        return found


Call = tuple[str, tuple[str, ...]]
"""A filter's name and the markups of its arguments."""


def strict_output(markup: str) -> tuple[str | None, list[Call]]:
    """Parse `value | filter: argument, …` by the strict grammar."""
    parser = MarkupParser(markup)
    if parser.looks("end"):
        return None, []
    value, calls = parser.value(), []
    while parser.maybe("|"):
        name = parser.take("id")
        calls.append((name, tuple(_arguments(parser)) if parser.maybe(":") else ()))
    parser.take("end")
    return value, calls


def _arguments(parser: MarkupParser) -> Iterator[str]:
    yield parser.argument()
    while parser.maybe(","):
        yield parser.argument()


_HEAD = re.compile(rf"({FRAGMENT})(.*)", re.DOTALL)
_FILTERS = re.compile(r"\|\s*(.*)", re.DOTALL)
_FILTER = re.compile(rf"(?:\s+|{FRAGMENT}|,)+", re.ASCII)
_ARGUMENT = re.compile(rf"(?::|,)\s*((?:\w+\s*:\s*)?{FRAGMENT})", re.ASCII)


def lenient_output(markup: str) -> tuple[str | None, list[Call]]:
    """Parse `value | filter: argument, …` leniently: what makes no sense is ignored."""
    head = _HEAD.search(markup)
    if not head:
        return None, []
    tail = _FILTERS.search(head[2])
    return head[1], list(_lenient_calls(tail[1])) if tail else []


def _lenient_calls(markup: str) -> Iterator[Call]:
    for part in _FILTER.findall(markup):
        name = re.search(r"\w+", part, re.ASCII)
        if name:
            yield name[0], tuple(_ARGUMENT.findall(part))
