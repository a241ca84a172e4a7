"""Filters of numbers (https://shopify.github.io/liquid/filters/abs/ and its neighbours)."""

import decimal
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from mkdocs_blogpost.liquid.coercion import to_number
from mkdocs_blogpost.liquid.errors import LiquidRuntimeError
from mkdocs_blogpost.liquid.filter import family

_CONTEXT = decimal.Context(prec=60, traps=[], rounding=decimal.ROUND_HALF_UP)
_LARGEST = 10_000

Number = int | Decimal


def _printed(number: Number) -> int | float:
    return float(number) if isinstance(number, Decimal) else number


def _combined(value: Any, other: Any, whole: Callable[[int, int], int], real: Callable[..., Decimal]) -> Any:
    left, right = to_number(value), to_number(other)
    if isinstance(left, int) and isinstance(right, int):
        return whole(left, right)
    return float(real(Decimal(left), Decimal(right)))


def abs_(value: Any) -> int | float:
    """Return a number without its sign."""
    number = to_number(value)
    return _printed(-number if number < 0 else number)


def plus(value: Any, other: Any) -> Any:
    """Add a number."""
    return _combined(value, other, lambda left, right: left + right, _CONTEXT.add)


def minus(value: Any, other: Any) -> Any:
    """Subtract a number."""
    return _combined(value, other, lambda left, right: left - right, _CONTEXT.subtract)


def times(value: Any, other: Any) -> Any:
    """Multiply by a number."""
    return _combined(value, other, lambda left, right: left * right, _CONTEXT.multiply)


def divided_by(value: Any, other: Any) -> Any:
    """Divide by a number; whole numbers give a whole number."""
    return _combined(value, other, _divided, _CONTEXT.divide)


def _divided(left: int, right: int) -> int:
    if right == 0:
        raise LiquidRuntimeError("divided by 0")
    return left // right


def modulo(value: Any, other: Any) -> Any:
    """Return what a division leaves over."""
    return _combined(value, other, _left_over, _real_left_over)


def _left_over(left: int, right: int) -> int:
    if right == 0:
        raise LiquidRuntimeError("divided by 0")
    return left % right


def _real_left_over(left: Decimal, right: Decimal) -> Decimal:
    if right == 0:
        raise LiquidRuntimeError("divided by 0")
    rest = _CONTEXT.remainder(left, right)
    return _CONTEXT.add(rest, right) if rest and (rest < 0) != (right < 0) else rest


def round_(value: Any, digits: Any = 0) -> int | float:
    """Round a number to a count of digits after the point."""
    number, count = to_number(value), int(to_number(digits))
    if abs(count) > _LARGEST:
        raise LiquidRuntimeError("too many places to round to")
    rounded = _rounded(number, count)
    return int(rounded) if count == 0 else _printed(rounded)


def _rounded(number: Number, digits: int) -> Number:
    if isinstance(number, Decimal) and number.is_finite():
        return number.quantize(Decimal(1).scaleb(-digits), context=_CONTEXT)
    if isinstance(number, int) and digits < 0:
        return int(Decimal(number).quantize(Decimal(1).scaleb(-digits), context=_CONTEXT))
    return number


def ceil(value: Any) -> int:
    """Round a number up."""
    return int(Decimal(to_number(value)).to_integral_value(rounding=decimal.ROUND_CEILING))


def floor(value: Any) -> int:
    """Round a number down."""
    return int(Decimal(to_number(value)).to_integral_value(rounding=decimal.ROUND_FLOOR))


def at_least(value: Any, least: Any) -> int | float:
    """Return a number, or the least that it may be."""
    number, limit = to_number(value), to_number(least)
    return _printed(max(number, limit))


def at_most(value: Any, most: Any) -> int | float:
    """Return a number, or the most that it may be."""
    number, limit = to_number(value), to_number(most)
    return _printed(min(number, limit))


FILTERS = family(abs_, plus, minus, times, divided_by, modulo, round_, ceil, floor, at_least, at_most)
