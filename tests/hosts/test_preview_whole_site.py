"""Under `mkdocs serve`, a save also changes what lies outside the pages of posts: maps, templates, the theme."""

import os

import pytest
from served import Served

from mkdocs_blogpost.adapters.mkdocs.preview.preview import Preview

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


def served(write, more="", theme="readthedocs"):
    return Served(write("mkdocs.yml", f"site_name: S\ntheme: {theme}\n{more}plugins: [search, blogpost]\n"))


def write_newer_posts(write):
    """Write so many posts that no feed has the older one."""
    for day in range(10, 29):
        write(f"_posts/2024-02-{day}-new.md", "---\ntitle: New\n---\nText.\n")


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


@pytest.mark.parametrize("name", ["about.md", "_posts/2024-01-02-b.md"])
@pytest.mark.parametrize("option", ["exclude_docs", "draft_docs", "not_in_nav"])
def test_new_pages_have_the_place_that_mkdocs_gives_them(write, name, option):
    site = served(write, f"{option}: {name.rpartition('/')[2]}\n")
    site.save(write(name, "---\ntitle: Another\nlayout: page\n---\nText.\n"))
    assert site.difference() == []
    site.save(write("_posts/2024-01-03-c.md", "---\ntitle: C\n---\nText.\n"))
    assert site.builds <= 1
    assert site.difference() == []


@pytest.mark.parametrize("prefix", ["", "blog"])
def test_files_of_mkdocs_in_the_folder_of_the_site_come_and_go(tmp_path, write, prefix):
    (tmp_path / "_config.yml").rename(tmp_path / "docs/_config.yml")
    (tmp_path / "_posts").rename(tmp_path / "docs/_posts")
    site = Served(
        write("mkdocs.yml", f"site_name: S\nplugins: [search, blogpost: {{source: docs, prefix: '{prefix}'}}]\n")
    )
    for path, text in (
        ("notes.md", "# Notes\n"),
        ("page.md", "---\ntitle: Page\nlayout: page\n---\n"),
        ("a.txt", "A"),
        ("page.md", "---\ntitle: Page\nlayout: page\n---\n{{ site.title }}\n"),
        ("a.txt", "B"),
        ("notes.md", "# Other notes\n"),
    ):
        site.save(write(f"docs/{path}", text))
        assert site.difference() == [], path
    for name in ("notes.md", "a.txt", "page.md"):
        (tmp_path / "docs" / name).unlink()
        site.save(tmp_path / "docs" / name)
        assert site.difference() == [], name


def test_a_post_that_takes_the_name_of_another_of_its_size_and_time_is_shown(tmp_path, write):
    write("_posts/2024-01-02-b.md", "---\ntitle: B\n---\nFirst.\n")
    other = write("other.md.tmp", "---\ntitle: B\n---\nOther.\n")
    place = tmp_path / "_posts/2024-01-02-b.md"
    for each in (other, place):
        os.utime(each, (1700000000, 1700000000))
    site = served(write)
    site.save(other.replace(place))
    assert site.difference() == []


def test_every_page_has_the_new_icon_of_a_page_in_the_menu(write):
    about = write("about.md", "---\ntitle: About\nlayout: page\nicon: material/home\n---\nText.\n")
    site = served(write, theme="material")
    about.write_text("---\ntitle: About\nlayout: page\nicon: material/pencil\n---\nText.\n")
    site.save(about)
    assert site.builds == 0
    assert site.difference() == []


def test_a_file_of_the_site_with_a_name_as_editors_give_them_is_shown(write):
    place = write("assets/video.part", "old")
    site = served(write)
    site.save(write("assets/video.part", "new"), write("assets/other.tmp", "new"))
    assert site.difference() == []
    place.unlink()
    site.save(place)
    assert site.difference() == []


def test_a_file_that_takes_the_address_of_another_is_shown(write):
    write("_config.yml", "collections: {recipes: {output: true, permalink: '/:collection/:name'}}\n")
    first, second = write("_recipes/one/list.txt", "one"), write("_recipes/two/list.txt", "two")
    site = served(write)
    for each in (first, second):
        text = each.read_text()
        each.unlink()
        site.save(each)
        assert site.difference() == []
        each.write_text(text)
        site.save(each)
        assert site.difference() == []


