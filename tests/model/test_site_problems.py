"""What an author is told of a source tree, where, and what becomes of the rest of it."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.problems import Level, Problems
from mkdocs_blogpost.source.tree import SourceTree

NOW = datetime(2024, 6, 15, 12, tzinfo=UTC)


@pytest.fixture
def read(tmp_path):
    """Lay a drawn tree out, read it, and return the site and what is told."""

    def read(files, **settings):
        for path, text in files.items():
            place = tmp_path / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(text if isinstance(text, bytes) else text.encode())
        problems = Problems()
        site = read_site(SourceTree(tmp_path), now=NOW, problems=problems, overrides=settings)
        return site, [str(problem) for problem in problems]

    return read


GOOD = {"_posts/2020-01-01-good.md": "---\ntitle: Good\n---\nText"}


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        (
            "_posts/2020-01-02-colon.md",
            "---\nlayout: post\ntitle: A: B\n---\nText",
            "_posts/2020-01-02-colon.md:3: the front matter cannot be read: mapping values are not allowed",
        ),
        (
            "_posts/2020-01-02-quote.md",
            '---\ntitle: "open\n---\nText',
            "_posts/2020-01-02-quote.md:2: the front matter cannot be read: while scanning a quoted",
        ),
        (
            "_posts/2020-01-02-list.md",
            "---\n- a\n- b\n---\nText",
            "_posts/2020-01-02-list.md:2: the front matter cannot be read: it is no list of `key: value`",
        ),
        (
            "_posts/2020-01-02-text.md",
            "---\njust text\n---\nText",
            "_posts/2020-01-02-text.md:2: the front matter cannot be read: it is no list of `key: value`",
        ),
        (
            "_posts/2020-01-02-date.md",
            "---\ntitle: x\ndate: sometime\n---\n",
            "_posts/2020-01-02-date.md:3: the `date` is no date: 'sometime'; write 2024-01-31",
        ),
        (
            "_posts/2020-13-01-name.md",
            "---\ntitle: x\n---\n",
            "_posts/2020-13-01-name.md: the file name's date is no date: '2020-13-01'",
        ),
        (
            "_posts/2020-01-02-latin.md",
            b"---\ntitle: caf\xe9\n---\n",
            "_posts/2020-01-02-latin.md: the file is no utf-8 text",
        ),
        (
            "_posts/2020-01-02-x.rst",
            "---\n---\nTitle\n=====",
            "_posts/2020-01-02-x.rst: reStructuredText is not converted here",
        ),
        (
            "_posts/2020-01-02-bomb.md",
            "---\na: &a [*a]\n---\n",
            "_posts/2020-01-02-bomb.md:2: the front matter cannot be read: 'a' stands for itself",
        ),
    ],
)
def test_a_post_that_cannot_be_read_is_told_withheld_and_hinders_no_other(read, path, text, told):
    site, problems = read({**GOOD, path: text})
    assert [post.path for post in site.posts] == ["_posts/2020-01-01-good.md"]
    assert [one.path for one in site.withheld] == [path]
    assert len(problems) == 1
    assert problems[0].startswith(told)


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("assets/main.coffee", b"---\n---\na = 1"),
        ("_posts/2020-01-02-pic.png", b"\x89PNG\xff"),
        ("x.png", b"---\n\xff"),
    ],
)
def test_what_is_no_text_of_the_author_is_a_note_at_most(read, tmp_path, path, content):
    read({**GOOD, path: content})
    problems = Problems()
    read_site(SourceTree(tmp_path), now=NOW, problems=problems)
    assert [problem.path for problem in problems if problem.level is Level.WARNING] == []
    assert [problem.path for problem in problems] == [path]


def test_a_broken_configuration_is_told_and_the_defaults_stand_in(read):
    site, problems = read({**GOOD, "_config.yml": "title: a\npermalink: [\n"})
    assert [post.url for post in site.posts] == ["/2020/01/01/good.html"]
    assert problems == [
        "_config.yml:3: the configuration is no YAML (while parsing a flow node, did not find expected node "
        "content): correct it, its settings are left out"
    ]


def test_a_broken_data_file_is_told_with_its_line(read):
    site, problems = read({**GOOD, "_data/a.yml": "x: 1\ny: [\n", "_data/b.yml": "z: 2\n", "_data/c.csv": 'a\n"b'})
    assert site.data == {"a": None, "b": {"z": 2}, "c": None}
    assert [problem.partition(" ")[0] for problem in problems] == ["_data/a.yml:3:", "_data/c.csv:2:"]


def test_two_posts_at_one_address_are_told(read):
    _, problems = read(
        {
            "_posts/2020-01-01-a.md": "---\npermalink: /x/\n---\n",
            "_posts/2020-01-02-b.md": "---\npermalink: /x/index.html\n---\n",
            "x/index.md": "---\n---\n",
        }
    )
    assert problems == [
        "_posts/2020-01-02-b.md:2: its address /x/index.html is that of _posts/2020-01-01-a.md too: "
        "only one of them is published, so give one another `permalink`",
        "x/index.md: its address /x/ is that of _posts/2020-01-01-a.md too: "
        "only one of them is published, so give one another `permalink`",
    ]


def test_a_placeholder_that_is_none_is_told_with_a_guess(read):
    _, problems = read({"_posts/2020-01-01-a.md": "---\ntitle: x\npermalink: /:yaer/:title/\n---\n"})
    assert problems == [
        "_posts/2020-01-01-a.md:3: a permalink has no placeholder ':yaer': it stays as it is. Did you mean 'year'?"
    ]


def test_a_placeholder_of_the_configuration_that_is_none_is_told_once(read):
    _, problems = read({**GOOD, "_config.yml": "permalink: /:categorys/:title/\n", "_posts/2020-02-02-b.md": ""})
    assert problems == [
        "_config.yml: a permalink has no placeholder ':categorys': it stays as it is. Did you mean 'categories'?"
    ]


def test_an_unknown_time_zone_is_told_and_utc_is_taken(read):
    site, problems = read({**GOOD, "_config.yml": "timezone: Europe/Belrin\n"})
    assert site.posts[0].date.utcoffset().total_seconds() == 0
    assert problems == [
        "_config.yml:1: no time zone is called 'Europe/Belrin': UTC is taken; write one such as Europe/Berlin"
    ]


def test_an_unknown_plugin_is_noted_once(tmp_path):
    (tmp_path / "_config.yml").write_text("plugins: [jekyll-feed, my-plugin]\ngems: [my-plugin]\n")
    problems = Problems()
    read_site(SourceTree(tmp_path), now=NOW, problems=problems)
    assert [(problem.level, problem.message) for problem in problems] == [
        (Level.NOTE, "the plugin 'my-plugin' is not known here: what it does is missing")
    ]


def test_exclude_may_be_one_text(read):
    site, _ = read({"_config.yml": "exclude: notes.md other.md\n", "notes.md": "---\n---\n", "in.md": "---\n---\n"})
    assert [page.path for page in site.pages] == ["in.md"]


@pytest.mark.parametrize("source", ["src", "./src", "src/", "/src"])
def test_a_source_inside_the_tree_is_honoured(read, source):
    site, _ = read({"_config.yml": f"source: {source}\n", "src/_posts/2020-01-01-x.md": "", "a.md": "---\n---\n"})
    assert [post.path for post in site.posts] == ["_posts/2020-01-01-x.md"]
    assert site.pages == ()


@pytest.mark.parametrize("source", ["..", "../other", "/etc", "/", ".", "absent"])
def test_a_source_outside_the_tree_is_not(read, source):
    site, _ = read({**GOOD, "_config.yml": f"source: {source}\n"})
    assert [post.path for post in site.posts] == ["_posts/2020-01-01-good.md"]


def test_a_source_is_not_followed_where_the_author_named_the_tree(tmp_path):
    (tmp_path / "src" / "_posts").mkdir(parents=True)
    (tmp_path / "src" / "_posts" / "2020-01-01-x.md").write_text("")
    (tmp_path / "_config.yml").write_text("source: src\n")
    problems = Problems()
    site = read_site(SourceTree(tmp_path), now=NOW, follow_source=False, problems=problems)
    assert [post.url for post in site.posts] == ["/src/2020/01/01/x.html"]
    assert [str(problem) for problem in problems] == [
        "_config.yml: its `source` is not followed: to read 'src', name that folder"
    ]


def test_collections_and_data_outside_the_tree_are_not_read(read, tmp_path):
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    (outside / "_posts").mkdir(parents=True)
    (outside / "_posts" / "2020-01-01-secret.md").write_text("secret")
    (outside / "secret.yml").write_text("secret: 1")
    name = outside.name
    site, _ = read({"_config.yml": f"collections_dir: ../{name}\ndata_dir: ../{name}\n"})
    assert site.posts == ()
    assert site.data == {}


def test_links_out_of_the_tree_are_not_followed(read, tmp_path):
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    outside.mkdir()
    (outside / "secret.md").write_text("---\n---\nsecret")
    (tmp_path / "folder").symlink_to(outside)
    (tmp_path / "page.md").symlink_to(outside / "secret.md")
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_posts" / "2020-01-01-x.md").symlink_to(outside / "secret.md")
    (tmp_path / "_data").mkdir()
    (tmp_path / "_data" / "x.yml").symlink_to(outside / "secret.md")
    site, problems = read({"in.md": "---\n---\n"})
    assert [page.path for page in site.pages] == ["in.md"]
    told = {problem.partition(": this link leads out")[0] for problem in problems}
    assert told == {"folder", "page.md", "_posts/2020-01-01-x.md", "_data/x.yml"}
    assert (site.posts, site.static_files, site.data) == ((), (), {})


def test_a_circle_of_links_ends(read, tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").symlink_to(tmp_path / "a")
    (tmp_path / "a" / "self").symlink_to(tmp_path / "a" / "self")
    site, _ = read({"a/page.md": "---\n---\n"})
    assert "a/page.md" in site.by_path


def test_a_name_that_is_no_text_is_told(read, tmp_path):
    Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), b"caf\xe9.md"))).write_text("")  # noqa: PTH118
    site, problems = read(GOOD)
    assert site.static_files == ()
    assert problems == ["caf\\udce9.md: it cannot be read: give access to it, or a name that is UTF-8 text"]


def test_a_pipe_is_no_file(read, tmp_path):
    (tmp_path / "_posts").mkdir()
    os.mkfifo(tmp_path / "_posts" / "2020-01-02-pipe.md")
    site, _ = read(GOOD)
    assert [post.path for post in site.posts] == ["_posts/2020-01-01-good.md"]


def test_a_python_environment_beside_the_posts_is_no_part_of_the_site(read):
    site, _ = read({**GOOD, "env/pyvenv.cfg": "", "env/lib/page.md": "---\n---\n", "lib/file.txt": ""})
    assert [file.path for file in site.static_files] == ["lib/file.txt"]
    assert site.pages == ()


def test_withheld_posts_say_why(read):
    site, problems = read(
        {
            "_drafts/idea.md": "---\ntitle: Idea\n---\n",
            "_posts/2030-01-01-later.md": "",
            "_posts/2020-01-01-hidden.md": "---\npublished: false\n---\n",
        }
    )
    assert site.posts == ()
    assert sorted((one.path, one.reason) for one in site.withheld) == [
        ("_drafts/idea.md", "draft"),
        ("_posts/2020-01-01-hidden.md", "published: false"),
        ("_posts/2030-01-01-later.md", "future"),
    ]
    assert problems == []
