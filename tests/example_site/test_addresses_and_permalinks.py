"""What the post of the same name says of addresses is so."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from documentation import example_blog, text_of

from mkdocs_blogpost.model.permalink import STYLES
from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.source.tree import SourceTree

POST = text_of("addresses-and-permalinks")
PLACEHOLDERS = re.findall(r"`:(\w+)`", POST)


def test_every_style_is_documented_and_no_other() -> None:
    """The table has each of Jekyll's styles, and what it stands for."""
    assert dict(re.findall(r"^\| `(\w+)` *\| `(/\S+)` *\|", POST, re.MULTILINE)) == STYLES


@pytest.mark.parametrize("placeholder", PLACEHOLDERS)
def test_a_placeholder_is_filled(placeholder: str, tmp_path: Path) -> None:
    """Each placeholder of the post's list is a known one."""
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_config.yml").write_text(f"permalink: /x/:{placeholder}/\n", "utf-8")
    (tmp_path / "_posts" / "2026-09-05-hello.md").write_text("---\ncategories: guide\n---\n", "utf-8")
    now = datetime(2026, 11, 24, tzinfo=UTC)
    (post,) = read_site(SourceTree(tmp_path), now=now, problems=Problems()).posts
    assert ":" not in post.url


def test_the_post_is_where_it_says() -> None:
    """The post's own address is the one that its text explains."""
    urls = [post.url for post in example_blog(Problems()).site.posts]
    assert "/guide/2026/09/05/addresses-and-permalinks.html" in urls
