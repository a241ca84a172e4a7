"""The generic reader of options: a value class declares them, and a table of the user's is read into it.

The type of each field says what is allowed: `bool`, `int`, `float`, `str`, `Literal[…]`, `tuple[T, …]`,
`Mapping[str, T]`, another dataclass, `T | None`, or a union of these. `Annotated` narrows a type with a check of
`option_checks`. The docstring below a field is its documentation; `option_docs` reads it.

A dataclass may declare short forms: `short_forms = {bool: "on", str: "url"}` lets `true` mean `{on: true}`.
With `other_names = "settings"` it keeps the names that it does not know in the field `settings`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    Protocol,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
    runtime_checkable,
)

from mkdocs_blogpost.option_checks import Check, OneOf
from mkdocs_blogpost.problems import SettingsError, guess
from mkdocs_blogpost.values import value_class

Options = TypeVar("Options")


@value_class
class OptionError:
    """One thing that is wrong with the options."""

    path: tuple[str, ...]
    """The keys that lead to the wrong option: `("views", "index", "paginat")`."""
    message: str
    """What is wrong, and what is allowed."""

    def __str__(self) -> str:
        return f"'{': '.join(self.path)}' {self.message}"


class OptionsError(SettingsError):
    """Options that cannot be used; its text has one line for each mistake."""

    def __init__(self, errors: Iterable[OptionError]) -> None:
        self.errors = tuple(errors)
        super().__init__("\n".join(map(str, self.errors)))


class _Wrong(Exception):  # noqa: N818  only this module sees it
    """A value does not fit its type; the text says what is allowed."""

    def __init__(self, wanted: str, value: Any, near: str = "") -> None:
        super().__init__(wanted)
        self.value = value
        self.near = near


def read(kind: type[Options], value: Any, path: tuple[str, ...] = ()) -> tuple[Options, list[OptionError]]:
    """Return the options that a user's table gives, and everything that is wrong with them.

    An option with a wrong value has its default in the result. Names that are no option are in the field that the
    class names in `other_names`, if it does. What a class says in its method `problems` is wrong, too.
    """
    table = _table(kind, value)
    if table is None:
        return kind(), [OptionError(path or ("options",), f"is {_in_words(kind)}, not {value!r}")]
    errors: list[OptionError] = []
    values: dict[str, Any] = {}
    others: dict[str, Any] = {}
    known, rest = names(kind), getattr(kind, "other_names", "")
    for name, given in table.items():
        place = (*path, str(name))
        field = known.get(str(name))
        if field is None or field.name == rest:
            others[str(name)] = given
            errors += [] if rest else [OptionError(place, f"is not an option.{guess(str(name), known)}")]
        elif given is not None:
            try:
                values[field.name] = _value(types(cast("Any", kind))[field.name], given, place, errors)
            except _Wrong as error:
                errors.append(OptionError(place, f"{error}, not {error.value!r}{error.near}"))
    options = kind(**values, **({rest: others} if rest else {}))
    return options, [*errors, *_own_problems(options, path)]


def _own_problems(options: Any, path: tuple[str, ...]) -> Iterator[OptionError]:
    """Yield what an options class itself finds wrong."""
    if isinstance(options, ChecksItself):
        for error in options.problems():
            yield OptionError((*path, *error.path), error.message)


@runtime_checkable
class ChecksItself(Protocol):
    """An options class that knows what its fields cannot be together."""

    def problems(self) -> Iterable[OptionError]:
        """Return what is wrong; paths begin below the options."""
        ...


def read_or_stop(kind: type[Options], value: Any, name: str) -> Options:
    """Return the options that a user's table gives; raise OptionsError with one line for each mistake."""
    options, errors = read(kind, value, (name,))
    if errors:
        raise OptionsError(errors)
    return options


@cache
def types(kind: type) -> Mapping[str, Any]:
    """Return the type of each field of an options class."""
    return get_type_hints(kind, include_extras=True)


def names(kind: type) -> dict[str, Field[Any]]:
    """Return the fields of an options class by the names that users write: without a trailing underscore."""
    return {each.name.rstrip("_"): each for each in fields(cast("Any", kind)) if each.init}


def default_of(field: Field[Any]) -> Any:
    """Return the default of an option."""
    return field.default_factory() if field.default_factory is not MISSING else field.default


def _table(kind: type, value: Any) -> Mapping[Any, Any] | None:
    if isinstance(value, Mapping):
        return value
    short: Mapping[type, str] = getattr(kind, "short_forms", {})
    name = short.get(type(value))
    return {name: value} if name else None


