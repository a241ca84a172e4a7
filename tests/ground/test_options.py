"""The generic reader of options: what fits is read, what does not is named with what is allowed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Literal

import pytest
from jsonschema import Draft202012Validator

from mkdocs_blogpost.option_checks import InsideSite, Matches, OneOf, Range
from mkdocs_blogpost.option_docs import json_schema, rows
from mkdocs_blogpost.options import read, read_or_stop
from mkdocs_blogpost.problems import SettingsError


@dataclass(frozen=True)
class Lamp:
    """A lamp."""

    short_forms: ClassVar[Mapping[type, str]] = {bool: "on", str: "colour"}
    on: bool = True
    """Whether it is lit."""
    colour: Annotated[str, Matches("#[0-9a-f]{6}", "is a colour such as '#3f63d8'")] = "#ffffff"
    """Its colour.

    Example: `#3f63d8`
    """


@dataclass(frozen=True)
class House:
    """A house."""

    lamps: Mapping[str, Lamp] = field(default_factory=dict)
    """Its lamps by room."""
    door: Lamp = field(default_factory=Lamp)
    """The lamp at the door."""
    widths: tuple[Annotated[int, Range(16, 8192)], ...] = (480, 800)
    """The widths of its windows."""
    style: Literal["cards", "list"] = "cards"
    """How it looks."""
    most: bool | int = 3
    """How many guests."""
    folder: Annotated[str, InsideSite()] = "a/b"
    """Where its things are."""
    kind: Annotated[str, OneOf(("oak", "elm"))] = "oak"
    """Its wood."""
    ratio: float = 3.0
    """A number with a point."""
    name: str | None = None
    """What it is called."""


RIGHT = [
    ({}, House()),
    ({"door": False}, House(door=Lamp(on=False))),
    ({"door": "#000000"}, House(door=Lamp(colour="#000000"))),
    ({"lamps": {"hall": {"on": False}}}, House(lamps={"hall": Lamp(on=False)})),
    ({"widths": [16, 32]}, House(widths=(16, 32))),
    ({"widths": 16}, House(widths=(16,))),
    ({"style": "list", "most": 2, "ratio": 2, "name": "Rye"}, House(style="list", most=2, ratio=2.0, name="Rye")),
    ({"most": True}, House(most=True)),
    ({"name": None, "style": None}, House()),
]


@pytest.mark.parametrize(("given", "wanted"), RIGHT)
def test_what_fits_is_read(given, wanted):
    options, errors = read(House, given)
    assert errors == []
    assert options == wanted


WRONG: list[tuple[Any, str]] = [
    ({"dor": True}, "'house: dor' is not an option. Did you mean 'door'?"),
    ({"door": {"colr": "#000000"}}, "'house: door: colr' is not an option. Did you mean 'colour'?"),
    ({"door": "red"}, "'house: door: colour' is a colour such as '#3f63d8', not 'red'"),
    ({"door": 3}, "'house: door' is true or false or a text or a table of colour, on, not 3"),
    ({"lamps": {"hall": {"on": "yes"}}}, "'house: lamps: hall: on' is true or false, not 'yes'"),
    ({"lamps": [1]}, "'house: lamps' is a table, not [1]"),
    ({"widths": [16, 3]}, "'house: widths' is a number from 16 to 8192, not 3"),
    ({"widths": ["a"]}, "'house: widths' is a number, not 'a'"),
    ({"style": "cadrs"}, "'house: style' is 'cards' or 'list', not 'cadrs'. Did you mean 'cards'?"),
    ({"most": "many"}, "'house: most' is true or false or a number, not 'many'"),
    ({"folder": "../x"}, "'house: folder' must stay inside the site, not '../x'"),
    ({"kind": "elmm"}, "'house: kind' is one of oak, elm, not 'elmm'. Did you mean 'elm'?"),
    ({"ratio": True}, "'house: ratio' is a number, not True"),
    ([], "'house' is a table of door, folder, kind, lamps, most, name, ratio, style, widths, not []"),
]


@pytest.mark.parametrize(("given", "message"), WRONG)
def test_what_does_not_fit_is_named(given, message):
    with pytest.raises(SettingsError) as stopped:
        read_or_stop(House, given, "house")
    assert str(stopped.value) == message


def test_everything_wrong_is_named_at_once_and_the_rest_is_read():
    options, errors = read(House, {"dor": 1, "style": 3, "most": 7})
    assert [error.path for error in errors] == [("dor",), ("style",)]
    assert options == House(most=7)


@pytest.mark.parametrize("given", [given for given, _ in RIGHT if None not in given.values()])
def test_the_schema_accepts_what_the_reader_accepts(given):
    Draft202012Validator(json_schema(House)).validate(given)


@pytest.mark.parametrize("given", [given for given, _ in WRONG if given != {"folder": "../x"}])
def test_the_schema_refuses_what_the_reader_refuses(given):
    assert not Draft202012Validator(json_schema(House)).is_valid(given)


def test_the_reference_has_a_sentence_a_type_a_default_and_an_example():
    found = {row.name: row for row in rows(House)}
    assert (found["door: colour"].text, found["door: colour"].example) == ("Its colour.", "#3f63d8")
    assert (found["widths"].type, found["widths"].default) == ("a list: a number", "[480, 800]")
    assert found["style"].type == "`cards` or `list`"
    assert all(row.text for row in found.values())
