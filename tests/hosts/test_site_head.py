"""What the site's own pages had in their heads is there: icons, feeds, the owner's codes; counters are only named."""

import pytest
from sites import Site

HEAD = """<!doctype html><html><head><title>x</title>
<link rel="shortcut icon" href="{{ '/img/own.png' | relative_url }}" type="image/png">
<link rel="apple-touch-icon" sizes="180x180" href="/img/touch.png">
<link rel="icon" href="/img/missing.png">
<meta name="google-site-verification" content="abc"><meta name="msvalidate.01" content="{{ site.bing }}">
<link rel="me" href="https://social.example/@ada">
<link rel="alternate" type="application/rss+xml" title="News" href="/news.xml">
<link rel="alternate" type="application/rss+xml" href="https://feeds.example/ada">
<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script></head><body>{{ content }}</body></html>
"""


@pytest.fixture
def site(tmp_path):
    return (
        Site(tmp_path)
        .write("_config.yml", "title: A blog\nbing: b1\n")
        .write("_posts/2024-03-01-kiln.md", "---\nlayout: default\ntitle: Kiln\n---\nText.\n")
        .write("index.md", "---\nlayout: default\ntitle: Home\n---\nHome.\n")
        .write("img/own.png", "png")
        .write("img/touch.png", "png")
        .write("news.xml", "<rss/>")
    )


def links(result, path, rel):
    return [each.attributes["href"] for each in result.page(path).css(f'head link[rel="{rel}"]')]


def codes(result, path):
    metas = result.page(path).css("head meta[name]")
    return {each.attributes["name"]: each.attributes["content"] for each in metas}


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_the_head_of_the_outer_layout_is_carried(site, theme):
    site.theme = theme
    result = site.write("_layouts/default.html", HEAD).build("--strict")
    for path, root in (("2024/03/01/kiln.html", "../../../"), ("index.html", "")):
        icons = links(result, path, "icon") + links(result, path, "shortcut icon")
        assert icons == [f"{root}img/own.png"]
        assert links(result, path, "apple-touch-icon") == [f"{root}img/touch.png"]
        assert links(result, path, "me") == ["https://social.example/@ada"]
        assert {f"{root}news.xml", "https://feeds.example/ada"} <= set(links(result, path, "alternate"))
        assert codes(result, path).items() >= {"google-site-verification": "abc", "msvalidate.01": "b1"}.items()
    assert "the site counts its readers (Google Analytics)" in result.log
    assert "googletagmanager" not in (result.site / "index.html").read_text()


def test_an_include_for_the_head_of_a_gem_is_carried_too(site):
    site.write("_config.yml", "theme: minima\ngoogle_analytics: UA-1\n")
    site.write(
        "_includes/custom-head.html", '<link rel="icon" href="/img/own.png"><meta name="x-verification" content="1">'
    )
    result = site.build("--strict")
    assert links(result, "2024/03/01/kiln.html", "icon") == ["../../../img/own.png"]
    assert codes(result, "2024/03/01/kiln.html")["x-verification"] == "1"
    assert "(Google Analytics)" in result.log


def test_the_icon_that_browsers_look_for_is_that_of_the_site(site):
    site.write("favicon.ico", "icon")
    assert links(site.build("--strict"), "2024/03/01/kiln.html", "icon") == ["../../../favicon.ico"]


def test_an_icon_in_mkdocs_yml_wins(site):
    site.write("_layouts/default.html", HEAD).write("docs/mine.png", "png").write("docs/guide.md", "# Guide\n")
    site.configure()
    config = (site.root / "mkdocs.yml").read_text().replace("name: material", "name: material\n  favicon: mine.png")
    site.configure = lambda: None
    (site.root / "mkdocs.yml").write_text(config)
    assert links(site.build("--strict"), "guide/index.html", "icon") == ["../mine.png"]


@pytest.mark.parametrize(
    ("config", "path"),
    [
        ("favicon: /img/own.png", "img/own.png"),
        ("favicon: own.png", "img/own.png"),
        ("favicon: {small: /img/small.png, medium: /img/own.png}", "img/own.png"),
        ("favicon_ico: /img/own.png", "img/own.png"),
        ("icon: own.png", "img/own.png"),
        ("icon: ⚛️", "assets/img/favicons/favicon.ico"),
        ("favicon: /img/missing.png", "assets/img/favicons/favicon.ico"),
    ],
)
def test_the_icon_is_where_themes_have_it(site, config, path):
    site.write("_config.yml", f"title: T\n{config}\n").write("assets/img/favicons/favicon.ico", "icon")
    assert links(site.write("img/small.png", "png").build(), "2024/03/01/kiln.html", "icon") == [f"../../../{path}"]