def _in_words(kind: type) -> str:
    """Return what an options class accepts: its short forms, and a table of its options."""
    rest = getattr(kind, "other_names", "")
    table = f"a table of {', '.join(sorted(name for name in names(kind) if name != rest))}"
    return " or ".join([*dict.fromkeys(WORDS[each] for each in getattr(kind, "short_forms", {})), table])


def _value(kind: Any, value: Any, path: tuple[str, ...], errors: list[OptionError]) -> Any:
    """Return a value as its type wants it; raise _Wrong if it does not fit."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _checked(_value(arguments[0], value, path, errors), arguments[1:])
    if origin in (Union, UnionType):
        return _one_of(arguments, value, path, errors)
    if origin is Literal:
        return _literal(arguments, value)
    if origin in (tuple, frozenset):
        return origin(_items(arguments[0], value, path, errors))
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(arguments[1], value, path, errors)
    if is_dataclass(kind):
        options, wrong = read(cast("type[Any]", kind), value, path)
        errors.extend(wrong)
        return options
    return _plain(kind, value)


def _checked(value: Any, checks: Sequence[Check]) -> Any:
    for check in checks:
        problem = check.problem(value)
        if problem:
            raise _Wrong(problem, value, _near(value, check.names) if isinstance(check, OneOf) else "")
    return value


def _one_of(kinds: Sequence[Any], value: Any, path: tuple[str, ...], errors: list[OptionError]) -> Any:
    """Return a value by the first type of a union that it fits."""
    wrong: list[_Wrong] = []
    for kind in kinds:
        if is_dataclass(kind) and _table(cast("type", kind), value) is None:
            wrong.append(_Wrong(_in_words(cast("type", kind)), value))
            continue
        found: list[OptionError] = []
        try:
            result = _value(kind, value, path, found)
        except _Wrong as error:
            wrong.append(error)
            continue
        errors.extend(found)
        return result
    wanted = dict.fromkeys(each for error in wrong if (each := str(error).removeprefix("is ")) != WORDS[NoneType])
    near = next((error.near for error in wrong if error.near), "")
    raise _Wrong(f"is {' or '.join(wanted)}", _inmost(wrong, value), near)


def _inmost(wrong: Sequence[_Wrong], value: Any) -> Any:
    """Return the item that does not fit, if a list could have been right; else the whole value."""
    return wrong[-1].value if isinstance(value, list | tuple) else value


def _literal(allowed: Sequence[Any], value: Any) -> Any:
    if any(value == each and type(value) is type(each) for each in allowed):
        return value
    listed = [repr(each) if isinstance(each, str) else str(each).lower() for each in allowed]
    wanted = f"is {', '.join(listed[:-1])} or {listed[-1]}" if len(listed) > 1 else f"is {listed[0]}"
    raise _Wrong(wanted, value, _near(value, tuple(map(str, allowed))))


def _near(value: Any, known: Sequence[str]) -> str:
    near = guess(str(value), known)
    return f".{near}" if near else ""


def _items(kind: Any, value: Any, path: tuple[str, ...], errors: list[OptionError]) -> Iterator[Any]:
    if isinstance(value, Mapping):
        raise _Wrong("is a list", value)
    if isinstance(value, list | tuple | set | frozenset):
        return iter([_value(kind, each, path, errors) for each in value])
    try:
        return iter([_value(kind, value, path, errors)])
    except _Wrong as error:
        raise _Wrong(f"is a list in which each item {error}", error.value, error.near) from None


def _mapping(kind: Any, value: Any, path: tuple[str, ...], errors: list[OptionError]) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise _Wrong("is a table", value)
    found: dict[str, Any] = {}
    for key, each in value.items():
        place = (*path, str(key))
        try:
            found[str(key)] = _value(kind, each, place, errors)
        except _Wrong as error:
            errors.append(OptionError(place, f"{error}, not {error.value!r}{error.near}"))
    return found


WORDS: Mapping[Any, str] = {
    bool: "true or false", int: "a number", float: "a number", str: "a text", list: "a list", NoneType: "empty"
}  # fmt: skip
"""What a plain type is called in messages."""
_ACCEPTED: Mapping[Any, Callable[[Any], bool]] = {
    bool: lambda value: isinstance(value, bool),
    int: lambda value: isinstance(value, int) and not isinstance(value, bool),
    float: lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    str: lambda value: isinstance(value, str),
    NoneType: lambda value: value is None,
}


def _plain(kind: Any, value: Any) -> Any:
    if kind is Any:
        return value
    if not _ACCEPTED[kind](value):
        raise _Wrong(f"is {WORDS[kind]}", value)
    return float(value) if kind is float else value
