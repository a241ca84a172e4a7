"""Values in a template: texts, numbers, ranges and paths such as `page.title`, with their filters.

Follows https://shopify.github.io/liquid/basics/introduction/.
"""

import re
from functools import lru_cache
from typing import Any, Protocol

from mkdocs_blogpost.liquid import markup
from mkdocs_blogpost.liquid.coercion import to_integer
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import LiquidSyntaxError
from mkdocs_blogpost.liquid.values import Literal
from mkdocs_blogpost.ruby import SPACE, Range, to_f, to_i

_INTEGER = re.compile(r"-?\d+", re.ASCII)
_FLOAT = re.compile(r"-?\d[\d.]+", re.ASCII)
_SPACES = re.compile(r"\s++", re.ASCII)
_SEGMENT = re.compile(r"\[[^\]]+\]|[\w-]+\??", re.ASCII)
_WORD = re.compile(r"[\w-]+\??", re.ASCII)
_NAMED = re.compile(rf"(\w[\w-]*)\s*:\s*({markup.FRAGMENT})", re.ASCII)

_WORDS: dict[str, Any] = {
    "": None,
    "nil": None,
    "null": None,
    "true": True,
    "false": False,
    "blank": Literal("blank", tests=False),
    "empty": Literal("empty", tests=False),
}


class Expression(Protocol):
    """Something with a value in a context."""

    def evaluate(self, context: Context) -> Any:
        """Return its value there."""


class Constant:
    """A value that is the same everywhere."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def evaluate(self, context: Context) -> Any:  # noqa: ARG002
        """Return the value."""
        return self.value


class RangeExpression:
    """A range whose ends are read when it is."""

    __slots__ = ("first", "last")

    def __init__(self, first: Expression, last: Expression) -> None:
        self.first = first
        self.last = last

    def evaluate(self, context: Context) -> Range:
        """Return the range between the ends' values."""
        return Range(_end(self.first.evaluate(context)), _end(self.last.evaluate(context)))


def _end(value: Any) -> int:
    return to_i(value) if value is None or isinstance(value, str) else to_integer(value)


class VariableLookup:
    """A variable and the names read from it: `page.tags[0]`."""

    __slots__ = ("name", "segments", "text")

    def __init__(self, text: str) -> None:
        parts = _segments(text)
        self.text = text
        self.name = _segment(parts[0]) if parts else Constant(None)
        self.segments = tuple(_segment(part) for part in parts[1:])

    def evaluate(self, context: Context) -> Any:
        """Return the value of the last name, or None if one before it has no value."""
        name = self.name
        found = context.lookup(name if isinstance(name, str) else name.evaluate(context))
        for segment in self.segments:
            if isinstance(segment, str):
                found = context.lookup_in(found, segment, bare=True)
            else:
                found = context.lookup_in(found, segment.evaluate(context), bare=False)
            if found is None and not context.strict_variables:
                return None
        return found


def _segments(text: str) -> list[str]:
    """Return the names in a path; where no bracket closes any more, none is looked for."""
    end = text.rfind("]") + 1
    return _SEGMENT.findall(text[:end]) + _WORD.findall(text[end:])


def _segment(part: str) -> "str | Expression":
    """Return a name as a text, and what is between brackets as an expression."""
    return parse(part[1:-1]) if part.startswith("[") and part.endswith("]") else part


@lru_cache(maxsize=4096)
def parse(text: str) -> Expression:
    """Parse one value's markup."""
    text = text.strip(SPACE)
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return Constant(text[1:-1])
    if _INTEGER.fullmatch(text):
        return Constant(to_i(text))
    if ends := _range_ends(text):
        return _range(*ends)
    if _FLOAT.fullmatch(text):
        return Constant(to_f(text))
    return Constant(_WORDS[text]) if text in _WORDS else VariableLookup(text)


def _range_ends(text: str) -> tuple[str, str] | None:
    """Return the markups of a range's ends, or None if the text is no range; spaces are around the dots alone."""
    if not (text.startswith("(") and text.endswith(")")):
        return None
    words = _SPACES.split(text[1:-1].strip(" \t\n\r\f\v"), 3)
    first, last = words[0], words[-1]
    if len(words) == 1:
        first, _, last = first[1:].partition("..")
        first = words[0][:1] + first
    elif len(words) == 3 and words[1] == "..":
        return first, last
    elif len(words) == 2 and first.endswith("..") and first != "..":
        first = first[:-2]
    elif len(words) == 2 and last.startswith(".."):
        last = last[2:]
    else:
        return None
    return (first, last) if first and last else None


def _range(first: str, last: str) -> Expression:
    ends = parse(first), parse(last)
    if isinstance(ends[0], Constant) and isinstance(ends[1], Constant):
        return Constant(Range(to_i(ends[0].value), to_i(ends[1].value)))
    return RangeExpression(*ends)


class FilterCall:
    """A filter with its arguments."""

    __slots__ = ("arguments", "name", "named")

    def __init__(self, name: str, arguments: tuple[str, ...]) -> None:
        self.name = name
        found = [(_NAMED.fullmatch(argument), argument) for argument in arguments]
        self.arguments = tuple(parse(argument) for match, argument in found if not match)
        self.named = tuple((match[1], parse(match[2])) for match, _ in found if match)

    def apply(self, value: Any, context: Context) -> Any:
        """Return the value after this filter."""
        arguments = [argument.evaluate(context) for argument in self.arguments]
        if self.named:
            arguments.append({name: argument.evaluate(context) for name, argument in self.named})
        return context.apply(self.name, value, arguments)


class FilteredExpression:
    """A value and the filters that are applied to it."""

    __slots__ = ("calls", "value")

    def __init__(self, value: Expression, calls: tuple[FilterCall, ...]) -> None:
        self.value = value
        self.calls = calls

    def evaluate(self, context: Context) -> Any:
        """Return the value after the last filter."""
        found = self.value.evaluate(context)
        for call in self.calls:
            found = call.apply(found, context)
        return found


@lru_cache(maxsize=4096)
def parse_filtered(text: str, *, strict: bool = False) -> FilteredExpression:
    """Parse `value | filter: argument, …`, leniently where the strict grammar refuses it."""
    try:
        value, calls = markup.strict_output(text)
    except LiquidSyntaxError:
        if strict:
            raise
        value, calls = markup.lenient_output(text)
    return FilteredExpression(
        Constant(None) if value is None else parse(value), tuple(FilterCall(*call) for call in calls)
    )
