"""From a source tree to the blog that views know."""

from datetime import UTC, datetime

import pytest

from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.pipeline import settings
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.source.tree import SourceTree
from mkdocs_blogpost.views.assemble import SiteInfo, authors_of, blog_of
from mkdocs_blogpost.views.entry import Entry


def assembled(tmp_path, files, info=None, html=None, **options):
    for path, text in files.items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    now = datetime(2024, 6, 1, tzinfo=UTC)
    site = read_site(SourceTree(tmp_path), now=now, problems=Problems())
    authors = authors_of(site)
    entries = [
        Entry(post.url, post.title, post.date, data=post.data, authors=authors.authors_of(post.data))
        for post in site.posts
    ]
    return blog_of(site, settings.load(options).blog, entries, info or SiteInfo(), html)


CONFIG = """
title: Notes
description: "*About* <b>things</b>"
url: https://n.example
baseurl: /log
lang: de
author: Ada
"""


def test_the_configuration_describes_the_site(tmp_path):
    blog = assembled(tmp_path, {"_config.yml": CONFIG, "_posts/2024-01-01-a.md": "---\n---\n"})
    assert (blog.name, blog.description, blog.origin) == ("Notes", "About things", "https://n.example/log")
    assert blog.author is not None
    assert blog.author.name == "Ada"


def test_the_host_comes_before_the_configuration(tmp_path):
    info = SiteInfo("Name", "A description", "https://h.example/docs/")
    blog = assembled(tmp_path, {"_config.yml": CONFIG}, info)
    assert (blog.name, blog.description, blog.origin) == ("Name", "A description", "https://h.example/docs")


@pytest.mark.parametrize(
    ("theme", "is_set", "site", "language"),
    [
        ("", False, "", "en"),
        ("en", False, "", "en"),
        ("en", False, "de", "de"),
        ("fr", True, "de", "fr"),
        ("en", True, "de", "en"),
        ("fr", False, "de", "de"),
        ("", False, "de", "de"),
        ("en", False, "zh_Hans.UTF-8", "zh-Hans"),
        ("pt-BR", True, "", "pt-BR"),
    ],
)
def test_the_readers_language(tmp_path, theme, is_set, site, language):
    config = {"_config.yml": f"lang: {site}\n"} if site else {}
    assert assembled(tmp_path, config, SiteInfo(language=theme, is_language_set=is_set)).language == language


@pytest.mark.parametrize(
    "config", ["default_lang: fr", "languages: [fr, en]", "language: fr", "locale: fr", "lang: english\nlanguage: fr"]
)
def test_the_language_by_every_key_of_a_site(tmp_path, config):
    assert assembled(tmp_path, {"_config.yml": f"{config}\n"}).language == "fr"


def test_an_address_without_a_host_is_none(tmp_path):
    assert assembled(tmp_path, {"_config.yml": "baseurl: /log\n"}).origin == ""


def test_posts_that_have_moved_are_redirects_and_no_entries(tmp_path):
    posts = {
        "_posts/2024-01-01-a.md": "---\nredirect_to: https://b.example/\nredirect_from: /w\n---\n",
        "_posts/2024-01-02-b.md": "---\nredirect_from: [/x/, y]\naliases: /z\n---\n",
        "_config.yml": "collections: {notes: {output: true}}\n",
        "_notes/n.md": "---\nredirect_from: /v\n---\n",
    }
    blog = assembled(tmp_path, posts, prefix="blog")
    assert [entry.title for entry in blog.entries] == ["B"]
    assert blog.redirects == {
        "/blog/2024/01/01/a.html": "https://b.example/",
        "/blog/w": "https://b.example/",
        "/blog/v": "/blog/notes/n.html",
        "/blog/x/": "/blog/2024/01/02/b.html",
        "/blog/y": "/blog/2024/01/02/b.html",
        "/blog/z": "/blog/2024/01/02/b.html",
    }


def test_pages_introduce_views_unless_they_are_the_list_themselves(tmp_path):
    files = {
        "_config.yml": CONFIG,
        "index.html": "---\nlayout: home\n---\n{% for post in site.posts %}{{ post.title }}{% endfor %}",
        "topics.md": "---\nlayout: tags\npermalink: /topics/\ntitle: Topics\n---\nAll of them.\n",
    }
    blog = assembled(tmp_path, files, html={"topics.md": "<p>All of them.</p>", "index.html": "<p>A list.</p>"})
    assert blog.view_urls.url("tags") == "/topics/"
    topics, home = blog.intros["/topics/"], blog.intros["/"]
    assert (topics.path, topics.layout, topics.lists_posts) == ("topics.md", "tags", False)
    assert topics.html == "<p>All of them.</p>"
    assert (home.path, home.layout, home.lists_posts, home.html) == ("index.html", "home", True, "")
    assert assembled(tmp_path, files).intros["/topics/"].html == ""


def test_documents_of_collections_ask_for_views_too(tmp_path):
    files = {
        "_config.yml": "collections: {tabs: {output: true, permalink: /:title/}}\n",
        "_tabs/archives.md": "---\nlayout: archives\ntitle: All\n---\n",
    }
    blog = assembled(tmp_path, files)
    assert blog.view_urls.url("archive") == "/archives/"
    assert blog.intros["/archives/"].title == "All"


def test_an_index_makes_room_for_the_hosts_home(tmp_path):
    blog = assembled(tmp_path, {}, SiteInfo(has_home=True))
    assert blog.view_urls.url("index") == "/blog/"
    assert blog.view_urls.paginate_path == "/blog/page:num/"
    assert assembled(tmp_path, {}, SiteInfo(has_home=True), prefix="news").view_urls.url("index") == "/news/blog/"
    assert assembled(tmp_path, {}, prefix="news").view_urls.url("index") == "/news/"


def test_the_sites_own_picture_is_its_card(tmp_path):
    assert assembled(tmp_path, {"_config.yml": "image: /assets/c.png\n"}).card.src == "/assets/c.png"
    assert assembled(tmp_path, {"_config.yml": "image: {path: c.png}\n"}).card.src == "/c.png"
    assert (
        assembled(tmp_path, {"_config.yml": "share-img: https://i.example/c.png\n"}).card.src
        == "https://i.example/c.png"
    )


def test_the_sites_own_picture_is_below_the_prefix_if_it_is_a_file_of_the_site(tmp_path):
    files = {"_config.yml": "image: /assets/c.png\n", "assets/c.png": "png"}
    assert assembled(tmp_path / "a", files, prefix="blog").card.src == "/blog/assets/c.png"
    assert assembled(tmp_path / "b", {"_config.yml": "image: /img/c.png\n"}, prefix="blog").card.src == "/img/c.png"


def test_without_a_picture_the_card_is_drawn(tmp_path):
    card = assembled(tmp_path, {"_config.yml": CONFIG}).card
    assert (card.src, card.alt, card.width, card.height) == ("/assets/blogpost/card.png", "Notes", 1200, 630)
    assert card.drawing.words == "Notes About things"


def test_the_authors_are_those_of_the_data_file_then_of_the_configuration(tmp_path):
    config = "author: ada\nauthors: {ada: {name: Ada}, ben: {name: Ben}}\n"
    files = {"_config.yml": config, "_data/authors.yml": "ada: {name: Ada Lane}\n"}
    assert assembled(tmp_path, files).author.name == "Ada Lane"
    directory = authors_of(read_site(SourceTree(tmp_path), now=datetime(2024, 6, 1, tzinfo=UTC), problems=Problems()))
    assert [author.name for author in directory.authors_of({"authors": ["ada", "ben"]})] == ["Ada Lane", "Ben"]
