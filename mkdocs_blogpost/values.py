"""Values: data classes whose fields are set once, when an object is made.

`dataclass(frozen=True)` writes and compiles six methods for each class, which costs each start of a program with
hundreds of classes. So all classes share the methods that compare, hash and print.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

Class = TypeVar("Class")


@overload
def value_class(cls: type[Class], /) -> type[Class]: ...
@overload
def value_class(
    *, slots: bool = True, eq: bool = True, kw_only: bool = False
) -> Callable[[type[Class]], type[Class]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value_class(cls: Any = None, /, *, slots: bool = True, eq: bool = True, kw_only: bool = False) -> Any:
    """Return a class as a frozen data class, whose objects are equal if their fields are.

    With `eq=False` an object equals only itself.
    """

    def made(plain: type[Any]) -> type[Any]:
        data_class: type[Any] = dataclass(frozen=True, slots=slots, eq=False, repr=False, kw_only=kw_only)(plain)
        data_class.__repr__ = _printed  # type: ignore[assignment]
        if eq:
            _compare_by_fields(data_class)
        return data_class

    return made if cls is None else made(cls)


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
