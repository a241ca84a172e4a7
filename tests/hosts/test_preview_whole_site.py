"""Under `mkdocs serve`, a save also changes what lies outside the pages of posts: maps, templates, the theme."""

import pytest
from served import Served

POST = "_posts/2024-01-01-a.md"


@pytest.fixture
def write(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")

    def write(path, text):
        place = tmp_path / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
        return place

    write("docs/docs.md", "# Docs\n")
    write("_config.yml", "title: Served\n")
    write(POST, "---\ntitle: A\ntags: [ünder]\ncanonical_url: https://elsewhere.example/a\n---\nText.\n")
    return write


def served(write, more=""):
    return Served(write("mkdocs.yml", f"site_name: S\ntheme: readthedocs\n{more}plugins: [search, blogpost]\n"))


def test_the_sitemap_has_the_addresses_that_a_build_gives_it(write):
    site = served(write)
    site.save(write("_posts/2024-01-02-b.md", "---\ntitle: B\n---\n[A](/2024/01/01/a.html)\n"))
    site.save(write(POST, "---\ntitle: A\ntags: [ünder, c]\ncanonical_url: https://elsewhere.example/b\n---\nText.\n"))
    assert site.builds == 0
    assert site.difference() == []


def test_the_sitemap_has_a_new_page_that_is_a_file_by_itself(write):
    site = served(write)
    site.save(write("whole.html", "---\n---\n<!DOCTYPE html><html><body>Whole</body></html>\n"))
    assert "/whole.html" in (site.site / "sitemap.xml").read_text()
    assert site.difference() == []


def test_a_template_of_mkdocs_yml_shows_a_new_post(write):
    write("docs/all.txt", "{% for file in pages %}{{ file.page.title }}\n{% endfor %}")
    site = served(write, "extra_templates: [all.txt]\n")
    site.save(write("_posts/2024-01-02-b.md", "---\ntitle: Another\n---\nText.\n"))
    assert "Another" in (site.site / "all.txt").read_text()
    assert site.difference() == []


@pytest.mark.parametrize("more", ["lang: de", "favicon: /assets/own.png"])
def test_the_theme_has_its_own_language_and_icon_again(write, more):
    write("assets/own.png", "no picture")
    config = write("_config.yml", f"title: Served\n{more}\n")
    site = served(write)
    config.write_text("title: Served\n")
    site.save(config)
    assert site.difference() == []
    site.save(write("_config.yml", f"title: Served\n{more}\n"))
    assert site.difference() == []
