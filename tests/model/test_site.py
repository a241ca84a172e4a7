"""A site answers by name, address and place, without going through its posts."""

import pickle
from datetime import UTC, datetime

import pytest

from mkdocs_blogpost.model.document_cache import DocumentCache
from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.source.tree import SourceTree

NOW = datetime(2024, 6, 15, 12, tzinfo=UTC)

TREE = {
    "_config.yml": "collections: {recipes: {output: true}, people: {}}\nfuture: false\n",
    "_posts/2020-01-01-a.md": "---\ncategories: x y\ntags: [t, t]\n---\n",
    "_posts/2020-01-02-b.md": "---\ncategories: [y, 2020]\n---\n",
    "_posts/2020-01-03-c.md": "---\ncategories: z\ntags: t\nlast_modified_at: 2020-05-05 10:00 +0200\n---\n",
    "_recipes/cake.md": "---\n---\n",
    "_recipes/later.md": "---\ndate: 2030-01-01\n---\n",
    "_people/ann.md": "---\n---\n",
    "_people/photo.jpg": "",
    "about.md": "---\n---\n",
    "logo.svg": "",
}


@pytest.fixture
def site(tmp_path):
    for path, text in TREE.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    return read_site(SourceTree(tmp_path), now=NOW, problems=Problems())


def names(posts):
    return [post.slug for post in posts]


def test_posts_are_newest_first(site):
    assert names(site.posts) == ["c", "b", "a"]


def test_categories_stand_by_their_oldest_posts_and_hold_the_newest_first(site):
    assert {name: names(posts) for name, posts in site.categories.items()} == {
        "x": ["a"],
        "y": ["b", "a"],
        "2020": ["b"],
        "z": ["c"],
    }
    assert list(site.categories) == ["x", "y", "2020", "z"]


def test_a_post_is_under_a_tag_once(site):
    assert {name: names(posts) for name, posts in site.tags.items()} == {"t": ["c", "a"]}


def test_neighbours_are_found(site):
    middle = site.by_path["_posts/2020-01-02-b.md"]
    assert (site.previous(middle).slug, site.next(middle).slug) == ("a", "c")
    assert site.previous(site.posts[-1]) is None
    assert site.next(site.posts[0]) is None


def test_documents_are_those_that_become_pages(site):
    assert [doc.path for doc in site.documents if doc.collection != "posts"] == ["_recipes/cake.md"]
    assert names(site.collections["recipes"].docs) == ["cake", "later"]
    assert [one.path for one in site.withheld] == ["_recipes/later.md"]


def test_what_stands_at_a_url_is_found(site):
    assert site.by_url["/about.html"].path == "about.md"
    assert site.by_url["/recipes/cake.html"].path == "_recipes/cake.md"
    assert site.by_url["/logo.svg"].path == "logo.svg"
    assert "/people/ann.html" not in site.by_url


def test_files_of_a_collection_without_pages_are_not_copied(site):
    assert [file.path for file in site.copied_files] == ["logo.svg"]
    assert [file.path for file in site.collections["people"].files] == ["_people/photo.jpg"]


def test_the_last_change_is_a_moment(site):
    assert site.posts[0].updated == datetime(2020, 5, 5, 8, tzinfo=UTC)


def test_a_site_survives_pickling(site):
    again = pickle.loads(pickle.dumps(site))
    assert [post.url for post in again.posts] == [post.url for post in site.posts]
    assert again.next(again.posts[1]) is again.posts[0]


def test_moments_in_an_hour_that_comes_twice_are_in_order(tmp_path):
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_config.yml").write_text("timezone: Europe/Berlin\n")
    for name, hour in (("second", "01:10"), ("first", "00:50")):
        (tmp_path / "_posts" / f"2023-10-29-{name}.md").write_text(f"---\ndate: 2023-10-29 {hour}:00 +0000\n---\n")
    site = read_site(SourceTree(tmp_path), now=NOW, problems=Problems())
    assert names(site.posts) == ["second", "first"]
    assert [f"{post.date:%H:%M %z}" for post in site.posts] == ["02:10 +0100", "02:50 +0200"]


def test_an_open_root_is_read(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("")
    monkeypatch.chdir(tmp_path)
    for root in (tmp_path.relative_to(tmp_path), tmp_path / "x" / "..", tmp_path):
        assert [entry.path for entry in SourceTree(root).entries()] == ["a.txt"]


def test_what_was_read_before_is_read_again_only_where_it_changed(tmp_path):
    posts = tmp_path / "_posts"
    posts.mkdir()
    for name in ("a", "b"):
        (posts / f"2020-01-01-{name}.md").write_text(f"---\ntitle: {name}\n---\n")
    memory = DocumentCache()
    first = read_site(SourceTree(tmp_path), now=NOW, cache=memory, problems=Problems())
    (posts / "2020-01-01-b.md").write_text("---\ntitle: changed\n---\n")
    second = read_site(SourceTree(tmp_path), now=NOW, cache=memory, problems=Problems())
    assert [post.title for post in second.posts] == ["changed", "a"]
    assert second.posts[1] is first.posts[1]
    (tmp_path / "_config.yml").write_text("permalink: pretty\n")
    third = read_site(SourceTree(tmp_path), now=NOW, cache=memory, problems=Problems())
    assert [post.url for post in third.posts] == ["/2020/01/01/b/", "/2020/01/01/a/"]


def test_problems_are_told_at_each_reading(tmp_path):
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_posts" / "2020-01-01-a.md").write_text("---\npermalink: /:nowhere/\n---\n")
    (tmp_path / "_posts" / "2020-01-01-b.md").write_text("---\n- x\n---\n")
    memory = DocumentCache()
    for _ in range(2):
        problems = Problems()
        read_site(SourceTree(tmp_path), now=NOW, cache=memory, problems=problems)
        assert len(problems) == 2
