"""Partials of a theme are written once for many pages: each page is what it would be if all were written for it."""

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from sites import Site

from mkdocs_blogpost.adapters.mkdocs.partials import Partials

PAGES = {
    **{
        f"_posts/2024-0{number}-01-p{number}.md": f"---\ntitle: Post {number}\ntags: [t{number % 2}]\n---\nText.\n"
        for number in range(1, 10)
    },
    "_config.yml": "title: T\npermalink: /:year/:month/:title/\n",
    "docs/index.md": "# Home\n\nText.\n",
    "docs/guide/one.md": "# One\n\nText.\n",
    "docs/guide/two.md": "# Two\n\nText.\n",
}
PARTIALS = {
    "menu": "{% for item in nav %}<a href='{{ item.url | url }}'>{{ item.title }}</a>{% endfor %}",
    "active": "{% for item in nav %}{{ item.active }}{{ item == page }}{{ page == page }}{% endfor %}",
    "listed": "{{ page in nav.pages }} {{ page.is_homepage }} {{ page.parent.title }}",
    "title": "{{ page.title }}",
    "whole": "{{ page }}",
    "attribute": "{{ page | attr('title') }} {{ page.missing }} {{ page['title'] }}",
    "depth": "{{ base_url }} {{ 'style.css' | url | upper }} {{ page.url }}",
    "link": "{% set address = page.file.url %}{{ address | url }}",
    "macro": '{% import "partials/macros.html" as all with context %}{{ all.own() }}{{ macros.own() }}',
    "settings": "{{ settings.name('a') }}{{ settings.name(page.title) }}",
    "blog": "{{ blogpost.metadata.title }}",
    "nested": '{% set shown = page.title %}{% include "partials/shown.html" %}{% include "partials/title.html" %}',
    "import": '{% import "partials/names.html" as names %}{{ names.name("b") }}',
    "counted": "{% set counter.number = counter.number + 1 %}{{ counter.number }}",
}
INSIDE = {
    "macros": "{% macro own() %}{{ page.title }}{% endmacro %}",
    "labels": "{% macro name(key) %}{{ config.site_name }}{{ key }}{% endmacro %}",
    "names": "{% macro name(key) %}{{ config }}{{ key }}{% endmacro %}",
    "shown": "{{ shown }}",
    "item": "{{ item.title }}{{ item.active }}{{ 'now' if item == page }}",
}
MAIN = """{% extends "base.html" %}
{% import "partials/macros.html" as macros with context %}
{% import "partials/labels.html" as settings with context %}
{% block libs %}{{ super() }}<!-- {{ base_url }} -->{% endblock %}
{% block analytics %}<!-- {{ config.site_name }} {{ "style.css" | url }} -->{% endblock %}
{% block repo %}{{ self.analytics() }}{{ page.title }}{% endblock %}
{% block footer %}{% set counter = namespace(number=0) %}
{% if page %}
PARTIALS
{% for item in nav %}{% include "partials/item.html" %}{% endfor %}
{% endif %}
{% endblock %}
"""


@pytest.fixture
def site(tmp_path):
    made = Site(tmp_path)
    for path, text in PAGES.items():
        made.write(path, text)
    for name, text in (PARTIALS | INSIDE).items():
        made.write(f"theme/partials/{name}.html", text)
    includes = "\n".join(f'<p>{name}: {{% include "partials/{name}.html" %}}</p>' for name in PARTIALS)
    made.write("theme/main.html", MAIN.replace("PARTIALS", includes))
    return made


def written(made, **options):
    """Build the site; return the HTML of its pages."""
    made.options = options
    made.configure()
    config = load_config(str(made.root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return {str(path.relative_to(config.site_dir)): path.read_text() for path in (made.root / "site").rglob("*.html")}


@pytest.mark.parametrize(
    "theme",
    [
        {"name": "mkdocs"},
        {"name": "material"},
        {"name": "material", "features": ["navigation.tabs", "navigation.footer", "navigation.indexes"]},
    ],
)
def test_each_page_is_as_if_its_partials_were_written_for_it(site, theme, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1750000000")
    site.config = {"theme": {**theme, "custom_dir": "theme"}}
    usual = written(site, cache=False)
    assert len(usual) > 20
    assert written(site) == usual


def test_what_does_not_differ_is_written_once(site, monkeypatch):
    recorded = []
    record = Partials.recorded

    def recorded_again(self, write, context):
        recorded.extend((context.name, write.__name__))
        return record(self, write, context)

    monkeypatch.setattr(Partials, "recorded", recorded_again)
    site.config = {"theme": {"name": "mkdocs", "custom_dir": "theme"}}
    pages = written(site)
    menus = {html.partition("<p>menu: ")[2].partition("</p>")[0] for html in pages.values()}
    assert recorded.count("partials/menu.html") <= len(menus) < len(pages) / 2
    assert recorded.count("partials/labels.html") == 0
    assert recorded.count("block_analytics") <= len({path.count("/") for path in pages})
    assert recorded.count("block_repo") == 0
