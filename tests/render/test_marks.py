"""Names of people and emoji, where a site names the plugins that GitHub Pages has for them."""

import pytest
from dom import outline
from known import marked
from oracle.jekyll_mentions import BASE, CASES
from oracle.kramdown import JEKYLL

from mkdocs_blogpost import kramdown
from mkdocs_blogpost.render.mentions import base_of, with_mentions
from mkdocs_blogpost.render.steps import marks

NAMES = [path.stem for path in CASES.glob("*.text")]


def shown(text: str, *plugins: str, **data) -> str:
    document = kramdown.parse(text, JEKYLL)
    marks.mark(document, set(plugins), base_of(set(plugins), data, {}))
    return document.to_html()


@pytest.mark.parametrize("name", marked("mentions", NAMES))
def test_mentions_are_linked_as_the_real_plugin_links_them(name):
    text = (CASES / f"{name}.text").read_text(encoding="utf-8")
    html = shown(text, "jekyll-mentions", **{"jekyll-mentions": {"base_url": f"{BASE}/"}})
    assert outline(html) == outline((CASES / f"{name}.html").read_text(encoding="utf-8"))


def test_there_are_cases():
    assert len(NAMES) >= 6


@pytest.mark.parametrize(
    ("told", "base"),
    [({}, "https://github.com"), ({"jekyll-mentions": "https://a.example"}, "https://a.example")],
)
def test_the_address_of_people_is_the_sites(told, base):
    assert f'<a href="{base}/ada" class="user-mention">@ada</a>' in shown("@ada", "jekyll-mentions", **told)


@pytest.mark.parametrize(
    ("config", "own", "base"),
    [
        ("https://a.example/", {}, "https://a.example"),
        ({"base_url": "https://a.example"}, {}, "https://a.example"),
        ({"base_url": "https://a.example"}, {"jekyll-mentions": "https://b.example"}, "https://b.example"),
        (None, {"jekyll-mentions": {"base_url": "https://b.example"}}, "https://b.example"),
        ("https://a.example", {"jekyll-mentions": False}, ""),
        ("https://a.example", {"jekyll-mentions": None}, "https://github.com"),
        (3, {}, "https://github.com"),
    ],
)
def test_a_page_can_have_people_elsewhere_or_none(config, own, base):
    assert base_of({"jekyll-mentions"}, {"jekyll-mentions": config}, own) == base
    assert base_of(set(), {"jekyll-mentions": config}, own) == ""


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("Thanks @ada", 'Thanks <a class="user-mention" href="https://p.example/ada">@ada</a>'),
        (
            "<em>@ada</em> &amp; <code>@bob</code>",
            '<em><a class="user-mention" href="https://p.example/ada">@ada</a></em> &amp; <code>@bob</code>',
        ),
        ('<a href="/x">@ada</a> a@b.example @team/x @mentions', '<a href="/x">@ada</a> a@b.example @team/x @mentions'),
    ],
)
def test_people_in_titles_and_summaries(html, shown):
    assert with_mentions(html, "https://p.example") == shown
    assert with_mentions(html, "") == html


@pytest.mark.parametrize("plugin", ["jemoji", "github-pages"])
def test_emoji_become_characters(plugin):
    html = shown(":smile: :+1: :flag_de: :none: `:smile:` [:tada:](x)", plugin)
    assert "<p>😄 👍 " in html
    assert ":none: <code" in html
    assert ":smile:</code> <a" in html
    assert ">🎉</a>" in html


def test_nothing_happens_where_no_plugin_asks_for_it():
    assert shown("@ada :smile:") == "<p>@ada :smile:</p>\n"
