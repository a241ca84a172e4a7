"""The slugs of terms: different names have different slugs."""

import pytest

from mkdocs_blogpost.views.terms import identity_of, slugs_of


@pytest.mark.parametrize(
    "names", [("C", "C#", "C++"), ("A/B", "a b"), ("C-2", "C", "C+", "C*", "C!"), ("日本", "日本!")]
)
def test_different_names_have_different_slugs(names):
    slugs = slugs_of(names)
    assert len({slugs[identity_of(name)] for name in names}) == len(names)


def test_spellings_of_one_name_have_one_slug():
    assert set(slugs_of(["Open Source", "open-source", "open_source "]).values()) == {"open-source"}


def test_the_plain_name_has_the_plain_slug():
    slugs = slugs_of(["C++", "C#", "C"])
    assert (slugs["c"], slugs["c#"], slugs["c++"]) == ("c", "c-sharp", "c-plus-plus")
