"""The site with one document read again is the site that a new reading of the tree gives."""

from datetime import UTC, datetime

import pytest

from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.model.saved_document import saved_document, with_document
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.source.tree import SourceTree

NAMES = ("2020-01-01-one.md", "2021-01-01-two.md", "2021-01-01-three.md", "2022-01-01-four.md")
NOW = datetime(2024, 1, 1, tzinfo=UTC)


@pytest.fixture
def root(tmp_path):
    (tmp_path / "_posts").mkdir()
    for name in NAMES:
        (tmp_path / "_posts" / name).write_text(f"---\ntitle: {name}\n---\nText.\n")
    return tmp_path


def read(root):
    return read_site(SourceTree(root), now=NOW, problems=Problems())


def facts(site):
    return [(post.path, post.url, post.title, post.date, post.body) for post in site.posts]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (NAMES[1], "---\ntitle: two\n---\nAnother text.\n"),
        (NAMES[1], "---\ntitle: two\ndate: 2019-05-05\ntags: [a]\n---\nEarlier.\n"),
        (NAMES[0], "---\ntitle: one\ndate: 2023-05-05\n---\nLater.\n"),
        ("2021-06-01-new.md", "---\ntitle: new\n---\nNew.\n"),
    ],
)
def test_a_saved_document_has_its_place(root, name, text):
    site = read(root)
    (root / "_posts" / name).write_text(text)
    post = saved_document(site, f"_posts/{name}", Problems())
    changed = with_document(site, post)
    assert facts(changed) == facts(read(root))
    assert changed.posts[0].path == changed.collections["posts"].docs[-1].path
    assert [changed.previous(each) and changed.previous(each).path for each in changed.posts] == [
        each.path for each in changed.posts[1:]
    ] + [None]


@pytest.mark.parametrize("text", ["---\ntitle: [\n---\nBroken.\n", "---\npublished: false\n---\nHidden.\n", None])
def test_what_is_not_published_is_no_document(root, text):
    site, place = read(root), root / "_posts" / NAMES[0]
    if text is None:
        place.unlink()
    else:
        place.write_text(text)
    assert saved_document(site, f"_posts/{NAMES[0]}", Problems()) is None


@pytest.mark.parametrize("path", ["about.md", "_posts/undated.md", "elsewhere/_posts/2020-01-01-a.md", "_data/a.yml"])
def test_the_whole_tree_must_say_what_an_unknown_file_is(root, path):
    site, place = read(root), root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("---\ntitle: A\n---\nText.\n")
    assert saved_document(site, path, Problems()) is None
