"""The cache of posts: kept values come back as they were, and a cache is data, never code."""

import os
import pickle
from dataclasses import replace

import pytest
from rendering import NOW, POST, site_of

from mkdocs_blogpost import packed
from mkdocs_blogpost.packed import PACKER
from mkdocs_blogpost.render import cache
from mkdocs_blogpost.render.cache import KeptPost, PostCache, load, save
from mkdocs_blogpost.render.lookups import lookups_of
from mkdocs_blogpost.render.options import RenderOptions, with_site
from mkdocs_blogpost.render.published_post import PublishedPost, TocEntry
from mkdocs_blogpost.render.render import RenderInputs, render
from mkdocs_blogpost.render.slots import SlottedHtml

TEXT = (
    "---\ntitle: Night trains\n---\n{% include a.html %} ![road](https://source.unsplash.com/800x110/?road) [b](/b/)\n"
)
FILES = {POST: TEXT, "_includes/a.html": "An *include*."}


def kept(folder, files=FILES):
    """Return the lookups of a site, and its post as the cache keeps it."""
    site = site_of(folder, files, NOW)
    lookups = lookups_of(site, with_site(RenderOptions(), site))
    tree, rendered = render(RenderInputs(site.posts[0]), lookups)
    texts, toc = ("a", "A", "Text."), (TocEntry("A", "a", 2),)
    published = PublishedPost(POST, tree.html(), "Words", texts, toc, ("a",), fingerprint="f")
    return lookups, KeptPost.of(tree.text, "", rendered, published)


def test_a_kept_post_comes_back_as_it_was(tmp_path):
    lookups, post = kept(tmp_path / "site")
    posts = PostCache()
    posts.keep(post)
    save(posts, tmp_path / "cache" / "posts.bin")
    found = load(tmp_path / "cache" / "posts.bin").find(POST, lookups, "f")
    assert found == post
    assert found.published.body.slots
    assert [each.name for each in (tmp_path / "cache").iterdir()] == ["posts.bin"]


def test_every_kept_post_comes_back(tmp_path):
    posts = PostCache()
    for path, text in {"a.md": TEXT, "b.md": "---\n---\nText.\n", "c.md": TEXT + "More.\n"}.items():
        _, post = kept(tmp_path / path, {**FILES, POST: text})
        posts.keep(replace(post, rendered=replace(post.rendered, path=path)))
    save(posts, tmp_path / "posts.bin")
    assert load(tmp_path / "posts.bin").kept == posts.kept


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (POST, TEXT + "More.\n"),
        (POST, TEXT.replace("Night", "Day")),
        ("_includes/a.html", "Another."),
        ("_config.yml", "kramdown: {auto_ids: false}\n"),
    ],
)
def test_a_post_is_not_used_when_something_that_it_read_is_different(tmp_path, path, text):
    _, post = kept(tmp_path / "before")
    posts = PostCache()
    posts.keep(post)
    now, _ = kept(tmp_path / "after", {**FILES, path: text})
    same, _ = kept(tmp_path / "same")
    assert posts.find(POST, same, "f") == post
    assert posts.find(POST, same, "another converter") is None
    assert posts.find(POST, now, "f") is None


def test_a_post_whose_reads_cannot_be_checked_is_not_kept(tmp_path):
    _, post = kept(tmp_path)
    unknown = replace(post.rendered.reads[0], kind="unknown")
    posts = PostCache()
    posts.keep(replace(post, rendered=replace(post.rendered, reads=(unknown,))))
    assert posts.kept == {}
    assert not posts.is_changed


def test_posts_that_are_no_more_are_forgotten(tmp_path):
    _, post = kept(tmp_path)
    posts = PostCache({POST: post, "_posts/gone.md": post})
    posts.drop_all_but([POST])
    assert list(posts.kept) == [POST]
    assert posts.is_changed


def file_of(data):
    """Return a file of kept posts that holds other data."""
    packed = PACKER.compressed(data)
    return cache._HEAD + len(packed).to_bytes(cache._NUMBER, "big") + packed


class Planted:
    """Runs a command when it is unpickled."""

    def __reduce__(self):
        return os.system, ("touch planted",)


def test_a_planted_cache_runs_no_code(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "posts.bin").write_bytes(file_of(pickle.dumps(Planted())))
    assert load(tmp_path / "posts.bin").kept == {}
    assert not (tmp_path / "planted").exists()


@pytest.mark.parametrize(
    "content", [b"", b"x", cache._HEAD, cache._HEAD + b"x", cache._HEAD + b"\0\0\0\xffx", file_of(b"x"), b"\0" * 1000]
)
def test_a_damaged_cache_is_empty_and_no_error(tmp_path, content):
    (tmp_path / "posts.bin").write_bytes(content)
    assert load(tmp_path / "posts.bin").kept == {}
    assert load(tmp_path / "missing.bin").kept == {}


def test_a_cache_holds_nothing_but_its_own_values(tmp_path):
    for value in (object(), {"a.md": "text"}, "text", [1, 2], os.path.join):
        (tmp_path / "posts.bin").write_bytes(file_of(pickle.dumps(value)))
        assert load(tmp_path / "posts.bin").kept == {}


@pytest.mark.parametrize(("missing", "is_read"), [(0, True), (1, False), (-1, False)])
def test_a_post_that_has_not_all_of_its_html_is_not_read(tmp_path, missing, is_read):
    _, post = kept(tmp_path / "site")
    slots = post.published.body.slots
    body = SlottedHtml(("<p>",) * (len(slots) + 1 - missing), slots)
    broken = replace(post, published=replace(post.published, body=body))
    save(PostCache({POST: broken}, is_changed=True), tmp_path / "posts.bin")
    assert bool(load(tmp_path / "posts.bin").kept) is is_read


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path):
    (tmp_path / "cache").write_text("a file")
    _, post = kept(tmp_path / "site")
    posts = PostCache()
    posts.keep(post)
    save(posts, tmp_path / "cache" / "posts.bin")
    assert posts.is_changed


def test_posts_that_have_not_changed_are_copied(tmp_path, monkeypatch):
    place = tmp_path / "posts.bin"
    _, post = kept(tmp_path / "site")
    posts = PostCache()
    for path in ("a.md", "b.md"):
        posts.keep(replace(post, rendered=replace(post.rendered, path=path)))
    save(posts, place)
    written = []
    monkeypatch.setattr(cache, "bytes_of", lambda each, usual=cache.bytes_of: written.append(each) or usual(each))
    for minutes in (98, 99):
        current = posts if minutes == 98 else load(place)
        changed = replace(current.kept["a.md"], rendered=replace(post.rendered, path="a.md", minutes=minutes))
        current.keep(changed)
        save(current, place)
        assert written.pop() == changed
        assert not written
        assert load(place).kept == current.kept


def test_a_file_that_another_build_has_written_is_not_copied_from(tmp_path):
    place = tmp_path / "posts.bin"
    _, post = kept(tmp_path / "site")
    posts, others = PostCache(), PostCache()
    for path in ("a.md", "b.md"):
        posts.keep(replace(post, rendered=replace(post.rendered, path=path)))
    save(posts, place)
    others.keep(replace(post, rendered=replace(post.rendered, path="c.md", title="Longer than the others")))
    save(others, place)
    posts.drop_all_but(["a.md"])
    save(posts, place)
    assert load(place).kept == posts.kept


def test_a_text_that_fills_all_memory_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(packed, "LARGEST", 1000)
    (tmp_path / "posts.bin").write_bytes(file_of(pickle.dumps("x" * 100_000)))
    assert load(tmp_path / "posts.bin").kept == {}
