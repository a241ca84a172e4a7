"""The checks of options: each narrows a type, and says so in words and in JSON Schema."""

import re
from collections.abc import Mapping
from math import inf
from typing import Any, Protocol

from mkdocs_blogpost.values import value_class


class Check(Protocol):
    """A check that narrows a type."""

    def problem(self, value: Any) -> str:
        """Return what is wrong with a value; empty if nothing is."""
        ...

    def schema(self) -> Mapping[str, Any]:
        """Return what the check says in JSON Schema."""
        ...


@value_class
class Range:
    """A check: a number lies between two others, both included."""

    least: float
    """The smallest number."""
    most: float = inf
    """The largest number."""

    def problem(self, value: Any) -> str:
        """Return what is wrong with a number; empty if nothing is."""
        if self.least <= value <= self.most:
            return ""
        upper = f"of at least {self.least:g}" if self.most == inf else f"from {self.least:g} to {self.most:g}"
        return f"is a number {upper}"

    def schema(self) -> Mapping[str, Any]:
        """Return the limits in JSON Schema."""
        return {"minimum": self.least} | ({} if self.most == inf else {"maximum": self.most})


@value_class
class Matches:
    """A check: a text has a form."""

    pattern: str
    """The regular expression that matches the whole text."""
    form: str
    """The form in words: `is a colour such as '#3f63d8'`."""

    def problem(self, value: Any) -> str:
        """Return what is wrong with a text; empty if nothing is."""
        return "" if re.fullmatch(self.pattern, str(value)) else self.form

    def schema(self) -> Mapping[str, Any]:
        """Return the form in JSON Schema."""
        return {"pattern": f"^(?:{self.pattern})$"}


@value_class
class InsideSite:
    """A check: a path or URL has no `..`."""

    def problem(self, value: Any) -> str:
        """Return what is wrong with a path; empty if nothing is."""
        return "must stay inside the site" if ".." in str(value).split("/") else ""

    def schema(self) -> Mapping[str, Any]:
        """Return the form of such a path in JSON Schema."""
        return {"pattern": r"^(?!\.\.(/|$))(?!.*/\.\.(/|$))"}


@value_class
class OneOf:
    """A check: a text is one of some names, which are known only when the program runs."""

    names: tuple[str, ...]
    """The names."""

    def problem(self, value: Any) -> str:
        """Return what is wrong with a text; empty if nothing is."""
        return "" if value in self.names else f"is one of {', '.join(self.names)}"

    def schema(self) -> Mapping[str, Any]:
        """Return the names in JSON Schema."""
        return {"enum": list(self.names)}
