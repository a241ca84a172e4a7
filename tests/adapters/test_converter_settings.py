"""Settings of Markdown extensions are described for the cache, whatever they consist of."""

from functools import partial
from typing import Any

import pytest
from pymdownx.slugs import slugify

from mkdocs_blogpost.adapters.mkdocs.converter import named


class Callable:
    """An object that can be called."""

    def __call__(self) -> None:
        """Do nothing."""


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (slugify, "pymdownx.slugs.slugify"),
        (partial(slugify, case="lower"), ["pymdownx.slugs.slugify", [], {"case": "lower"}]),
        (Callable(), f"{__name__}.Callable"),
        ([{"name": "a", "format": slugify}], [{"name": "a", "format": "pymdownx.slugs.slugify"}]),
        (3, 3),
    ],
)
def test_functions_have_their_names(value: Any, text: Any) -> None:
    assert named(value) == text


def test_slugs_with_settings_differ() -> None:
    assert named(slugify(case="lower")) != named(slugify(case="upper"))
