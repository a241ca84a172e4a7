"""What the post of the same name says of tags is so."""

import sys
from datetime import UTC, datetime

import pytest
import yaml
from documentation import SITE, module_of, programs_in, text_of

from mkdocs_blogpost.liquid.engine import engine_of
from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.source.tree import SourceTree

NAME = "the-tags-of-your-ruby-plugins"
NOW = datetime(2026, 11, 24, tzinfo=UTC)


def rendered(text: str, tags: dict[str, str]) -> str:
    """Return a text as a post of the example blog would have it."""
    problems = Problems()
    site = read_site(SourceTree(SITE), now=NOW, problems=problems)
    html = engine_of(site, problems, tags=tags).render(text, site.posts[0], path="text.md")
    assert not list(problems)
    return html


def test_the_includes_are_the_ones_that_are_shown() -> None:
    """Each include of the post lies in `_includes`, sign by sign."""
    post = text_of(NAME)
    for name in ("youtube", "figure", "twitter"):
        assert (SITE / "_includes" / f"{name}.html").read_text("utf-8") in post


def test_an_include_answers_each_tag() -> None:
    """The tags of `mkdocs.yml` give what their includes say."""
    tags = {name: f"{name}.html" for name in ("youtube", "figure", "twitter")}
    assert "watch?v=abc" in rendered("{% youtube abc %}", tags)
    assert 'href="https://social.example/1"' in rendered("{% twitter https://social.example/1 %}", tags)
    figure = rendered('{% figure caption:"So" %}\n![Ink](/a.jpg)\n{% endfigure %}', tags)
    assert "![Ink](/a.jpg)" in figure
    assert "<figcaption>So</figcaption>" in figure


def test_a_class_answers_a_tag(monkeypatch: pytest.MonkeyPatch) -> None:
    """The class of the post answers its tag, with and without an end tag."""
    (program,) = programs_in(NAME)
    monkeypatch.setitem(sys.modules, "shown_tags", module_of(program, "shown_tags"))
    tags = {"shout": "shown_tags:Shout"}
    assert rendered("{% shout hello %}", tags).startswith("**HELLO**, says ")
    assert rendered("{% shout %}quiet{% endshout %}", tags).startswith("**QUIET**, says ")


def test_the_example_blog_answers_its_tags() -> None:
    """`mkdocs.yml` has the three lines that the post shows."""
    plugins = yaml.safe_load((SITE / "mkdocs.yml").read_text("utf-8"))["plugins"]
    (options,) = (plugin["blogpost"] for plugin in plugins if isinstance(plugin, dict))
    assert options["tags"] == {name: f"{name}.html" for name in ("youtube", "figure", "twitter")}
