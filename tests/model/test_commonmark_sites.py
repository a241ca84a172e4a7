"""Sites whose Markdown is CommonMark."""

from datetime import UTC, datetime

import pytest

from mkdocs_blogpost import kramdown
from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.source.tree import SourceTree

TEXT = "# A *b*\n\n<b>c</b> -- ~~d~~\n{: .x}\n"
KRAMDOWN = '<h1 id="a-b">A <em>b</em></h1>\n\n<p class="x"><b>c</b> – <del>d</del></p>\n'


@pytest.fixture
def printed(tmp_path):
    """Return what a site with a configuration prints, and the codes of its problems."""

    def printed(config, dialect):
        (tmp_path / "_config.yml").write_text(config, encoding="utf-8")
        problems = Problems()
        tree, now = SourceTree(tmp_path), datetime(2024, 6, 15, 12, tzinfo=UTC)
        site = read_site(tree, now=now, dialect=dialect, problems=problems)
        return kramdown.to_html(TEXT, dict(site.config.kramdown)), {each.code for each in problems}, site.config

    return printed


def test_options_of_the_site_count(printed):
    pytest.importorskip("mdit_py_plugins")
    config = "markdown: commonmark\ncommonmark: {options: [unsafe], extensions: [strikethrough]}\n"
    html, codes, _ = printed(config, "jekyll-4")
    assert html == "<h1>A <em>b</em></h1>\n<p><b>c</b> -- <del>d</del>\n{: .x}</p>\n"
    assert not codes & {"markdown-converter", "commonmark-not-installed"}


def test_gfm_is_commonmark_on_pages_and_its_options_are_fixed(printed):
    pytest.importorskip("mdit_py_plugins")
    html, _, config = printed("markdown: GFM\ncommonmark: {options: [SMART]}\n", "github-pages")
    assert html == '<h1 id="a-embem">A <em>b</em></h1>\n<p><b>c</b> -- <del>d</del>\n{: .x}</p>\n'
    assert config.text("markdown") == "CommonMarkGhPages"


def test_raw_html_is_left_out_without_the_option(printed):
    pytest.importorskip("mdit_py_plugins")
    html, _, _ = printed("markdown: CommonMarkGhPages\n", "github-pages")
    assert "<!-- raw HTML omitted -->c<!-- raw HTML omitted --> -- ~~d~~" in html


@pytest.mark.parametrize(
    ("config", "dialect"), [("markdown: CommonMark\n", "jekyll-4"), ("markdown: GFM\n", "github-pages")]
)
def test_without_the_library_the_nearest_dialect_is_taken_and_said(printed, monkeypatch, config, dialect):
    monkeypatch.setattr("mkdocs_blogpost.kramdown.commonmark.settings.is_installed", lambda: False)
    html, codes, _ = printed(config, dialect)
    assert html == KRAMDOWN
    assert "commonmark-not-installed" in codes


def test_other_converters_are_kramdown(printed):
    html, codes, _ = printed("markdown: rdiscount\n", "jekyll-4")
    assert html == KRAMDOWN
    assert "markdown-converter" in codes
