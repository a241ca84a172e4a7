"""The two errands of the post of the same name do what it says."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from documentation import module_of, programs_in

from mkdocs_blogpost import kramdown
from mkdocs_blogpost.kramdown import grammar
from mkdocs_blogpost.liquid import grammar as liquid_grammar
from mkdocs_blogpost.liquid.engine import engine_of
from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.source.tree import SourceTree

TAG, CONSTRUCT = programs_in("how-the-house-is-built")


def test_a_liquid_tag(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The tag `today` writes the day of the build."""
    tag = module_of(TAG, "mkdocs_blogpost.liquid.tags").Today
    monkeypatch.setattr(liquid_grammar, "TAGS", (*liquid_grammar.TAGS, tag))
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_posts" / "2024-05-06-a.md").write_text("---\ntitle: A\n---\n{% today %}\n", "utf-8")
    problems = Problems()
    site = read_site(SourceTree(tmp_path), now=datetime(2026, 1, 2, tzinfo=UTC), problems=problems)
    (post,) = site.posts
    assert engine_of(site, problems).render(post.body, post, path=post.path).strip() == "2026-01-02"
    assert not list(problems)


def test_a_construct(monkeypatch: pytest.MonkeyPatch) -> None:
    """The construct `mark` makes `==so==` marked text."""
    mark = module_of(CONSTRUCT, "mkdocs_blogpost.kramdown.constructs").MARK
    dialect = replace(grammar.GFM, spans=(*grammar.GFM.spans, mark))
    monkeypatch.setattr(grammar, "GFM", dialect)
    html = kramdown.to_html("This is ==so== *good*.\n", {"input": "GFM"})
    assert html == "<p>This is <mark>so</mark> <em>good</em>.</p>\n"
