"""`mkdocs-blogpost list` shows every post with its facts, and on demand what is withheld."""

import json

import pytest

from mkdocs_blogpost.adapters.cli.main import main

TREE = {
    "_config.yml": "permalink: pretty\n",
    "_posts/2020-01-01-first.md": "---\ncategories: a b\ntags: t\nlayout: post\n---\nOne *word*.\n\nMore.",
    "_posts/2020-01-02-second.md": "---\ntitle: 日本語の題\nexcerpt: Mine\n---\n",
    "_posts/2020-01-03-broken.md": "---\ntitle: a: b\n---\n",
    "_drafts/idea.md": "---\ntitle: An idea\n---\n",
}


@pytest.fixture
def run(tmp_path, capsys, monkeypatch):
    """Lay the tree out, run `list` in it and return what it prints on both streams."""
    monkeypatch.setenv("TZ", "UTC")
    for path, text in TREE.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")

    def run(*words):
        assert main(["list", "--source", str(tmp_path), *words]) == 0
        return capsys.readouterr()

    return run


def test_json_has_one_line_a_post_with_all_its_facts(run):
    rows = [json.loads(line) for line in run("--json").out.splitlines()]
    assert [row["path"] for row in rows] == ["_posts/2020-01-02-second.md", "_posts/2020-01-01-first.md"]
    assert rows[1] == {
        "path": "_posts/2020-01-01-first.md",
        "url": "/a/b/2020/01/01/first/",
        "title": "First",
        "date": rows[1]["date"],
        "categories": ["a", "b"],
        "tags": ["t"],
        "layout": "post",
        "excerpt": "<p>One <em>word</em>.</p>\n",
        "previous": None,
        "next": "/2020/01/02/second/",
    }
    assert rows[0]["excerpt"] == "Mine"
    assert rows[0]["previous"] == "/a/b/2020/01/01/first/"


def test_json_with_all_tells_why_others_are_out(run):
    rows = [json.loads(line) for line in run("--json", "--all").out.splitlines()]
    assert {row["path"]: row["withheld"].partition(":")[0] for row in rows if "withheld" in row} == {
        "_posts/2020-01-03-broken.md": "the front matter cannot be read",
        "_drafts/idea.md": "draft",
    }


def test_json_has_both_posts_of_one_address_as_jekyll_lists_them(run, tmp_path):
    for name in ("one", "other"):
        (tmp_path / f"_posts/2020-02-01-{name}.md").write_text("---\npermalink: /same/\n---\n", "utf-8")
    rows = [json.loads(line) for line in run("--json").out.splitlines()]
    assert [row["url"] for row in rows].count("/same/") == 2
    assert run().out.count("/same/") == 1


def test_table_is_aligned_and_counts(run):
    lines = run().out.splitlines()
    assert lines[0].split() == ["2020-01-02", "/2020/01/02/second/", "日本語の題"]
    assert lines[0].index("日本") == lines[1].index("First")
    assert lines[-1] == "2 posts, 2 not published"


def test_table_with_all_has_the_reasons(run):
    assert run("--all").out.splitlines()[-2].endswith("(draft)")


def test_problems_go_to_the_error_stream_with_their_place(run):
    assert "\n_posts/2020-01-03-broken.md:2: the front matter cannot be read" in run().err


def test_the_error_stream_says_which_jekyll_builds_the_site(run):
    assert run().err.startswith("_config.yml: the site is read as Jekyll 4 builds it")
    assert "is read as" not in run("--jekyll", "4").err


def test_an_unknown_jekyll_is_one_line(capsys, tmp_path):
    assert main(["list", "--source", str(tmp_path), "--jekyll", "5"]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_folder_that_is_none_is_one_line(capsys, tmp_path):
    assert main(["list", "--source", str(tmp_path / "nowhere")]) == 1
    assert capsys.readouterr().err.count("\n") == 1
