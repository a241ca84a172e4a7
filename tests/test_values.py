"""Values: what travels between packages holds data, and nothing that could be called back."""

import ast
import importlib
import pickle
import pkgutil
from copy import copy
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from functools import cached_property
from pathlib import Path

import pytest
from mypy import api

import mkdocs_blogpost
from mkdocs_blogpost.model.reads import Read
from mkdocs_blogpost.render.published_post import PublishedPost, TocEntry
from mkdocs_blogpost.render.slots import LinkSlot, SlottedHtml
from mkdocs_blogpost.values import value_class

PACKAGE = Path(mkdocs_blogpost.__file__).parent
PACKAGES = ("source", "model", "liquid", "render", "views", "pipeline", "tools", "adapters", "art")
PARTS = [[name] for name in PACKAGES]
PLAIN_FUNCTIONS = {"mkdocs_blogpost.liquid.filter.Filter.function"}
"""Fields that hold a plain function of their own package, which knows no object."""


def modules():
    for name in PACKAGES:
        package = importlib.import_module(f"mkdocs_blogpost.{name}")
        yield package
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(found.name)


def dataclasses():
    found = {
        value
        for module in modules()
        for value in vars(module).values()
        if isinstance(value, type) and is_dataclass(value) and value.__module__.split(".")[1:2] in PARTS
    }
    return sorted(found, key=lambda each: (each.__module__, each.__name__))


def test_no_field_of_a_dataclass_is_callable():
    found = [
        f"{each.__module__}.{each.__name__}.{field.name}"
        for each in dataclasses()
        for field in fields(each)
        if "Callable" in str(field.type)
    ]
    assert sorted(set(found) - PLAIN_FUNCTIONS) == []


@pytest.mark.parametrize("package", PACKAGES)
def test_no_lambda_or_bound_method_becomes_an_attribute(package):
    found = []
    for path in sorted((PACKAGE / package).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Lambda):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                found += [f"{path}:{node.lineno}" for each in targets if isinstance(each, ast.Attribute)]
    assert found == []


def test_values_can_be_pickled():
    post = PublishedPost(
        path="_posts/2024-01-01-a.md",
        body=SlottedHtml(("<p>", "</p>"), (LinkSlot("/a", checked=True),)),
        words="words",
        section_texts=("a", "A", "text"),
        toc=(TocEntry("A", "a", 2, (TocEntry("B", "b", 3),)),),
        anchors=("a", "b"),
        fingerprint="x",
    )
    assert pickle.loads(pickle.dumps(post)) == post
    assert pickle.loads(pickle.dumps(Read("include", "a.html", ""))) == Read("include", "a.html", "")


FILLED = (
    "adapters.mkdocs.search",
    "liquid.context",
    "liquid.contents",
    "liquid.parser",
    "liquid.tags.for_",
    "model.reads",
    "model.sorting",
    "render.html_outline",
    "render.cache",
    "render.main_part",
    "render.post_tree",
    "render.slots",
    "source.date_words",
)
"""Modules with data classes that are filled while something is read, so they are no values."""
WITHOUT_SLOTS = ("views.view_file.ViewFile", "pipeline.options.OwnOptions")
"""Classes whose subclasses have a name at the class that is a field elsewhere, or are made of lists."""


def test_data_classes_are_values_and_have_slots():
    for each in dataclasses():
        name = f"{each.__module__}.{each.__name__}".removeprefix("mkdocs_blogpost.")
        bases = each.__mro__[:-1]
        has_cached = any(isinstance(value, cached_property) for kind in bases for value in vars(kind).values())
        is_open = has_cached or name in WITHOUT_SLOTS or any("__slots__" not in vars(kind) for kind in bases[1:])
        assert each.__dataclass_params__.frozen or name.rpartition(".")[0] in FILLED, f"{name} is no value"
        assert is_open or "__slots__" in vars(each), f"{name} has no slots"


@value_class
class Point:
    x: int
    y: int = 0
    note: str = field(default="", compare=False, repr=False)


@value_class(eq=False)
class Named:
    name: str


@value_class(slots=False, kw_only=True)
class Placed(Point):
    place: str

    @cached_property
    def words(self):
        return self.place.split()


@value_class
class Empty:
    pass


@value_class
class Listed:
    first: int
    more: list[int] = field(default_factory=list)
    last: int = field(default=0, kw_only=True)


def test_fields_cannot_be_assigned_or_deleted():
    with pytest.raises(FrozenInstanceError):
        Point(1).x = 2
    with pytest.raises(FrozenInstanceError):
        del Placed(x=1, place="here").place


def test_frozen_data_classes_can_inherit_from_values():
    for base in (Point, Placed):
        other = dataclass(frozen=True, kw_only=True)(type("Other", (base,), {"__annotations__": {"more": int}}))
        made = other(x=1, more=2, **({"place": "here"} if base is Placed else {}))
        assert (made.x, made.y, made.more) == (1, 0, 2)
        with pytest.raises(FrozenInstanceError):
            made.more = 3


def test_values_are_equal_if_their_fields_are():
    assert Point(1, note="a") == Point(1, 0, "b")
    assert hash(Point(1, note="a")) == hash(Point(1, 0, "b"))
    assert Point(1) != Point(2)
    assert Point(1) != Placed(x=1, place="here")
    assert Empty() == Empty()
    assert len({Point(1), Point(1), Point(1, 1), Empty(), Empty()}) == 3
    assert Named("a") != Named("a")


def test_values_are_data_classes():
    assert repr(Placed(x=1, place="here")) == "Placed(x=1, y=0, place='here')"
    assert Placed(x=1, place="two words").words == ["two", "words"]
    assert replace(Point(1, 2), y=3) == Point(1, 3)
    assert [each.name for each in fields(Placed)] == ["x", "y", "note", "place"]
    assert pickle.loads(pickle.dumps(Point(1, 2))) == Point(1, 2)
    assert not hasattr(Point(1), "__dict__")


def test_constructors_take_each_field():
    for _ in range(2):
        assert Listed(1) == Listed(1, [], last=0)
        assert Listed(first=1, more=[2], last=3) == Listed(1, [2], last=3)
        with pytest.raises(TypeError, match="missing 1 required positional argument: 'first'"):
            Listed()
        with pytest.raises(TypeError, match="positional arguments"):
            Listed(1, [2], 3)
    one, other = Listed(1), Listed(1)
    assert one.more is not other.more
    assert Placed(1, 2, "note", place="here") == Placed(x=1, y=2, note="note", place="here")
    assert copy(Placed(1, place="here")) == Placed(1, place="here")


def test_the_type_checker_lets_nobody_assign_a_field():
    code = """
from mkdocs_blogpost.values import value_class
@value_class
class Point:
    x: int
Point(1).x = 2
"""
    printed, _errors, _status = api.run(["--config-file=", "--no-error-summary", "--follow-imports=silent", "-c", code])
    assert printed == '<string>:6: error: Property "x" defined in "Point" is read-only  [misc]\n'
