"""Themes that lack blocks which the blog fills: the page is the theme's, and nothing of the blog is lost."""

import pytest
from sites import Site

POST = "---\ntitle: Kiln & glaze\ndescription: About heat.\ntags: clay\n---\nThe kiln is warm.\n\n# Part one\n"
HEAD = '<meta name="description" content="{{ config.site_description }}">'
THEMES = {
    "no block": f"<html><head>{HEAD}</head><body><nav>The theme</nav>{{{{ page.content }}}}</body></html>",
    "a title of its own": "<html><head></head><body><nav>The theme</nav>"
    "<h1>{{ page.title }}</h1>{{ page.content }}</body></html>",
    "only content": f"<html><head>{HEAD}</head><body><nav>The theme</nav>"
    "{% block content %}{{ page.content }}{% endblock %}</body></html>",
    "only a head": f"<html><head>{{% block extrahead %}}{HEAD}{{% endblock %}}</head><body><nav>The theme</nav>"
    "{{ page.content }}</body></html>",
    "all but styles": "<html><head>{% block site_meta %}{% endblock %}{% block extrahead %}{% endblock %}</head>"
    "<body><nav>The theme</nav>{% block content %}{% endblock %}</body></html>",
    "blocks in a parent": '{% extends "base.html" %}',
}
BASE = (
    "<html><head>{% block site_meta %}{% endblock %}{% block styles %}{% endblock %}</head>"
    "<body><nav>The theme</nav>{%- block content -%}{{ page.content }}{% endblock %}</body></html>"
)


@pytest.fixture(params=THEMES, ids=THEMES, scope="module")
def result(request, tmp_path_factory):
    theme = {"name": None, "custom_dir": "theme"}
    root = tmp_path_factory.mktemp("site")
    site = Site(root, config={"theme": theme, "site_description": "The site's."})
    site.write("theme/main.html", THEMES[request.param]).write("theme/base.html", BASE)
    site.write("_posts/2024-03-01-kiln.md", POST).write("docs/guide.md", "# Guide\n")
    result = site.build("--strict")
    assert result.code == 0, result.log
    return result


def test_a_post_has_its_head_and_its_parts(result):
    page = result.page("2024/03/01/kiln.html")
    assert page.css_first("nav").text() == "The theme"
    assert [each.text() for each in page.css("h1")] == ["Kiln & glaze"]
    assert page.css_first(".bp-body p").text() == "The kiln is warm."
    assert page.css_first('a[href$="/tag/clay/"]')
    head = page.css_first("head")
    assert [each.attributes["content"] for each in head.css('meta[name="description"]')] == ["About heat."]
    for selector in (
        'link[href$="blogpost.css"]',
        'meta[property="og:title"]',
        'link[rel="canonical"]',
        'script[type="application/ld+json"]',
        'link[type="application/atom+xml"]',
    ):
        assert len(head.css(selector)) == 1, selector


def test_a_view_lists_the_posts(result):
    page = result.page("index.html")
    assert page.css_first('a[href="2024/03/01/kiln.html"]')
    assert page.css_first('head link[href$="blogpost.css"]')


def test_other_pages_are_the_themes_alone(result):
    page = result.page("guide/index.html")
    assert page.css_first("nav").text() == "The theme"
    assert not page.css(".bp")
