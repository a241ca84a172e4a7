"""Addresses, files and navs of whole sites, built by MkDocs."""

import pytest
from sites import Site

POST = "---\ntitle: Kiln\ntags: [clay]\n---\nSee [about](/about.html?x=1#sec) and [nothing](#why).\n\n## Why\n"


@pytest.fixture
def site(tmp_path):
    return (
        Site(tmp_path)
        .write("_config.yml", "title: A blog\nurl: https://example.org\n")
        .write("_posts/2024-03-01-kiln.md", POST)
        .write("about.md", "---\nlayout: page\ntitle: About\n---\n## Sec\n\n[Kiln](/2024/03/01/kiln.html)\n")
    )


def hrefs(page, selector):
    return [each.attributes.get("href") for each in page.css(selector)]


def test_a_page_in_docs_under_the_name_of_a_view_introduces_it(site):
    site.write("docs/index.md", "# Home\n").write("docs/tags.md", "# All words\n\nMy words.\n")
    result = site.build("--strict")
    assert result.code == 0, result.log
    page = result.page("tags/index.html")
    assert "My words." in page.body.text()
    assert [each.text() for each in page.css("h1")] == ["All words"]
    assert "../tag/clay/" in hrefs(page, "a")


@pytest.mark.parametrize("name", ["blog/index.md", "blog.md"])
def test_a_page_in_docs_at_the_address_of_the_index_introduces_it(site, name):
    site.options = {"prefix": "blog"}
    site.write("docs/index.md", "# Home\n").write(f"docs/{name}", "# Journal\n\nWhat I write.\n")
    result = site.build("--strict")
    assert result.code == 0, result.log
    page = result.page("blog/index.html")
    assert "What I write." in page.body.text()
    assert "2024/03/01/kiln.html" in hrefs(page, "a")


@pytest.mark.parametrize("name", ["blog/index.md", "blog/", "blog.md"])
@pytest.mark.parametrize("prefix", ["blog", ""])
def test_a_nav_names_the_index(site, name, prefix):
    site.options = {"prefix": prefix}
    site.config = {"nav": [{"Home": "index.md"}, {"Writing": [{"Journal": name}]}]}
    result = site.write("docs/index.md", "# Home\n").build("--strict")
    assert result.code == 0, result.log
    assert "blog/" in hrefs(result.page("index.html"), "nav a")
    post = result.page("blog/2024/03/01/kiln.html" if prefix else "2024/03/01/kiln.html")
    active = [each.text(strip=True) for each in post.css(".md-nav__item--active > label")]
    assert "Writing" in active


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_the_page_for_lost_addresses_works_at_any_depth(site, theme):
    site.theme = theme
    site.config = {"site_url": "https://example.org/log/"}
    site.write("404.html", "---\nlayout: page\n---\nNo such page. <a href='/about.html?x=1'>About</a>\n")
    result = site.build()
    page = result.page("404.html")
    assert "No such page." in page.body.text()
    assert "/log/about.html?x=1" in hrefs(page, "a")
    away = ("/log/", "#", "https://", "http://", "data:", "//")
    places = [*hrefs(page, "[href]"), *(each.attributes.get("src") for each in page.css("[src]"))]
    assert [each for each in places if each and not each.startswith(away)] == []
    assert "404.html" not in (result.site / "sitemap.xml").read_text()
    assert "404.html" not in str(hrefs(result.page("index.html"), "nav a"))


def test_a_link_keeps_query_and_fragment(site):
    page = site.build().page("2024/03/01/kiln.html")
    assert hrefs(page, ".bp-body p a") == ["../../../about.html?x=1#sec", "#why"]


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_without_folders_every_link_names_a_file(site, theme):
    site.theme, site.options, site.config = theme, {"prefix": "blog"}, {"use_directory_urls": False}
    result = site.write("docs/index.md", "# Home\n").build()
    for path in (result.site / "blog").rglob("*.html"):
        links = hrefs(result.page(path.relative_to(result.site).as_posix()), "body a[href]")
        assert [each for each in links if each.split("#")[0].endswith(("/", ".")) and "//" not in each] == []


def test_a_post_has_an_edit_link_to_its_own_file(site):
    site.theme = "material"
    site.config = {
        "repo_url": "https://git.example/log",
        "edit_uri": "edit/main/docs/",
        "theme": {"name": "material", "font": False, "features": ["content.action.edit"]},
    }
    result = site.build()
    edits = 'a[rel="edit"]'
    expected = ["https://git.example/log/edit/main/_posts/2024-03-01-kiln.md"]
    assert hrefs(result.page("2024/03/01/kiln.html"), edits) == expected
    assert hrefs(result.page("tags/index.html"), edits) == []


