"""The slugs of terms: different names have different slugs."""

import json
import subprocess

import needs
import pytest
from blogs import blog, entry, views

from mkdocs_blogpost.views.terms import identity_of, slugs_of

NAMES = ("C++", "Über Uns", "a.b", "x_y", "Q & A", "Kung  Fu", "日本", "Déjà-vu!", "50%", "~tilde~")
SCRIPT = """
require "jekyll"
require "json"
names, mode = JSON.parse($stdin.read)
puts JSON.generate(names.map { |name| Jekyll::Utils.slugify(name, mode: mode) })
"""


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


class TestAgainstJekyll:
    pytestmark = needs.ruby

    @pytest.mark.parametrize("mode", ["default", "raw", "pretty", "ascii", "latin"])
    def test_the_mode_of_slugs_of_jekyll_archives_is_jekylls(self, mode):
        asked = json.dumps([NAMES, mode])
        run = subprocess.run(["ruby", "-e", SCRIPT], input=asked, capture_output=True, text=True, check=True)
        config = {"jekyll-archives": {"enabled": ["tags", "categories"], "slug_mode": mode}}
        urls = {term.name: term.url for term in views(blog(entry(1, tags=NAMES), config=config)).terms.all("tag")}
        slugs = dict(zip(NAMES, json.loads(run.stdout), strict=True))
        assert len(urls) == len(NAMES)
        assert {name: urls[name] for name in NAMES if slugs[name]} == {
            name: f"/tag/{slug}/" for name, slug in slugs.items() if slug
        }
