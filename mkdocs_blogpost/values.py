"""Values: data classes whose fields are set once, when an object is made.

`dataclass(frozen=True)` writes and compiles six methods for each class, which costs each start of a program with
hundreds of classes. So all classes share the methods that compare, hash, print and keep an object as it is, and a
constructor is written when the first object is made.
"""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields, is_dataclass
from operator import attrgetter
from types import MemberDescriptorType
from typing import Any, TypeVar, dataclass_transform, overload

Class = TypeVar("Class")
STORED_BY = "stored_by"
"""The key in a field's metadata for the descriptor, made with the field's slot, that reads and sets the value."""


@overload
def value_class(cls: type[Class], /) -> type[Class]: ...
@overload
def value_class(
    *, slots: bool = True, eq: bool = True, kw_only: bool = False
) -> Callable[[type[Class]], type[Class]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value_class(cls: Any = None, /, *, slots: bool = True, eq: bool = True, kw_only: bool = False) -> Any:
    """Return a class as a frozen data class, whose objects are equal if their fields are.

    With `eq=False` an object equals only itself. All fields are arguments of the constructor.
    """

    def made(plain: type[Any]) -> type[Any]:
        is_first = not any(map(is_dataclass, plain.__mro__[1:]))
        make = dataclass(frozen=not is_first, init=False, eq=False, repr=False, slots=slots, kw_only=kw_only)
        data_class: type[Any] = make(plain)
        data_class.__dataclass_params__.frozen = True  # for those that inherit from it
        for each in fields(data_class):
            if STORED_BY in each.metadata and isinstance(slot := vars(data_class).get(each.name), MemberDescriptorType):
                setattr(data_class, each.name, each.metadata[STORED_BY](slot))
        shared = {"__repr__": _printed, "__setattr__": _refuse, "__delattr__": _refuse}
        shared |= {"__init__": _constructor(data_class), "__getstate__": _state, "__setstate__": _restore}
        for name, method in shared.items():
            setattr(data_class, name, method)
        if eq:
            _compare_by_fields(data_class)
        return data_class

    return made if cls is None else made(cls)


def _constructor(data_class: type[Any]) -> Callable[..., None]:
    """Return a method that writes the constructor of a class when its first object is made."""

    def __init__(self: Any, *values: Any, **named: Any) -> None:  # noqa: N807 (it becomes a method)
        data_class.__init__ = written = _written(data_class)
        written(self, *values, **named)

    return __init__


def _written(data_class: type[Any]) -> Callable[..., None]:
    """Return a constructor with an argument for each field."""
    names: dict[str, Any] = {}
    positional: list[str] = ["self"]
    named: list[str] = []
    lines: list[str] = []
    for each in fields(data_class):
        name, is_made = each.name, each.default_factory is not MISSING
        names |= {f"set_{name}": _setter(data_class, name), f"default_{name}": each.default}
        names[f"new_{name}"] = each.default_factory
        has_default = is_made or each.default is not MISSING
        (named if each.kw_only else positional).append(f"{name}=default_{name}" if has_default else name)
        value = f"new_{name}() if {name} is default_{name} else {name}" if is_made else name
        lines.append(f"    set_{name}(self, {value})")
    arguments = ", ".join([*positional, *(["*", *named] if named else [])])
    exec("\n".join([f"def __init__({arguments}):", *lines, "    pass"]), names)
    written: Callable[..., None] = names["__init__"]
    return written


def _setter(data_class: type[Any], name: str) -> Callable[[Any, Any], None]:
    """Return what sets a field, also of an object that refuses it; a slot is set without looking for its name."""
    set_slot: Callable[[Any, Any], None] | None = getattr(getattr(data_class, name, None), "__set__", None)
    if set_slot:
        return set_slot
    return lambda self, value: object.__setattr__(self, name, value)


def _refuse(self: Any, name: str, *_value: Any) -> None:
    raise FrozenInstanceError(f"cannot change {name!r} of {type(self).__qualname__}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, each.name) for each in fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for each, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)


def _printed(self: Any) -> str:
    shown = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{type(self).__qualname__}({shown})"


def _compare_by_fields(data_class: type[Any]) -> None:
    """Let two objects of a class be equal if all their fields are, and give equal objects one hash."""
    names = [each.name for each in fields(data_class) if each.compare]
    compared: Callable[[Any], Any] = attrgetter(*names) if names else type

    def __eq__(self: Any, other: object) -> bool:  # noqa: N807 (it becomes a method)
        return compared(self) == compared(other) if type(other) is type(self) else NotImplemented

    def __hash__(self: Any) -> int:  # noqa: N807 (it becomes a method)
        return hash(compared(self))

    data_class.__eq__ = __eq__  # type: ignore[assignment]
    data_class.__hash__ = __hash__  # type: ignore[assignment]
