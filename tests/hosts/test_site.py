"""A whole Jekyll site among the pages of MkDocs: addresses, links, nav, several blogs."""

from html import unescape

import pytest
from sites import Site

GUIDE = "# Guide\n\n## Install\n\nRead [the first post](../_posts/2024-01-01-first.md#why).\n"
FIRST = """\
---
title: First
categories: [notes]
redirect_from: /old/first/
---
# Why

See [the second]({{ site.baseurl }}{% post_url 2024-01-02-second %}), [the guide](../docs/guide.md#install),
[itself](#why) and ![a picture](/assets/a.svg).
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"></svg>\n'


def whole(folder):
    return (
        Site(folder)
        .write("docs/index.md", "# Home\n")
        .write("docs/guide.md", GUIDE)
        .write("_config.yml", "title: A blog\npermalink: pretty\nurl: https://old.example\n")
        .write("_posts/2024-01-01-first.md", FIRST)
        .write(
            "_posts/2024-01-02-second.md",
            "---\ntitle: Second\n---\nBack [there](/notes/2024/01/01/first/).\n",
        )
        .write("about.md", "---\nlayout: page\ntitle: About\npermalink: /about/\n---\nAbout us.\n")
        .write("assets/a.svg", SVG)
        .write("plain.txt", "Plain.\n")
        .write("data.json", '---\n---\n{"posts": {{ site.posts | size }}}\n')
    )


@pytest.fixture
def site(tmp_path):
    return whole(tmp_path)


@pytest.fixture(scope="module")
def result(tmp_path_factory):
    result = whole(tmp_path_factory.mktemp("whole")).build("--strict")
    assert result.code == 0, result.log
    return result


def hrefs(page, selector):
    return [each.attributes.get("href") for each in page.css(selector)]


def test_links_lead_where_they_mean_to(result):
    links = hrefs(result.page("notes/2024/01/01/first/index.html"), ".bp-body a")
    assert links[:3] == ["../../../../../2024/01/02/second/", "../../../../../guide/#install", "#why"]
    assert "../notes/2024/01/01/first/#why" in hrefs(result.page("guide/index.html"), "article a")


def test_pages_and_files_are_published_at_jekylls_addresses(result):
    assert result.page("about/index.html").css_first("h1").text(strip=True) == "About"
    assert (result.site / "assets/a.svg").read_text() == SVG
    assert (result.site / "plain.txt").read_text() == "Plain.\n"
    assert (result.site / "data.json").read_text().strip() == '{"posts": 2}'


def test_pages_join_the_nav_and_posts_do_not(result):
    nav = {href for href in hrefs(result.page("index.html"), ".md-nav--primary a") if href}
    assert "about/" in nav
    assert not [href for href in nav if "first" in href]


def test_the_index_steps_aside_for_the_docs_home(result):
    assert result.page("index.html").css_first("h1").text().startswith("Home")
    assert "../notes/2024/01/01/first/" in hrefs(result.page("blog/index.html"), "article a")


def test_old_addresses_answer(result):
    assert "/notes/2024/01/01/first/" in (result.site / "old/first/index.html").read_text()


def test_what_is_mkdocs_own_is_not_published_as_the_blogs(result):
    assert not [name for name in ("mkdocs.yml", "docs/guide.md", "_config.yml") if result.exists(name)]


def test_a_broken_link_fails_a_strict_build(site):
    site.config = {"validation": {"anchors": "warn"}}
    site.write("_posts/2024-01-03-third.md", "---\n---\nTo [nowhere](/notes/2024/01/01/first/#gone).\n")
    result = site.build("--strict")
    assert result.code != 0
    assert "2024-01-03-third.md" in result.log
    assert "#gone" in result.log


def test_a_prefix_moves_the_whole_blog(site):
    site.options = {"prefix": "journal"}
    result = site.build("--strict")
    assert result.code == 0, result.log
    links = hrefs(result.page("journal/notes/2024/01/01/first/index.html"), ".bp-body a")
    assert "../../../../../2024/01/02/second/" in links
    assert result.exists("journal/index.html")
    assert result.exists("journal/assets/a.svg")


def test_two_blogs_in_one_site(tmp_path):
    site = Site(tmp_path).write("docs/index.md", "# Home\n")
    for name in ("news", "notes"):
        site.write(f"{name}/_posts/2024-01-01-{name}.md", f"---\ntitle: {name}\n---\nText of {name}.\n")
    site.config = {"plugins": [{"blogpost": {"source": n, "prefix": n}} for n in ("news", "notes")]}
    result = site.build("--strict")
    assert result.code == 0, result.log
    for name in ("news", "notes"):
        assert result.page(f"{name}/2024/01/01/{name}.html").css_first("h1").text(strip=True) == name
        assert f"2024/01/01/{name}.html" in hrefs(result.page(f"{name}/index.html"), "article a")


def test_posts_in_docs_dir_are_the_blogs(tmp_path):
    site = Site(tmp_path).write("docs/_posts/2024-01-01-first.md", "---\ntitle: First\n---\nText.\n")
    result = site.write("docs/index.md", "# Home\n").build("--strict")
    assert result.code == 0, result.log
    assert result.exists("2024/01/01/first.html")
    assert not list(result.site.rglob("*_posts*"))


def test_nav_names_the_index_by_one_line(site):
    site.config = {"nav": [{"Start": "index.md"}, "guide.md", {"Journal": "blog.md"}]}
    result = site.build("--strict")
    assert result.code == 0, result.log
    links = result.page("index.html").css(".md-nav--primary a")
    assert "blog/" in [a.attributes.get("href") for a in links if "Journal" in a.text()]


def test_a_post_is_named_by_its_path_whatever_the_prefix(tmp_path):
    links = ("_posts/2024-01-01-a.md", "../_posts/2024-01-01-a.md", "news/_posts/2024-01-01-a.md")
    site = Site(tmp_path, theme="mkdocs", options={"prefix": "news"}, config={"nav": ["index.md", {"One": links[0]}]})
    site.write("docs/index.md", "# Home\n\n" + "".join(f"[to it]({link})\n" for link in links))
    result = site.write("_posts/2024-01-01-a.md", "---\ntitle: A\n---\nText.\n").build("--strict")
    assert result.code == 0, result.log
    assert hrefs(result.page("index.html"), "p a")[:3] == ["news/2024/01/01/a.html"] * 3
    assert "news/2024/01/01/a.html" in hrefs(result.page("index.html"), ".navbar a")


@pytest.mark.parametrize("is_root_first", [True, False])
def test_a_blog_in_the_folder_of_another_is_no_part_of_it(tmp_path, is_root_first):
    site = Site(tmp_path, theme="mkdocs").write("docs/guide.md", "# Guide\n")
    for folder, name in (("", "root"), ("news/", "news")):
        site.write(f"{folder}_config.yml", f"title: {name}\n").write(f"{folder}file.txt", name)
        site.write(f"{folder}_posts/2024-01-01-{name}.md", f"---\ntitle: Of {name}\ntags: [a]\n---\nText of {name}.\n")
    plugins = ["blogpost", {"blogpost": {"source": "news", "prefix": "news"}}]
    site.config = {"plugins": plugins if is_root_first else plugins[::-1]}
    result = site.build("--strict")
    assert result.code == 0, result.log
    assert "Of news" not in (result.site / "archive/index.html").read_text("utf-8")
    assert "Of news" in (result.site / "news/archive/index.html").read_text("utf-8")
    assert (result.site / "news/file.txt").read_text("utf-8") == "news"


def test_of_two_posts_at_one_address_the_later_is_shown_and_told(site):
    site.write("_posts/2024-01-05-a.md", "---\npermalink: /same/\ntitle: a-title\ntags: [only]\n---\nEarlier.\n")
    site.write("_posts/2024-01-06-b.md", "---\npermalink: /same/\n---\nLater.\n")
    result = site.build()
    assert result.code == 0, result.log
    assert "Later." in result.page("same/index.html").css_first(".bp-body").text()
    assert result.log.count("/same/") == 1
    assert "_posts/2024-01-06-b.md:2: its address /same/ is that of _posts/2024-01-05-a.md too" in result.log
    for path in ("blog/index.html", "feed.xml", "search/search_index.json", "sitemap.xml"):
        if result.exists(path):
            assert "Earlier" not in (result.site / path).read_text(encoding="utf-8"), path
    pages = [path.read_text(encoding="utf-8") for path in result.site.rglob("*.html")]
    assert len(pages) > 3
    assert not [page for page in pages if "a-title" in page]


def test_a_post_whose_address_a_page_of_the_docs_has_is_in_no_list(site):
    site.write("docs/mine.md", "# Mine\n")
    site.write("_posts/2024-01-05-a.md", "---\npermalink: /mine/\ntitle: a-title\n---\nEarlier.\n")
    result = site.build()
    assert "_posts/2024-01-05-a.md: 'mine.md' has its URL /mine/ already" in result.log
    assert not [path for path in result.site.rglob("*.html") if "a-title" in path.read_text(encoding="utf-8")]
    assert "a-title" not in (result.site / "feed.xml").read_text(encoding="utf-8")


def test_a_blog_whose_posts_are_all_to_come_is_built(tmp_path):
    site = (
        Site(tmp_path).write("_posts/2999-01-01-a.md", "---\ntitle: A\n---\nText.\n").write("_config.yml", "title: x\n")
    )
    result = site.build()
    assert result.code == 0, result.log
    assert result.exists("sitemap.xml")


def test_two_blogs_at_one_address_are_told(tmp_path):
    site = Site(tmp_path).write("docs/index.md", "# Home\n")
    for name in ("news", "notes"):
        site.write(f"{name}/_posts/2024-01-01-x.md", f"---\ntitle: {name}\n---\nText of {name}.\n")
    site.config = {"plugins": [{"blogpost": {"source": name}} for name in ("news", "notes")]}
    assert "_posts/2024-01-01-x.md: '../news/_posts/2024-01-01-x.md' has its URL" in site.build().log


def test_a_page_named_like_a_view_leaves_the_view_its_own_address(site):
    site.write("_posts/2024-01-08-tagged.md", "---\ntags: [x]\n---\nText.\n")
    for name in ("tags", "archive"):
        head = f"layout: page\ntitle: My {name}\npermalink: /{name}.html"
        site.write(f"{name}.md", f"---\n{head}\n---\nAbout.\n")
    result = site.build("--strict")
    assert result.code == 0, result.log
    for name in ("tags", "archive"):
        assert result.page(f"{name}.html").css_first("h1").text(strip=True) == f"My {name}"
        assert [href for href in hrefs(result.page(f"{name}/index.html"), "article a") if "tag" in str(href)]


def test_markdown_material_gives_a_post_to_stock_markdown(site):
    site.config = {"markdown_extensions": ["admonition"]}
    site.write("_posts/2024-01-07-stock.md", "---\nmarkdown: material\n---\n!!! note\n\n    Stock.\n")
    result = site.build("--strict")
    assert result.code == 0, result.log
    assert result.page("2024/01/07/stock/index.html").css_first("div.admonition.note")


def test_a_post_may_link_to_itself_by_its_address(tmp_path):
    site = Site(tmp_path).write("_posts/2024-01-01-first.md", "---\n---\n[I](/2024/01/01/first.html#why)\n\n# Why\n")
    site.write("_posts/2024-01-02-second.md", "---\n---\n[I]({{ page.url }})\n")
    result = site.build("--strict")
    assert result.code == 0, result.log
    assert hrefs(result.page("2024/01/01/first.html"), ".bp-body p a") == ["first.html#why"]
    assert hrefs(result.page("2024/01/02/second.html"), ".bp-body p a") == ["second.html"]


def test_an_apostrophe_stands_in_an_address_as_it_is(tmp_path):
    site = Site(tmp_path).write("_posts/2024-01-01-it's.md", "---\ntitle: It\n---\nText.\n")
    site.write("_posts/2024-01-02-b.md", "---\n---\n[It]({% post_url 2024-01-01-it's %})\n")
    result = site.build("--strict")
    assert result.code == 0, result.log
    assert hrefs(result.page("2024/01/02/b.html"), ".bp-body p a") == ["../01/it's.html"]
    assert "/2024/01/01/it's.html" in unescape((result.site / "sitemap.xml").read_text())


def test_a_question_mark_or_hash_in_a_category_is_a_letter_of_the_address(tmp_path):
    site = Site(tmp_path).write("_posts/2024-01-01-a.md", "---\ncategories: ['Why?', 'C#']\n---\nA.\n")
    site.write("_posts/2024-01-02-b.md", "---\ncategory: Why?\n---\nB.\n")
    result = site.build("--strict")
    assert result.code == 0, result.log
    assert result.exists("why?/c#/2024/01/01/a.html")
    assert result.exists("why?/2024/01/02/b.html")


def test_an_ordinary_build_says_nothing_about_mkdocs_itself(site):
    site.write("_config.yml", "title: A blog\nfavicon: /x.png\n").write("CNAME", "blog.example\n")
    result = site.build("--strict", anew=True)
    assert "DeprecationWarning" not in result.log
    assert "'template'" not in result.log
