"""The blog's pages as real themes show them."""

import json
import re

import pytest
from sites import THEMES, Site

POST = """---
title: "A <T> & \\"quotes\\""
categories: [Craft]
tags: [tools]
author: ada
series: Slow tools
redirect_from: /old/a/
image: /assets/a.png
---

The first paragraph, with `code` and a [link](/2024/02/01/b.html).

# Part one

Text.
"""
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def blog(root, theme, **config):
    site = Site(root, theme=theme, config=config)
    site.write("_config.yml", "title: Field Notes\ndescription: Slow essays\npaginate: 1\nlang: en\n")
    site.write("_data/authors.yml", "ada: {name: Ada Lane, bio: Writes.}\n")
    site.write("_posts/2024-01-01-a.md", POST)
    site.write("_posts/2024-02-01-b.md", "---\ntitle: B\nseries: Slow tools\ntags: tools\n---\n\nShort.\n")
    site.write("docs/guide.md", "# Guide\n\n<!-- blogpost: latest 1 tag=tools -->\n")
    (root / "assets").mkdir()
    (root / "assets/a.png").write_bytes(PIXEL)
    return site


@pytest.fixture(scope="module", params=THEMES)
def built(request, tmp_path_factory):
    root = tmp_path_factory.mktemp(request.param)
    site = blog(root, request.param)
    result = site.build("--strict")
    assert result.code == 0, result.log
    return result


PAGES = [
    "craft/2024/01/01/a.html",
    "2024/02/01/b.html",
    "index.html",
    "page2/index.html",
    "archive/index.html",
    "2024/index.html",
    "2024/01/index.html",
    "categories/index.html",
    "category/craft/index.html",
    "tags/index.html",
    "tag/tools/index.html",
    "authors/index.html",
    "author/ada-lane/index.html",
    "series/index.html",
    "series/slow-tools/index.html",
]


@pytest.mark.parametrize("path", PAGES)
def test_each_page_has_one_of_what_there_may_be_one_of(built, path):
    page = built.page(path)
    for selector in (
        "h1",
        "title",
        '[role="main"], main',
        'meta[name="description"]',
        'link[rel="canonical"]',
        'meta[property="og:title"]',
        'meta[property="og:image"]',
        'meta[name="twitter:card"]',
        'script[type="application/ld+json"]',
        'link[type="application/atom+xml"]',
        'link[type="application/rss+xml"]',
        'link[type="application/feed+json"]',
        'link[href$="blogpost.css"]',
    ):
        assert len(page.css(selector)) == 1, selector


def test_titles_are_unique_and_escaped(built):
    titles = [built.page(path).css_first("title").text() for path in PAGES]
    assert len(set(titles)) == len(titles)
    assert 'A <T> & "quotes"' in titles[0]
    assert built.page(PAGES[0]).css_first("h1").text() == 'A <T> & "quotes"'
    assert "<T>" not in re.sub(r"<script.*?</script>", "", (built.site / PAGES[0]).read_text(), flags=re.DOTALL)


def test_ids_are_unique(built):
    for path in PAGES:
        ids = [node.attributes["id"] for node in built.page(path).css("[id]")]
        assert len(set(ids)) == len(ids), path


def test_a_skip_link_leads_to_the_title_where_the_theme_has_one(built):
    for path in PAGES:
        page = built.page(path)
        for link in page.css("a.md-skip"):
            assert page.css_first(link.attributes["href"]) is not None


def test_pages_of_the_index_know_each_other(built):
    first, second = built.page("index.html"), built.page("page2/index.html")
    assert first.css_first('link[rel="next"]').attributes["href"] == "page2/"
    assert second.css_first('link[rel="prev"]').attributes["href"] == "../"
    assert second.css_first('nav [aria-current="page"]').text() == "2"


def test_a_post_shows_its_kin(built):
    page = built.page(PAGES[0])
    assert page.css_first(".bp-eyebrow a").attributes["href"].endswith("category/craft/")
    assert page.css_first(".bp-series summary").text() == "Part 1 of 2 in Slow tools"
    assert page.css_first(".bp-beside .bp-newer").text(strip=True) == "NextB"
    assert page.css_first(".bp-hero img").attributes["width"] == "1"
    assert [node.text() for node in page.css(".bp-related .bp-card-title")] == ["B"]
    assert page.css_first(".bp-author a").text() == "Ada Lane"


def test_latest_posts_stand_in_the_docs(built):
    page = built.page("guide/index.html")
    assert [link.attributes["href"] for link in page.css(".bp-rows a")] == ["../2024/02/01/b.html"]


def test_the_sitemap_has_each_posts_own_day_and_no_redirect(built):
    text = (built.site / "sitemap.xml").read_text()
    assert "<lastmod>2024-01-01</lastmod>" in text
    assert "<lastmod>2024-02-01</lastmod>" in text
    assert "/old/a/" not in text
    assert "Sitemap: https://example.org/sitemap.xml" in (built.site / "robots.txt").read_text()


def test_feeds_have_the_text_as_published(built):
    item = json.loads((built.site / "feed.json").read_text())["items"][-1]
    assert 'href="https://example.org/2024/02/01/b.html"' in item["content_html"]
    assert "headerlink" not in item["content_html"]
    assert item["image"] == "https://example.org/assets/a.png"


def test_an_old_address_leads_to_the_post(built):
    assert (
        built.page("old/a/index.html").css_first("a").attributes["href"]
        == "https://example.org/craft/2024/01/01/a.html"
    )


def test_a_site_overrides_any_template_in_its_custom_dir(tmp_path):
    site = blog(tmp_path, "material")
    site.config["theme"] = {"name": "material", "font": False, "custom_dir": "over"}
    site.write("over/blogpost/partials/tags.html", "<p class=mine>{{ entry.tags | join('+') }}</p>")
    site.write(
        "over/blogpost/terms.html",
        "{% extends 'blogpost/base.html' %}{% block blogpost %}MY TERMS{% endblock %}",
    )
    site.write("over/assets/blogpost/blogpost.css", "/* mine */")
    result = site.build("--strict")
    assert result.code == 0, result.log
    assert result.page(PAGES[0]).css_first("p.mine").text() == "tools"
    assert "MY TERMS" in (result.site / "tags/index.html").read_text()
    assert (result.site / "assets/blogpost/blogpost.css").read_text() == "/* mine */"


def test_two_blogs_keep_to_themselves(tmp_path):
    site = blog(tmp_path, "mkdocs")
    site.write("_config.yml", "title: Field Notes\nexclude: [news]\n")
    site.write("news/_posts/2024-03-01-n.md", "---\ntitle: N\n---\n\nNews.\n")
    site.config["plugins"] = ["search", "blogpost", {"blogpost": {"source": "news", "prefix": "news"}}]
    result = site.build("--strict")
    assert result.code == 0, result.log
    assert result.page("news/index.html").css_first(".bp-card-title").text() == "N"
    assert "news" not in result.page("archive/index.html").css_first(".bp").html.replace("newest", "")
    ids = [item["id"] for item in json.loads((result.site / "news/feed.json").read_text())["items"]]
    assert ids == ["https://example.org/2024/03/01/n"]
