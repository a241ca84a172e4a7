"""The names that the post about templates lists are the names that templates can use."""

import re
from dataclasses import fields
from pathlib import Path

from documentation import text_of

import mkdocs_blogpost
from mkdocs_blogpost.views.blog_context import BlogContext
from mkdocs_blogpost.views.entry import Entry

TEMPLATES = Path(mkdocs_blogpost.__file__).parent / "templates"
POST = text_of("your-own-templates")


def listed(variable: str) -> list[str]:
    """Return the names of a variable in the first column of the post's tables."""
    rows = re.findall(rf"^\| (`{variable}\.[^|]*) \|", POST, re.MULTILINE)
    return [name for row in rows for name in re.findall(rf"`{variable}\.(\w+)", row)]


def public(kind: type) -> list[str]:
    """Return the public attributes of a class."""
    names = {each.name for each in fields(kind)} | {name for name in dir(kind) if not name.startswith("_")}
    return sorted(names)


def test_every_name_of_blogpost_is_listed_once_and_no_other() -> None:
    """The first table is the public interface of templates."""
    assert sorted(listed("blogpost")) == public(BlogContext)


def test_every_name_of_a_post_is_listed_once_and_no_other() -> None:
    """So is the second."""
    assert sorted(listed("entry")) == public(Entry)


def test_our_own_templates_use_no_other_name() -> None:
    """What a replaced template needs is what ours need."""
    text = "".join(path.read_text("utf-8") for path in TEMPLATES.rglob("*.html"))
    used = set(re.findall(r"\bblogpost\.(\w+)", text)) - {"css", "js"}
    assert len(used) > 15
    assert used <= set(public(BlogContext))


def test_every_template_of_the_table_exists() -> None:
    """The names of files are real."""
    names = re.findall(r"^\| `(blogpost/[^`*]+\.html)` \|", POST, re.MULTILINE)
    assert len(names) > 5
    assert all((TEMPLATES / name).is_file() for name in names)
