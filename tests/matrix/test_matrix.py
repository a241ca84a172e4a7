"""The blog beside other plugins and themes: both do their job on posts, or the build says in one line what does not.

`make matrix` installs and tries all of them; other runs try the core.
"""

import os

import pytest
from checks import blog_misses, misses, warnings
from neighbours import HERE, Neighbour, neighbours, table
from project import VARIANTS, Variant, build

ROOT = HERE.parents[1]
VENV = os.environ.get("BLOGPOST_MATRIX", "")
"""The environment of `make matrix` that this is, where everything of it must be installed; empty elsewhere."""


TRIED = [each for each in neighbours() if (each.venv == VENV if VENV else each.core)]


@pytest.mark.parametrize("variant", VARIANTS if VENV else VARIANTS[1:], ids=lambda each: each.name)
@pytest.mark.parametrize("neighbour", TRIED, ids=lambda each: each.name)
def test_both_do_their_job(neighbour: Neighbour, variant: Variant, tmp_path):
    assert neighbour.is_installed(), f"{neighbour.package} is not installed"

    built = build(neighbour, variant, tmp_path)

    places = variant.places()
    found = [
        *blog_misses(built, places, has_folders=neighbour.has_folders),
        *misses(built, neighbour.expect, places),
        *warnings(built, neighbour.allows),
    ]
    if neighbour.fails and found:
        pytest.xfail(neighbour.fails)
    assert not found, "\n".join([*found, built.log])


def test_the_documentation_has_the_table():
    assert (ROOT / "example_site/_data/neighbours.yml").read_text(encoding="utf-8") == table()
