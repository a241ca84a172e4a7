"""A filter: a plain function and how many arguments it takes."""

import inspect
from collections.abc import Callable, Iterable
from typing import Any

from mkdocs_blogpost.liquid.errors import LiquidRuntimeError
from mkdocs_blogpost.values import value_class


@value_class
class Filter:
    """A filter's function, called with the value and the arguments."""

    function: Callable[..., Any]
    """What it does; with `contextual` its first argument is the context."""
    least: int
    """How many arguments it needs, the value among them."""
    most: int
    """How many arguments it takes, the value among them."""
    contextual: bool
    """Whether it needs the context."""

    def call(self, context: Any, value: Any, arguments: list[Any]) -> Any:
        """Return the value after the filter."""
        given = len(arguments) + 1
        if not self.least <= given <= self.most:
            raise LiquidRuntimeError(f"wrong number of arguments (given {given}, expected {self._expected()})")
        if self.contextual:
            return self.function(context, value, *arguments)
        return self.function(value, *arguments)

    def _expected(self) -> str:
        return str(self.least) if self.least == self.most else f"{self.least}..{self.most}"


def family(*functions: Callable[..., Any], contextual: bool = False) -> dict[str, Filter]:
    """Return functions as filters by their names; a trailing `_` of a name keeps it off Python's own."""
    return {function.__name__.strip("_"): _filter(function, contextual) for function in functions}


def _filter(function: Callable[..., Any], contextual: bool) -> Filter:
    parameters = list(inspect.signature(function).parameters.values())[1 if contextual else 0 :]
    return Filter(function, _required(parameters), len(parameters), contextual)


def _required(parameters: Iterable[inspect.Parameter]) -> int:
    return sum(parameter.default is inspect.Parameter.empty for parameter in parameters)