def test_the_target_of_a_link_is_followed(tmp_path, write):
    target = write("_store/list.txt", "old")
    write("assets/first.txt", "first")
    (tmp_path / "assets/list.txt").symlink_to(target)
    site = served(write)
    site.save(write("_store/list.txt", "new"))
    assert site.difference() == []


def test_the_smaller_copies_of_a_new_picture_are_there(tmp_path, write):
    image = pytest.importorskip("PIL.Image")
    (tmp_path / "assets").mkdir()
    image.new("RGB", (900, 300), "red").save(tmp_path / "assets/wide.png")
    write_newer_posts(write)
    start = "---\ntitle: A\n---\n![First](/assets/first.png)\n\nText.\n"
    write("assets/first.png", "no picture")
    write(POST, start)
    site = served(write)
    site.save(write(POST, f"{start}\n![Wide](/assets/wide.png)\n"))
    assert site.builds == 0
    assert site.difference() == []


@pytest.mark.parametrize(
    "shown",
    [
        "{% for entry in blogpost.blog.entries %}{{ entry.body.words }}{% endfor %}",
        "{% for file in pages %}{{ file.page.content }}{{ file.page.title }}{% endfor %}",
    ],
)
def test_templates_show_the_new_text_of_other_posts(write, shown):
    write_newer_posts(write)
    write(POST, "---\ntitle: A\n---\nText.\n")
    write("over/main.html", f'{{% extends "base.html" %}}{{% block footer %}}{shown}{{{{ super() }}}}{{% endblock %}}')
    site = served(write, theme="{name: mkdocs, custom_dir: over}")
    for text in ("---\ntitle: A\n---\nText.\n\nMore.\n", "---\ntitle: Other\n---\nText.\n"):
        site.save(write(POST, text))
        assert site.builds == 0
        assert site.difference() == []


def test_the_site_folder_of_mkdocs_yml_is_no_part_of_the_site(write):
    site = served(write)
    site.save(write("site/old.html", "Built before."), write("_posts/2024-01-02-b.md", "---\ntitle: B\n---\nText.\n"))
    assert not (site.site / "site").exists()
    assert site.builds == 0
    assert site.difference() == []


def test_hidden_folders_that_include_names_are_followed(tmp_path, write):
    write(".well-known/a.txt", "A")
    site = served(write)
    assert str(tmp_path / ".well-known") not in site.server._watched_paths
    site.save(write("_config.yml", "title: Served\ninclude: [.well-known]\n"))
    assert (site.site / ".well-known/a.txt").read_text() == "A"
    assert site.server._watched_paths[str(tmp_path / ".well-known")] == 1
    assert str(tmp_path / ".cache") not in site.server._watched_paths


def test_search_has_the_new_title_of_a_post_as_a_build_writes_it(write):
    place = write(POST, "---\ntitle: A\n---\nText.\n")
    site = served(write)
    site.save(write(POST, "---\ntitle: <b>&amp; A\n---\nText.\n"))
    assert site.difference() == []
    site.save(place)
    assert site.difference() == []


def test_a_title_that_is_taken_back_at_once_is_not_shown(write, monkeypatch):
    text = "---\ntitle: A\n---\nText.\n"
    place = write(POST, text)
    site = served(write)
    with monkeypatch.context() as patch:
        patch.setattr(Preview, "_start_update", lambda _self: None)
        site.save(write(POST, text.replace("A", "Another")))
    place.write_text(text)
    site.save(place, write("_posts/2024-01-02-b.md", "---\ntitle: B\n---\nText.\n"))
    assert site.builds == 0
    assert site.difference() == []


def test_a_list_shows_its_own_path_when_another_page_has_the_usual_one(write):
    write("_posts/2024-01-02-b.md", "---\ntitle: B\ntags: [stone]\n---\nText.\n")
    write("_data/navigation.yml", "main: [{title: List, url: /list.html}]\n")  # no menu shows the page
    write("list.md", "---\ntitle: List\n---\n{% for post in site.posts %}{{ post.title }}{% endfor %}\n")
    site = served(write)
    page = write("tags.md", "---\nlayout: post\ntitle: Mine\npermalink: /mine/\n---\nText.\n")
    site.save(page)
    assert site.builds == 0
    assert site.difference() == []
    page.unlink()
    site.save(page)
    assert site.difference() == []
