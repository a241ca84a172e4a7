"""Values: what travels between packages holds data, and nothing that could be called back."""

import ast
import importlib
import pickle
import pkgutil
from dataclasses import fields, is_dataclass
from functools import cached_property
from pathlib import Path

import pytest

import mkdocs_blogpost
from mkdocs_blogpost.model.reads import Read
from mkdocs_blogpost.render.published_post import PublishedPost, SearchSection, TocEntry
from mkdocs_blogpost.render.slots import LinkSlot, SlottedHtml

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
        body=SlottedHtml.of(("<p>", "</p>"), (LinkSlot("/a", checked=True),)),
        toc=(TocEntry("A", "a", 2, (TocEntry("B", "b", 3),)),),
        anchors=frozenset(("a", "b")),
        search=(SearchSection("a", "A", "text"),),
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
"""Modules with data classes that are filled while something is read, so they are not frozen."""
WITHOUT_SLOTS = ("views.view_file.ViewFile", "pipeline.options.OwnOptions")
"""Classes whose subclasses have a name at the class that is a field elsewhere, or are made of lists."""


def test_data_classes_are_frozen_and_have_slots():
    for each in dataclasses():
        name = f"{each.__module__}.{each.__name__}".removeprefix("mkdocs_blogpost.")
        bases = each.__mro__[:-1]
        has_cached = any(isinstance(value, cached_property) for kind in bases for value in vars(kind).values())
        is_open = has_cached or name in WITHOUT_SLOTS or any("__slots__" not in vars(kind) for kind in bases[1:])
        assert each.__dataclass_params__.frozen or name.rpartition(".")[0] in FILLED, f"{name} is not frozen"
        assert is_open or "__slots__" in vars(each), f"{name} has no slots"
