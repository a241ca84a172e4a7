"""Addresses that end in `.html` under `use_directory_urls`, and sites that are read as files."""

import pytest
from sites import Site

POST = "---\ntitle: Kiln\n---\nThe kiln is warm.\n\n## More\n\nText.\n"
CARDS = """
paths = {}

def on_page_markdown(markdown, page, config, files):
    if page.meta.get("social", {}).get("cards", True):
        suffix = "/index.html" if config.use_directory_urls and not page.is_index else ".html"
        path = page.file.dest_uri.replace(suffix, ".png")
        assert path.endswith(".png"), (page, page.file.dest_uri)
        assert path not in paths.values() or paths.get(page.file.src_uri) == path, path
        paths[page.file.src_uri] = path
"""
"""The card of a page is named as Material's plugin `social` names it."""


def site_of_html(folder, **config):
    site = Site(folder, options={"views": {"archive": "/archive.html"}}, config=config)
    site.write("_config.yml", "permalink: /:year/:title.html\n").write("_posts/2024-03-01-kiln.md", POST)
    about = "---\nlayout: page\ntitle: About\npermalink: /about.html\n---\n[K]({% post_url 2024-03-01-kiln %})"
    site.write("about.md", about)
    site.write("deep.md", "---\nlayout: page\ntitle: Deep\npermalink: /deep/er.html\n---\nDeep.")
    site.write("plain.md", "---\nlayout: page\ntitle: Plain\npermalink: /plain/\n---\nPlain.")
    return site.write("404.md", "---\nlayout: page\npermalink: /404.html\n---\nLost.")


@pytest.mark.parametrize("nav", [{}, {"nav": ["index.md", {"S": ["about.md", "deep.md", "plain.md"]}]}])
def test_every_page_has_a_place_for_its_card(tmp_path, nav):
    config = {"hooks": ["cards.py"], **nav}
    result = site_of_html(tmp_path, **config).write("cards.py", CARDS).build("--strict")
    assert result.code == 0, result.log
    sitemap = (result.site / "sitemap.xml").read_text("utf-8")
    for path in ("2024/kiln.html", "about.html", "deep/er.html", "archive.html"):
        assert f"<loc>https://example.org/{path}</loc>" in sitemap
        page = result.page(path)
        assert page.css_first('link[rel="canonical"]').attributes["href"] == f"https://example.org/{path}"
        assert page.css_first('meta[property="og:image"]')
    assert '"location":"2024/kiln.html"' in (result.site / "search/search_index.json").read_text("utf-8")


def test_a_site_that_is_read_as_files_names_files_in_its_links(tmp_path):
    config = {"plugins": ["search", "blogpost", "offline"], "nav": [{"S": ["about.md", "deep.md"]}]}
    result = site_of_html(tmp_path, **config).build("--strict")
    assert result.code == 0, result.log
    for path in ("2024/kiln.html", "about.html", "index.html", "deep/er.html"):
        links = [link.attributes.get("href") or "" for link in result.page(path).css("body a")]
        own = [link.partition("#")[0] for link in links if "//" not in link and not link.startswith("#")]
        assert own
        for link in filter(None, own):
            assert ((result.site / path).parent / link).resolve().is_file(), (path, link)


@pytest.mark.parametrize("folders", [True, False])
def test_redirects_lead_to_the_very_address_of_a_page(tmp_path, folders):
    maps = {
        "old.md": "../_posts/2024-03-01-kiln.md#more",
        "a/older.md": "_posts/2024-03-01-kiln.md",
        "b.md": "about.md",
        "c.md": "plain.md",
        "own.md": "guide.md",
        "away.md": "https://elsewhere.example/",
    }
    plugins = ["search", "blogpost", {"redirects": {"redirect_maps": maps}}]
    site = site_of_html(tmp_path, plugins=plugins, use_directory_urls=folders).write("docs/guide.md", "# Guide\n")
    result = site.build("--strict")
    assert result.code == 0, result.log
    place, plain = ("{}/index.html", "plain/index.html") if folders else ("{}.html", "plain/index.html")
    wanted = {"old": "2024/kiln.html#more", "a/older": "2024/kiln.html", "b": "about.html", "c": plain}
    for old, new in wanted.items():
        path = place.format(old)
        address, _, fragment = (result.page(path).css_first("a").attributes["href"] or "").partition("#")
        leads = ((result.site / path).parent / address).resolve()
        assert address.endswith("/") or leads.is_file()
        file = leads / "index.html" if leads.is_dir() else leads
        assert file == (result.site / new.partition("#")[0]).resolve()
        assert fragment == new.partition("#")[2]
    assert "guide" in (result.site / place.format("own")).read_text("utf-8")
    assert "https://elsewhere.example/" in (result.site / place.format("away")).read_text("utf-8")
