"""The documentation of options, made from their dataclasses: a JSON Schema for editors, rows of a reference table.

The docstring below a field is its sentence; a last line `Example: …` is its example.
"""

import ast
import inspect
from collections.abc import Iterator, Mapping
from dataclasses import Field, is_dataclass
from functools import cache
from itertools import pairwise
from textwrap import dedent
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from mkdocs_blogpost.option_checks import OneOf
from mkdocs_blogpost.options import WORDS, default_of, names, types
from mkdocs_blogpost.values import value_class

EXAMPLE = "Example:"


@value_class
class OptionRow:
    """One option, as the reference table shows it."""

    name: str
    """Its full name: `views: index: style`."""
    type: str
    """What is allowed, in words."""
    default: str
    """Its default as YAML."""
    text: str
    """What it means, in a sentence."""
    example: str
    """An example as YAML; empty if it has none."""


@cache
def sentences(kind: type) -> Mapping[str, tuple[str, str]]:
    """Return the sentence and the example of each field of an options class.

    They are in the docstring below the field, or in its metadata if the class was composed.
    """
    found: dict[str, tuple[str, str]] = {}
    for each in reversed(kind.__mro__):
        own = getattr(each, "__annotations__", {})
        if own and all("text" in field.metadata for name, field in names(each).items() if name in own):
            found |= {field.name: _declared(field) for field in names(each).values() if field.metadata}
        elif own:
            found |= dict(_docstrings(each))
    return found


def _declared(field: Field[Any]) -> tuple[str, str]:
    """Return what the metadata of a field says: a text, or a class of switches whose docstrings have it."""
    text = field.metadata["text"]
    if isinstance(text, str):
        return _parted(text)
    sentence, example = sentences(text)[field.name]
    return f"{sentence} {'On' if default_of(names(text)[field.name]) else 'Off'} by default.", example


def _docstrings(kind: type) -> Iterator[tuple[str, tuple[str, str]]]:
    tree = ast.parse(dedent(inspect.getsource(kind)))
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
    for node, after in pairwise(body):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and isinstance(after, ast.Expr):
            text = ast.literal_eval(after.value) if isinstance(after.value, ast.Constant) else ""
            yield node.target.id, _parted(str(text))


def _parted(text: str) -> tuple[str, str]:
    """Return the sentence and the example of a documentation text."""
    sentence, _, example = text.partition(EXAMPLE)
    return " ".join(sentence.split()), example.strip().strip("`")


def rows(kind: type, path: tuple[str, ...] = ()) -> Iterator[OptionRow]:
    """Yield every option of a class, and of the classes inside it, in the order of their declaration."""
    for name, field in names(kind).items():
        if field.name == getattr(kind, "other_names", ""):
            continue
        text, example = sentences(kind).get(field.name, ("", ""))
        shown = types(kind)[field.name]
        default = default_of(field)
        inner = _dataclass_in(shown)
        yield OptionRow(": ".join((*path, name)), in_words(shown), "" if inner else as_yaml(default), text, example)
        if inner:
            yield from rows(inner, (*path, name))


def in_words(kind: Any) -> str:
    """Return what a type allows, in words."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        names_of = next((check.names for check in arguments[1:] if isinstance(check, OneOf)), ())
        return " or ".join(f"`{name}`" for name in names_of) or in_words(arguments[0])
    if origin in (Union, UnionType):
        return " or ".join(dict.fromkeys(in_words(each) for each in arguments if each is not NoneType))
    if origin is Literal:
        return " or ".join(f"`{as_yaml(each)}`" for each in arguments)
    if origin in (tuple, frozenset):
        return f"a list: {in_words(arguments[0])}"
    if is_dataclass(kind) or origin is not None:
        return " or ".join([*dict.fromkeys(WORDS[each] for each in getattr(kind, "short_forms", {})), "a table"])
    return WORDS.get(kind, "any value")


def as_yaml(value: Any) -> str:
    """Return a default as one writes it in YAML."""
    if value is None or value in ("", (), {}):
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple | frozenset | list):
        return f"[{', '.join(map(as_yaml, value))}]"
    return str(value)


def _dataclass_in(kind: Any) -> type | None:
    if get_origin(kind) in (Annotated, Union, UnionType):
        return next((each for part in get_args(kind) if (each := _dataclass_in(part))), None)
    return kind if isinstance(kind, type) and is_dataclass(kind) else None


def json_schema(kind: type) -> dict[str, Any]:
    """Return the JSON Schema of an options class."""
    rest = getattr(kind, "other_names", "")
    properties = {
        name: _schema(types(kind)[field.name]) | _described(kind, field)
        for name, field in names(kind).items()
        if field.name != rest
    }
    return {"type": "object", "additionalProperties": bool(rest), "properties": properties}


def _described(kind: type, field: Field[Any]) -> dict[str, Any]:
    """Return what an editor shows of an option: its sentence, an example, the default."""
    text, example = sentences(kind).get(field.name, ("", ""))
    shown = f"{text}\n\nExample: `{field.name.rstrip('_')}: {example}`" if example else text
    default = default_of(field)
    plain = list(default) if isinstance(default, tuple) else default
    described = {"markdownDescription": shown} if shown else {}
    return described | ({"default": plain} if isinstance(plain, bool | int | float | str | list) else {})


_PLAIN: Mapping[Any, str] = {bool: "boolean", int: "integer", float: "number", str: "string", NoneType: "null"}


def _schema(kind: Any) -> dict[str, Any]:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _narrowed(_schema(arguments[0]), arguments[1:])
    if origin in (Union, UnionType):
        return _any_of([_schema(each) for each in arguments])
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin in (tuple, frozenset):
        item = _schema(arguments[0])
        return _any_of([{"type": "array", "items": item}, item])
    if isinstance(kind, type) and is_dataclass(kind):
        short = [_schema(types(kind)[name]) for name in dict.fromkeys(getattr(kind, "short_forms", {}).values())]
        return _any_of([*short, json_schema(kind)]) if short else json_schema(kind)
    if origin is not None:
        return {"type": "object", "additionalProperties": _schema(arguments[1])}
    return {"type": _PLAIN[kind]} if kind in _PLAIN else {}


def _any_of(schemas: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the schema of what fits one of several; plain types are together in one."""
    flat = [each for schema in schemas for each in (schema["anyOf"] if [*schema] == ["anyOf"] else [schema])]
    plain = [each for schema in flat if [*schema] == ["type"] for each in _listed(schema["type"])]
    together = list(dict.fromkeys(plain))
    rest = [schema for schema in flat if [*schema] != ["type"]]
    found = [{"type": together[0] if len(together) == 1 else together}, *rest] if together else rest
    return found[0] if len(found) == 1 else {"anyOf": found}


def _listed(types: str | list[str]) -> list[str]:
    return [types] if isinstance(types, str) else types


def _narrowed(schema: dict[str, Any], checks: tuple[Any, ...]) -> dict[str, Any]:
    """Return a schema with what checks say."""
    for check in checks:
        schema = schema | check.schema()
    return schema
