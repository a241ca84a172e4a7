"""Values are printed, cast and compared as Ruby does it: `cases/ruby/values.yml`."""

import json

import pytest
from oracle.ruby_values import RECORDED, VALUES

from mkdocs_blogpost import ruby
from mkdocs_blogpost.source import yaml

ITEMS = yaml.load(VALUES.read_text(encoding="utf-8"))
ROWS = list(enumerate(json.loads(RECORDED.read_text(encoding="utf-8"))))
SIGNS = {-1: "<", 0: "=", 1: ">", None: " "}
NAMES = [row["inspect"] for _, row in ROWS]


def cast(function, value):
    try:
        return ruby.to_s(function(value))
    except ruby.RubyError as error:
        return f"FloatDomainError: {error}"


def test_every_value_is_recorded():
    assert len(ITEMS) == len(ROWS)


@pytest.mark.parametrize(("at", "row"), ROWS, ids=NAMES)
def test_a_value_prints_and_casts_as_in_ruby(at, row):
    value = ITEMS[at]
    assert ruby.inspect(value) == row["inspect"]
    assert ruby.to_s(value) == row["to_s"]
    assert ruby.truthy(value) == row["truthy"]
    if row["to_i"] is not None:
        assert cast(ruby.to_i, value) == row["to_i"]
        assert cast(ruby.to_f, value) == row["to_f"]


@pytest.mark.parametrize(("at", "row"), ROWS, ids=NAMES)
def test_two_values_compare_as_in_ruby(at, row):
    value = ITEMS[at]
    asked = [other for other, sign in enumerate(row["compare"]) if sign != "?"]
    assert {other: SIGNS[ruby.compare(value, ITEMS[other])] for other in asked} == {
        other: row["compare"][other] for other in asked
    }
    assert [other for other in asked if ruby.equal(value, ITEMS[other])] == row["equal"]


@pytest.mark.parametrize(("at", "row"), ROWS, ids=NAMES)
def test_a_hash_key_is_one_for_values_that_ruby_calls_eql(at, row):
    key = ruby.hash_key(ITEMS[at])
    others = [other for other, value in enumerate(ITEMS) if ruby.hash_key(value) == key]
    assert others == [*dict.fromkeys([*row["eql"], at])]