def test_a_jekyll_site_in_docs_is_published_once(site, tmp_path):
    files = {
        path.relative_to(site.root).as_posix(): path.read_text() for path in site.root.rglob("*") if path.is_file()
    }
    inner = Site(tmp_path / "project", options={"dialect": "jekyll-4"})
    for path, text in files.items():
        inner.write(f"docs/{path}", text)
    inner.write("docs/CNAME", "example.org\n").write("docs/guide.md", "# A guide\n\nOf MkDocs.\n")
    result = inner.build()
    assert result.code == 0, result.log
    built = {path.relative_to(result.site).as_posix() for path in result.site.rglob("*")}
    assert {"CNAME", "about.html", "2024/03/01/kiln.html", "guide/index.html"} <= built
    assert not built & {"CNAME.html", "about/index.html", "_config.yml"}
    assert not any(path.endswith(".md") for path in built)


def test_a_folder_docs_of_the_jekyll_site_keeps_its_addresses(site):
    site.write("docs/setup.md", "---\nlayout: page\n---\nSet up {{ site.title }}.\n")
    result = site.build("--strict")
    assert result.code == 0, result.log
    assert "Set up A blog." in result.page("docs/setup.html").body.text()
    assert not result.exists("setup/index.html")


def test_a_folder_of_both_kinds_stops_the_build(site):
    site.write("docs/setup.md", "---\nlayout: page\n---\nSet up.\n").write("docs/index.md", "# Home\n")
    result = site.build()
    assert result.code != 0
    assert "docs_dir" in result.log
    assert "Traceback" not in result.log


def test_files_in_docs_without_a_home_page_follow_the_sites_own_menu(site):
    site.write("_config.yml", "exclude: [docs]\nheader_pages: [about.md]\n")
    site.write("about.md", "---\nlayout: page\ntitle: About\n---\nText.\n")
    site.write("docs/CHANGELOG.md", "# Changes\n").write("docs/guide/one.md", "# One\n")
    result = site.build("--strict")
    assert result.code == 0, result.log
    links = [each.attributes.get("href") for each in result.page("index.html").css(".md-nav--primary a")]
    assert [each for each in links if each in ("about.html", "CHANGELOG/", "guide/one/")] == [
        "about.html",
        "CHANGELOG/",
        "guide/one/",
    ]


def test_a_feed_without_a_layout_is_no_page_whatever_the_defaults_are(site):
    site.write("_config.yml", 'defaults: [{scope: {path: ""}, values: {layout: page}}]\n')
    site.write("_layouts/page.html", "<html><body>{{ content }}</body></html>")
    site.write("feed.xml", "---\nlayout: null\n---\n<rss>{{ site.posts.size }}</rss>\n")
    result = site.build("--strict")
    assert result.code == 0, result.log
    assert (result.site / "feed.xml").read_text("utf-8") == "<rss>1</rss>\n"


def test_the_sitemap_has_the_site_s_own_html_files(site):
    site.write("_config.yml", "plugins: [jekyll-redirect-from]\n")
    site.write("whole/index.html", "---\n---\n<html><body>Whole</body></html>\n").write(
        "static page.html", "<html></html>"
    )
    site.write("404.html", "<html></html>").write("hidden.html", "---\nsitemap: false\n---\n<html></html>\n")
    result = site.build("--strict")
    sitemap = (result.site / "sitemap.xml").read_text("utf-8")
    found = [
        name for name in ("/whole/", "/static%20page.html", "404.html", "hidden.html") if f"{name}</loc>" in sitemap
    ]
    assert found == ["/whole/", "/static%20page.html"]
    assert (result.site / "redirects.json").read_text("utf-8") == "{}"


def test_a_post_at_the_address_of_a_text_is_that_text(site):
    site.write("_layouts/data.html", "[{{ content }}]")
    site.write(
        "_posts/2024-03-02-a.html", "---\ntitle: A\nlayout: none\npermalink: /raw/a.xml\n---\n<x>{{ page.title }}</x>\n"
    )
    site.write("_posts/2024-03-03-b.html", "---\ntitle: B\nlayout: data\npermalink: /raw/b.json\n---\n1\n")
    site.write("_posts/2024-03-04-c.md", "---\ntitle: C\npermalink: /raw/c.txt\n---\n*C*\n")
    site.write("_posts/2024-03-05-d.md", "---\ntitle: D\npermalink: /raw/d\n---\nDo [see](/raw/a.xml) it.\n")
    result = site.build("--strict")
    assert result.code == 0, result.log
    read = {name: (result.site / "raw" / name).read_text("utf-8") for name in ("a.xml", "b.json", "c.txt")}
    assert read == {"a.xml": "<x>A</x>\n", "b.json": "[1\n]", "c.txt": "<p><em>C</em></p>\n"}
    assert hrefs(result.page("raw/d.html"), ".bp-body a") == ["/raw/a.xml"]
    assert {"raw/a.xml", "raw/d"} <= set(hrefs(result.page("index.html"), ".bp-view a"))


def test_what_is_built_for_readers_is_built_for_production(site, monkeypatch):
    monkeypatch.delenv("JEKYLL_ENV", raising=False)
    site.write("robots.txt", "---\n---\n{{ jekyll.environment }}\n")
    assert (site.build().site / "robots.txt").read_text("utf-8") == "production\n"
    monkeypatch.setenv("JEKYLL_ENV", "staging")
    assert (site.build().site / "robots.txt").read_text("utf-8") == "staging\n"
