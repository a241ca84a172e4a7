"""Every template of the blog gives way to the site's own of the same name, in a real build."""

from pathlib import Path

import pytest
from sites import Site

import mkdocs_blogpost
from mkdocs_blogpost.views.comment_settings import NEEDED

TEMPLATES = Path(mkdocs_blogpost.__file__).parent / "templates"
PARTIALS = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("partials/*.html"))
COMMENTS = sorted(path.stem for path in TEMPLATES.rglob("comments/*.html"))
PAGES = ("archive", "index", "page", "post", "term", "terms")
POST = """---
title: Post {number}
author: ada
category: {category}
tags: tools
series: Slow
image: /assets/a.svg
---

Text.
"""


def blog(root, **post):
    options = {"post": {"share": True, **post}}
    site = Site(root, theme="mkdocs", options=options, config={"theme": {"name": "mkdocs", "custom_dir": "over"}})
    site.write("_config.yml", "title: Notes\npaginate: 1\n")
    site.write("_data/authors.yml", "ada: {name: Ada Lane, bio: Writes.}\n")
    site.write("assets/a.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>')
    site.write("about.md", "---\ntitle: About\nlayout: page\n---\n\nWords.\n")
    site.write("docs/guide.md", "# Guide\n\n<!-- blogpost: latest 1 -->\n")
    for number in (1, 2, 3):
        text = POST.format(number=number, category="ab"[number % 2])
        site.write(f"_posts/2024-01-0{number}-p.md", text)
    return site


def pages_of(site):
    result = site.build()
    assert result.code == 0, result.log
    return "".join(path.read_text("utf-8") for path in result.site.rglob("*.html"))


@pytest.fixture(scope="module")
def with_partials(tmp_path_factory):
    site = blog(tmp_path_factory.mktemp("partials"), comments={"provider": "giscus", "repo": "a/b"})
    for name in PARTIALS:
        site.write(f"over/{name}", f"{(TEMPLATES / name).read_text('utf-8')}<!-- our own {name} -->")
    return pages_of(site)


@pytest.mark.parametrize("name", PARTIALS)
def test_a_partial(with_partials, name):
    assert f"<!-- our own {name} -->" in with_partials


@pytest.mark.parametrize("provider", COMMENTS)
def test_a_comments_slot(tmp_path, provider):
    needed = {NEEDED[provider][0].replace("-", "_"): "https://host.example" if provider == "isso" else "a/b"}
    site = blog(tmp_path, comments={"provider": provider, **needed})
    site.write(f"over/blogpost/partials/comments/{provider}.html", "<!-- our own -->")
    assert "<!-- our own -->" in pages_of(site)


@pytest.fixture(scope="module")
def with_pages(tmp_path_factory):
    site = blog(tmp_path_factory.mktemp("pages"))
    for name in PAGES:
        block = f"{{% block blogpost %}}<!-- our own {name} -->{{% endblock %}}"
        site.write(f"over/blogpost/{name}.html", f'{{% extends "blogpost/base.html" %}}{block}')
    base = (TEMPLATES / "blogpost/base.html").read_text("utf-8")
    site.write("over/blogpost/base.html", base.replace('<div class="bp ', '<!-- our own base --><div class="bp '))
    return pages_of(site)


@pytest.mark.parametrize("name", [*PAGES, "base"])
def test_a_page(with_pages, name):
    assert f"<!-- our own {name} -->" in with_pages
