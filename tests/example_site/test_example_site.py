"""The example blog documents what there is: every option, and no option that there is not."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
import yaml
from documentation import SITE, example_blog
from selectolax.lexbor import LexborHTMLParser

from mkdocs_blogpost.adapters.cli.main import main
from mkdocs_blogpost.pipeline.options import OWN_NAMES
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.render.adapt import Adapt

ROOT = Path(__file__).parents[2]
OPTION_LIST = yaml.safe_load((SITE / "_data/options.yml").read_text("utf-8"))
OPTIONS = {option["name"]: option for option in OPTION_LIST}
POSTS = sorted((SITE / "_posts").glob("*.md"))


def test_every_option_is_documented_and_no_other() -> None:
    """`_data/options.yml` lists what the schema has, once."""
    assert sorted(option["name"] for option in OPTION_LIST) == sorted(OWN_NAMES)


def test_the_table_of_settings_is_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    """`_data/option_table.yml` is what the command prints: every setting of every option."""
    assert main(["schema", "--table"]) == 0
    assert (SITE / "_data/option_table.yml").read_text("utf-8") == capsys.readouterr().out


def test_the_post_shows_every_setting() -> None:
    """The post "Every option" has a row for each row of the table, below the heading of its option."""
    blog = example_blog(Problems())
    (post,) = (post for post in blog.site.posts if post.path.endswith("-every-option.md"))
    page = LexborHTMLParser(blog.html(post))
    shown = [cell.text() for cell in page.css("td:first-child code")]
    rows = yaml.safe_load((SITE / "_data/option_table.yml").read_text("utf-8"))
    assert [row["name"] for row in rows if row["name"] != row["option"] and row["name"] not in shown] == []
    assert {option["name"] for option in OPTIONS.values()} <= {heading.attributes["id"] for heading in page.css("h2")}


def test_every_adaptation_has_its_section() -> None:
    """The post about adaptations has a heading for each, by its name."""
    (post,) = (SITE / "_posts").glob("*-adaptations.md")
    sections = re.findall(r"^## (.+)$", post.read_text("utf-8"), re.MULTILINE)
    assert sections == [each.name for each in fields(Adapt)]


def test_the_readme_names_every_option() -> None:
    """The table of options in README.md has each option once, and no other."""
    readme = (ROOT / "README.md").read_text("utf-8")
    table = readme[readme.index("## Options") : readme.index("## What works where")]
    names = re.findall(r"`([^`]+)`", " ".join(re.findall(r"^\| (`[^|]*) \|", table, re.MULTILINE)))
    assert sorted(names) == sorted(OWN_NAMES)


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
