"""Filters that choose and group items (https://jekyllrb.com/docs/liquid/filters/)."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from mkdocs_blogpost.liquid import condition
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import LiquidSyntaxError
from mkdocs_blogpost.liquid.expression import parse_filtered
from mkdocs_blogpost.liquid.filter import family
from mkdocs_blogpost.liquid.kept_answers import kept, remembered
from mkdocs_blogpost.liquid.lazy import LazyList
from mkdocs_blogpost.liquid.limits import OF_EXPRESSION
from mkdocs_blogpost.liquid.properties import is_target, of, texts
from mkdocs_blogpost.liquid.values import Literal, materialised
from mkdocs_blogpost.ruby import Range, hash_key, inspect, is_list, to_s, truthy


def where(context: Context, value: Any, name: Any, target: Any) -> Any:
    """Return the items that have a value under a name."""
    found = _chosen(context, value, name, target)
    return value if found is None else found


def find(context: Context, value: Any, name: Any, target: Any) -> Any:
    """Return the first item that has a value under a name."""
    found = _chosen(context, value, name, target)
    return value if found is None else next(iter(found), None)


def _chosen(context: Context, value: Any, name: Any, target: Any) -> Sequence[Any] | None:
    entries, dialect = _entries(value), context.site.dialect
    if not truthy(name) or is_list(target) or isinstance(target, Mapping) or entries is None:
        return None
    if dialect.where_nil_gives_all:
        if target is None:
            return None
        target = to_s(target) if isinstance(target, Literal) else target
    casts = dialect.casts_digits
    if target is None or not isinstance(target, str | int | float):
        question = ("where", name, target)
        return remembered(context, value, question, lambda: _fit(entries, name, target, casts=casts))  # type: ignore[no-any-return]
    if not _is_lasting(value):
        return _fit(entries, name, target, casts=casts)
    index = remembered(context, value, ("index", name), lambda: _index(entries, name, casts=casts))
    return index.get(to_s(target), [])  # type: ignore[no-any-return]


def _is_lasting(value: Any) -> bool:
    return isinstance(value, LazyList) and value.lasting


def _fit(entries: Iterable[Any], name: Any, target: Any, *, casts: bool) -> list[Any]:
    return [item for item in entries if is_target(of(item, name, casts=casts), target)]


def _index(entries: Iterable[Any], name: Any, *, casts: bool) -> dict[str, LazyList]:
    """Return the items by the texts that they have under a name."""
    index: dict[str, list[Any]] = {}
    for item in entries:
        for text in texts(of(item, name, casts=casts)):
            index.setdefault(text, []).append(item)
    return {text: kept(found) for text, found in index.items()}


def _entries(value: Any) -> Any:
    if isinstance(value, Mapping):
        return list(value.values())
    if isinstance(value, Range):
        return materialised(value)
    return value if is_list(value) else None


def where_exp(context: Context, value: Any, variable: Any, expression: Any) -> Any:
    """Return the items for which an expression is true."""
    found = _fitting(context, value, variable, expression)
    return value if found is None else list(found)


def find_exp(context: Context, value: Any, variable: Any, expression: Any) -> Any:
    """Return the first item for which an expression is true."""
    found = _fitting(context, value, variable, expression)
    return value if found is None else next(found, None)


def _fitting(context: Context, value: Any, variable: Any, expression: Any) -> Iterator[Any] | None:
    entries = _entries(value)
    if entries is None:
        return None
    test = condition.strict(_text(expression), combines=context.site.dialect.conditions_combine)
    return (item for item, holds in _each(context, entries, variable, test.holds) if holds)


def _each(context: Context, entries: Any, variable: Any, read: Callable[[Context], Any]) -> Iterator[tuple[Any, Any]]:
    for item in entries:
        context.step(OF_EXPRESSION)
        with context.scope():
            context.assign_local(to_s(variable), item)
            found = read(context)
        yield item, found


def _text(expression: Any) -> str:
    if not isinstance(expression, str):
        raise LiquidSyntaxError(f"{inspect(expression)[:60]} is not an expression")
    return expression


def group_by(context: Context, value: Any, name: Any) -> Any:
    """Return groups of the items with the same value under a name."""
    return remembered(context, value, ("group_by", name), lambda: _groups(context, value, name))


def _groups(context: Context, value: Any, name: Any) -> Any:
    entries = _groupable(value)
    casts = context.site.dialect.casts_digits
    return value if entries is None else _grouped((to_s(of(item, name, casts=casts)), item) for item in entries)


def group_by_exp(context: Context, value: Any, variable: Any, expression: Any) -> Any:
    """Return groups of the items for which an expression has the same value."""
    entries = _groupable(value)
    if entries is None:
        return value
    read = parse_filtered(_text(expression)).evaluate
    return _grouped((found, item) for item, found in _each(context, entries, variable, read))


def _groupable(value: Any) -> Any:
    if isinstance(value, Mapping):
        return [[key, item] for key, item in value.items()]
    return _entries(value)


def _grouped(pairs: Iterator[tuple[Any, Any]]) -> list[dict[str, Any]]:
    groups: dict[Any, tuple[Any, list[Any]]] = {}
    for name, item in pairs:
        groups.setdefault(hash_key(name), (name, []))[1].append(item)
    return [{"name": name, "items": items, "size": len(items)} for name, items in groups.values()]


FILTERS = family(where, find, group_by, where_exp, find_exp, group_by_exp, contextual=True)
