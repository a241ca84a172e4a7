"""Filters of arrays (https://shopify.github.io/liquid/filters/join/ and its neighbours, https://jekyllrb.com/docs/liquid/filters/)."""

import random
from collections.abc import Mapping
from functools import cmp_to_key
from typing import Any

from mkdocs_blogpost.liquid.coercion import to_integer
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import LiquidRuntimeError
from mkdocs_blogpost.liquid.filter import family
from mkdocs_blogpost.liquid.kept_answers import remembered
from mkdocs_blogpost.liquid.limits import OF_SORTING, fits, size_of_all
from mkdocs_blogpost.liquid.properties import of, sortable
from mkdocs_blogpost.liquid.values import Drop, first_pair, listed, materialised
from mkdocs_blogpost.liquid.values import size as size_of
from mkdocs_blogpost.ruby import Range, compare, hash_key, inspect, is_list, joined, to_s


def size(value: Any) -> int:
    """Return how many characters, items or entries there are."""
    return size_of(value) or 0


def first(value: Any) -> Any:
    """Return the first item."""
    if isinstance(value, Range):
        return value.first
    if isinstance(value, Mapping | Drop):
        return first_pair(value)
    return value[0] if is_list(value) and value else None


def last(value: Any) -> Any:
    """Return the last item."""
    if isinstance(value, Range):
        return value.last
    return value[-1] if is_list(value) and value else None


def join(value: Any, glue: Any = " ") -> str:
    """Return the items as a text, with the glue between them."""
    items = listed(value)
    between = to_s(glue)
    fits(len(items) * len(between))
    return joined(items, between)


def reverse(value: Any) -> list[Any]:
    """Return the items in reverse order."""
    return listed(value)[::-1]


def concat(value: Any, other: Any) -> list[Any]:
    """Return the items with another array's after them."""
    if not is_list(other):
        raise LiquidRuntimeError("concat filter requires an array argument")
    return [*listed(value), *other]


def compact(value: Any, name: Any = None) -> list[Any]:
    """Return the items that are something, or that have something under a name."""
    items = listed(value)
    return [item for item in items if (item if name is None else _own(item, name)) is not None]


def uniq(value: Any, name: Any = None) -> list[Any]:
    """Return the items without repetitions, or without repetitions of what they have under a name."""
    seen: set[Any] = set()
    found = []
    for item in listed(value):
        key = hash_key(item if name is None else _own(item, name))
        if key not in seen:
            seen.add(key)
            found.append(item)
    return found


def map_(value: Any, name: Any) -> list[Any]:
    """Return what the items have under a name."""
    return [_own(item, name) for item in listed(value)]


def _own(item: Any, name: Any) -> Any:
    if isinstance(item, Mapping | Drop):
        return item.get(name) if isinstance(name, str | int | float) else None
    if isinstance(item, str) and isinstance(name, str):
        return name if name in item else None
    if is_list(item) or isinstance(item, int):
        raise LiquidRuntimeError(f"cannot select the property '{to_s(name)}'")
    return None


def sort_natural(value: Any, name: Any = None) -> list[Any]:
    """Return the items in order of their texts, whatever the case."""
    items = listed(value)
    keys = [item if name is None else _own(item, name) for item in items]
    order = sorted(range(len(items)), key=lambda at: (keys[at] is None, to_s(keys[at]).lower()))
    return [items[at] for at in order]


def sort(context: Context, value: Any, name: Any = None, nils: Any = "first") -> Any:
    """Return the items in order, or in order of what they have under a name."""
    return remembered(context, value, ("sort", name, nils), lambda: _sorted(context, value, name, nils))


def _sorted(context: Context, value: Any, name: Any, nils: Any) -> list[Any]:
    if value is None:
        raise LiquidRuntimeError("Cannot sort a null object.")
    items = enumerated(value)
    context.step(OF_SORTING * len(items))
    if name is None:
        return sorted(items, key=cmp_to_key(_compared))
    if nils not in ("first", "last"):
        raise LiquidRuntimeError(
            f"Invalid nils order: '{to_s(nils)}' is not a valid nils order. It must be 'first' or 'last'."
        )
    casts = context.site.dialect.casts_digits
    keyed = [(of(item, name, casts=casts), item) for item in items]
    return [item for _, item in sorted(keyed, key=sortable(first=nils == "first", mixes=casts))]


def enumerated(value: Any) -> list[Any]:
    """Return the items of a collection, a table's as pairs."""
    if isinstance(value, Mapping):
        return [[key, item] for key, item in value.items()]
    if isinstance(value, Range):
        return list(materialised(value))
    if is_list(value):
        return list(value)
    raise LiquidRuntimeError(f"{inspect(value)[:60]} is not an array")


def _compared(left: Any, right: Any) -> int:
    found = compare(left, right)
    if found is None:
        raise LiquidRuntimeError(f"comparison of {_named(left)} with {_named(right)} failed")
    return found


def _named(value: Any) -> str:
    return inspect(value)[:60]


def pop(value: Any, count: Any = 1) -> Any:
    """Return an array without its last items."""
    return value[: max(0, len(value) - to_integer(count))] if is_list(value) else value


def push(value: Any, item: Any) -> Any:
    """Return an array with an item after it."""
    size_of_all(item)
    return [*value, item] if is_list(value) else value


def shift(value: Any, count: Any = 1) -> Any:
    """Return an array without its first items."""
    return value[to_integer(count) :] if is_list(value) else value


def unshift(value: Any, item: Any) -> Any:
    """Return an array with an item before it."""
    size_of_all(item)
    return [item, *value] if is_list(value) else value


def sample(context: Context, value: Any, count: Any = 1) -> Any:
    """Return one item or several at random, but the same ones for the same post every time."""
    if not is_list(value):
        return value
    generator = random.Random(context.path)
    number = count if isinstance(count, int) else 1
    if number == 1:
        return generator.choice(value) if value else None
    return generator.sample(list(value), min(number, len(value)))


def array_to_sentence_string(value: Any, connector: Any = "and") -> str:
    """Return the items as a part of a sentence: "a, b, and c"."""
    if isinstance(value, str) and len(value) < 3:
        value = list(value)
    if not is_list(value):
        raise LiquidRuntimeError(f"{inspect(value)[:60]} is not an array")
    words = [to_s(item) for item in value]
    if len(words) < 2:
        return "".join(words)
    if len(words) == 2:
        return f"{words[0]} {to_s(connector)} {words[1]}"
    return f"{joined(value[:-1], ', ')}, {to_s(connector)} {words[-1]}"


FILTERS = family(
    size, first, last, join, reverse, concat, compact, uniq, map_, sort_natural, pop, push, shift,
    unshift, array_to_sentence_string,
) | family(sample, sort, contextual=True)  # fmt: skip
