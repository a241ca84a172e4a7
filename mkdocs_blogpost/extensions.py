"""What other packages add by entry points: tags, views and steps.

    [project.entry-points."mkdocs_blogpost.tags"]
    shout = "my_package:Shout"

A group that cannot be loaded is no error here: what is wrong is kept, and the settings report it.
"""

from collections.abc import Callable
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from mkdocs_blogpost.values import value_class

TAGS, VIEWS, STEPS = "mkdocs_blogpost.tags", "mkdocs_blogpost.views", "mkdocs_blogpost.steps"
"""The groups of entry points."""


@value_class
class Extensions:
    """The objects of a group, and what is wrong with the others."""

    values: tuple[Any, ...] = ()
    """The objects, in the order of their names."""
    errors: tuple[tuple[str, str, str], ...] = ()
    """The group, the name and the mistake of each entry point that cannot be used."""


@cache
def named(group: str) -> tuple[EntryPoint, ...]:
    """Return the entry points of a group, in the order of their names."""
    return tuple(sorted(_all()[group], key=lambda each: each.name))


@cache
def _all() -> dict[str, list[EntryPoint]]:
    """Return the entry points of all groups; one that two paths have counts once."""
    found = entry_points()
    return {
        group: list({each.name: each for each in found.select(group=group)}.values()) for group in (TAGS, VIEWS, STEPS)
    }


def fingerprint() -> tuple[str, ...]:
    """Return what the rendering of posts depends on."""
    found = (each for group in (TAGS, STEPS) for each in named(group))
    return tuple(f"{each.name}={each.value}@{each.dist.version if each.dist else ''}" for each in found)


def loaded(group: str, mistake: Callable[[Any], str]) -> Extensions:
    """Return the objects of a group; `mistake` says what is wrong with one, or returns nothing."""
    values, errors = [], []
    for each in named(group):
        try:
            value = each.load()
            wrong = mistake(value)
        except Exception as error:  # any code may run here
            wrong = f"cannot be loaded ({type(error).__name__}: {error})".replace("\n", " ")
        if wrong:
            errors.append((group, each.name, f"the entry point '{each.value}' {wrong}"))
        else:
            values.append(value)
    return Extensions(tuple(values), tuple(errors))
