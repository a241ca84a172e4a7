"""Conditions: what is in `if`, `unless`, `elsif`, `when` and in `where_exp`.

Follows https://shopify.github.io/liquid/basics/operators/: `and` and `or` are evaluated from right to left.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from mkdocs_blogpost.liquid import expression
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import LiquidRuntimeError, LiquidSyntaxError
from mkdocs_blogpost.liquid.expression import Expression
from mkdocs_blogpost.liquid.limits import weight
from mkdocs_blogpost.liquid.markup import FRAGMENT, MarkupParser
from mkdocs_blogpost.liquid.values import Literal
from mkdocs_blogpost.ruby import Range, equal, inspect, is_list, is_number, to_s, truthy
from mkdocs_blogpost.values import value_class

_VALID = "Syntax Error in tag 'if' - Valid syntax: if [expression]"
_TESTS = {name: Literal(name, tests=True) for name in ("empty", "blank")}
_SYNTAX = re.compile(rf"({FRAGMENT})\s*([=!<>a-z_]+)?\s*({FRAGMENT})?", re.ASCII)
_JOINT = r"\b(?:\s?and\s?|\s?or\s?)\b"
_PARTS = re.compile(rf"(?:{_JOINT}|(?:\s*(?!{_JOINT})(?:{FRAGMENT}|\S+)\s*)+)", re.ASCII)


@value_class
class Condition:
    """A comparison, or a bare value, and what follows it after `and` or `or`."""

    left: Expression
    """The value on the left, or the only one."""
    operator: str | None = None
    """`==`, `contains`, …; None for a bare value."""
    right: Expression | None = None
    """The value on the right."""
    joint: str | None = None
    """`and` or `or` before the rest."""
    rest: "Condition | None" = None
    """The condition to the right of the joint."""

    def holds(self, context: Context) -> bool:
        """Return whether it is true in a context."""
        part: Condition | None = self
        found = False
        while part:
            found = part.alone(context)
            if part.joint is None or found == (part.joint == "or"):
                return found
            part = part.rest
        return found

    def alone(self, context: Context) -> bool:
        """Return whether this comparison is true, whatever follows it."""
        left = self.left.evaluate(context)
        if self.operator is None:
            return truthy(left)
        right = self.right.evaluate(context) if self.right else None
        context.step(weight(left))
        return holds(left, self.operator, right)


def holds(left: Any, operator: str, right: Any) -> bool:
    """Compare two values with one of Liquid's operators."""
    if operator not in _OPERATORS:
        raise LiquidRuntimeError(f"Unknown operator {operator}")
    return _OPERATORS[operator](left, right)


def same(left: Any, right: Any) -> bool:
    """Return whether two values are equal; `empty` is equal to an empty text, array or table."""
    for test, value in ((left, right), (right, left)):
        if isinstance(test, Literal) and test.tests:
            return test.name == "empty" and _is_empty(value)
    return equal(left, right)


def _is_empty(value: Any) -> bool:
    return (isinstance(value, str | Mapping) or is_list(value)) and len(value) == 0


def contains(left: Any, right: Any) -> bool:
    """Return whether a text holds a text, an array a value, or a table a key."""
    if not (truthy(left) and truthy(right)):
        return False
    if isinstance(left, str):
        return to_s(right) in left
    if isinstance(left, Mapping):
        return right in left if isinstance(right, str | int | float) else False
    if isinstance(left, Range):
        return is_number(right) and left.first <= right <= left.last
    if is_list(left):
        return any(equal(item, right) for item in left)
    keys = getattr(left, "keys", None)
    return right in list(keys()) if keys else False


def _ordered(test: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    def compare(left: Any, right: Any) -> bool:
        if not (_has_order(left) and _has_order(right)):
            return False
        try:
            return test(left, right)
        except TypeError:
            raise LiquidRuntimeError(f"comparison of {_kind(left)} with {_shown(right)} failed") from None

    return compare


def _has_order(value: Any) -> bool:
    return is_number(value) or isinstance(value, str | date)


def _kind(value: Any) -> str:
    if isinstance(value, str):
        return "String"
    if isinstance(value, datetime | date):
        return "Time" if isinstance(value, datetime) else "Date"
    return "Float" if isinstance(value, float) else "Integer"


def _shown(value: Any) -> str:
    return inspect(value) if is_number(value) else _kind(value)


_OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "==": same,
    "!=": lambda left, right: not same(left, right),
    "<>": lambda left, right: not same(left, right),
    "<": _ordered(lambda left, right: left < right),
    ">": _ordered(lambda left, right: left > right),
    "<=": _ordered(lambda left, right: left <= right),
    ">=": _ordered(lambda left, right: left >= right),
    "contains": contains,
}
NAMES = frozenset(_OPERATORS)
"""The operators."""


def operand(markup: str) -> Expression:
    """Parse a value of a condition, in which `empty` and `blank` test the other side."""
    return expression.Constant(_TESTS[markup]) if markup in _TESTS else expression.parse(markup)


def parse(markup: str, *, mode: str = "warn") -> Condition:
    """Parse the condition of a tag, leniently if the strict grammar refuses it."""
    if mode == "lax":
        return _lenient(markup)
    try:
        return strict(markup, operand)
    except LiquidSyntaxError:
        if mode == "strict":
            raise
        return _lenient(markup)


def strict(markup: str, read: Callable[[str], Expression] = expression.parse, *, combines: bool = True) -> Condition:
    """Parse a condition by the strict grammar; `combines` allows `and` and `or`."""
    parser = MarkupParser(markup)
    parts: list[tuple[tuple[Any, ...], str | None]] = []
    while True:
        part = _comparison(parser, read)
        joint = parser.word("and", "or") if combines else None
        parts.append((part, joint))
        if not joint:
            break
    parser.take("end")
    return _chained(parts)


def _comparison(parser: MarkupParser, read: Callable[[str], Expression]) -> tuple[Any, ...]:
    left = read(parser.value())
    operator = parser.maybe("comparison")
    return (left, operator, read(parser.value())) if operator else (left,)


def _chained(parts: list[tuple[tuple[Any, ...], str | None]]) -> Condition:
    found: Condition | None = None
    for part, joint in reversed(parts):
        left, operator, right = (*part, None, None)[:3]
        found = Condition(left, operator, right, joint, found)
    assert found is not None
    return found


def _lenient(markup: str) -> Condition:
    pieces = [found[0] for found in _PARTS.finditer(markup)]
    parts: list[tuple[tuple[Any, ...], str | None]] = []
    for at in range(0, max(1, len(pieces)), 2):
        found = _SYNTAX.search(pieces[at]) if at < len(pieces) else None
        joint = pieces[at + 1].strip() if at + 1 < len(pieces) else None
        if not found or joint not in (None, "and", "or"):
            raise LiquidSyntaxError(_VALID)
        parts.append(((operand(found[1]), found[2], operand(found[3] or "")), joint))
    if parts[-1][1]:
        raise LiquidSyntaxError(_VALID)
    return _chained(parts)
