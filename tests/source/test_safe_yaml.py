"""Scalars as SafeYAML reads them; the values are those that Jekyll 3.10 was seen to show."""

from datetime import date, timedelta

import pytest

from mkdocs_blogpost.ruby import to_s
from mkdocs_blogpost.source import yaml

VALUES = {
    "10:00": 600.0,
    "12:30": 750.0,
    "1:02:03": 3723.0,
    "1__0": 10,
    "1_": 1,
    "5.": "5.",
    "1,000": 1000,
    "010": 8,
    "2024-1-2": "2024-1-2",
    "2024-01-02": date(2024, 1, 2),
    "2024-02-31": "2024-02-31",
    "!!str 5": 5,
    '!!str "5"': 5,
    "'5'": "5",
    "*unknown": None,
    "!ruby/object:A {x: 1}": {"x": 1},
    "Yes": True,
    "~": None,
    ":word": ":word",
    "-.inf": float("-inf"),
}


@pytest.mark.parametrize("text", VALUES)
def test_scalar_has_its_value(text):
    value = yaml.load(f"key: {text}", "safe_yaml")["key"]
    assert value == VALUES[text]
    assert type(value) is type(VALUES[text])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2024-01-02 20:00:00", "2024-01-02 20:00:00 +0000"),
        ("2024-01-02T20:00:00Z", "2024-01-02 20:00:00 +0000"),
        ("2024-01-02 20:00:00 +0200", "2024-01-02 20:00:00 +0200"),
        ("2024-01-04 10:00:00 +800", "2024-01-04 10:00:00 +0800"),
    ],
)
def test_time_keeps_its_own_clock(text, shown):
    value = yaml.load(text, "safe_yaml")
    assert to_s(value) == shown
    assert value.utcoffset() == timedelta(hours=int(shown[-5:]) / 100)


def test_alias_of_a_quoted_number_is_a_number():
    assert yaml.load('{a: &x "7", b: *x}', "safe_yaml") == {"a": "7", "b": 7}
