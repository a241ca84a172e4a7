"""The example blog documents what there is: every option, and no option that there is not."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
import yaml
from documentation import SITE, example_blog

from mkdocs_blogpost.model.jekyll_options import JEKYLL_KEYS
from mkdocs_blogpost.pipeline.options import OWN_NAMES
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.render.adapt import Adapt
from mkdocs_blogpost.render.images.banner_rules import BannerRules
from mkdocs_blogpost.render.images.rules import ImageRules
from mkdocs_blogpost.views.registry import DEFAULT_URLS, FEEDS, TERM_KINDS

ROOT = Path(__file__).parents[2]
OPTIONS = {
    option["name"]: option for option in yaml.safe_load((SITE / "_data/options.yml").read_text("utf-8"))
}
POSTS = sorted((SITE / "_posts").glob("*.md"))


def documented(option: str) -> set[str]:
    """Return the names in code in the first column of an option's table."""
    rows = re.findall(r"^\| (`[^|]*) \|", OPTIONS[option]["text"], re.MULTILINE)
    return {name for row in rows for name in re.findall(r"`([^`]+)`", row)}


def test_every_option_is_documented_and_no_other() -> None:
    """`_data/options.yml` lists what the schema has."""
    assert set(OPTIONS) == set(OWN_NAMES)


def test_every_key_of_jekyll_is_documented_and_no_other() -> None:
    """`_data/jekyll_keys.yml` lists the keys of `_config.yml` that may stand among the options."""
    assert yaml.safe_load((SITE / "_data/jekyll_keys.yml").read_text("utf-8")) == list(JEKYLL_KEYS)


@pytest.mark.parametrize(
    ("option", "known"),
    [
        ("banners", {each.name for each in fields(BannerRules)}),
        ("images", {each.name for each in fields(ImageRules)}),
        ("views", set(DEFAULT_URLS)),
        ("feeds", {*(feed.kind for feed in FEEDS), *(kind.feed_option for kind in TERM_KINDS)}),
    ],
)
def test_every_setting_of_an_option_is_documented_and_no_other(option: str, known: set[str]) -> None:
    """The tables of settings have a row for each setting."""
    assert documented(option) == known


def test_every_adaptation_has_its_section() -> None:
    """The post about adaptations has a heading for each, by its name."""
    (post,) = (SITE / "_posts").glob("*-adaptations.md")
    sections = re.findall(r"^## (.+)$", post.read_text("utf-8"), re.MULTILINE)
    assert sections == [each.name for each in fields(Adapt)]


def test_the_readme_names_every_option() -> None:
    """The table of options in README.md leaves none out."""
    readme = (ROOT / "README.md").read_text("utf-8")
    table = readme[readme.index("## Options") : readme.index("## What works where")]
    assert {name for name in OWN_NAMES if f"`{name}`" not in table} == set()


def test_pictures_are_small() -> None:
    """A reader with a slow line, and a clone, pay for the pictures: all of them stay below 400 KB."""
    assert sum(path.stat().st_size for path in (SITE / "assets").rglob("*") if path.is_file()) < 400_000


def left_over() -> Iterator[str]:
    """Give the places of unfinished texts."""
    for path in (*POSTS, ROOT / "README.md", *(SITE / "_data").glob("*.yml"), *(SITE / "docs").rglob("*.md")):
        text = path.read_text("utf-8")
        yield from (f"{path.name}: {found}" for found in re.findall(r"\b(?:[A-Z]+_)+HERE\b|\bTODO\b", text))


def test_nothing_is_left_to_write() -> None:
    """No placeholder of a text that was to come has stayed."""
    assert list(left_over()) == []


def test_every_post_is_published_without_a_problem() -> None:
    """No post of the documentation has a mistake, and only the post of 2038 waits."""
    problems = Problems()
    blog = example_blog(problems)
    for post in blog.site.posts:
        blog.html(post)
    assert [problem for problem in problems if problem.code != "dialect"] == []
    assert len(blog.site.posts) == len(POSTS) - 1
