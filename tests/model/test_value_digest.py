"""Digests are the same for equal values alone, and refuse what nobody knows the parts of."""

from datetime import UTC, date, datetime
from itertools import combinations

import pytest
from markupsafe import Markup

from mkdocs_blogpost.model.value_digest import NoPlainValueError, value_digest
from mkdocs_blogpost.views.entry import Author

VALUES = [
    (), ("",), ("", ""), (None,), (True,), (1,), (1.0,), ("1",), (b"1",), (["1"],), ([["1"]],), (["1", "2"],), ("12",),
    ({"a": 1},), ({"a": {"b": 1}},), ({"a": date(2024, 1, 1)},), ({"a": "2024-01-01"},), (date(2024, 1, 1),),
    (datetime(2024, 1, 1),), (datetime(2024, 1, 1, tzinfo=UTC),), ("a, b",), (["a", "b", date(2024, 1, 1)],),
    (["a", ["b", date(2024, 1, 1)]],), (Markup("1"),),
    ({"x", "y"},), (Author("A", "a"),), (Author("A", "b"),), ("\ud800",),
]  # fmt: skip


def test_different_values_have_different_digests():
    for one, other in combinations(VALUES, 2):
        assert value_digest(*one) != value_digest(*other), (one, other)


def test_equal_values_have_the_same_digest():
    name = "".join(["a", "b"])
    assert value_digest({"ab": [name, name]}) == value_digest({name: ["ab", "a" + "b"]})
    assert value_digest({"x", "y", "z"}) == value_digest({"z", "y", "x"})


def test_a_known_object_is_its_digest():
    author = Author("A", "a")
    assert value_digest(author, known={id(author): "1"}) != value_digest(author, known={id(author): "2"})


@pytest.mark.parametrize("value", [object(), len, {"a": [object()]}, lambda: None])
def test_what_nobody_knows_is_refused(value):
    with pytest.raises(NoPlainValueError):
        value_digest(value)
