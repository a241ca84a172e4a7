"""A second build takes what the first has kept, and writes the same bytes."""

import os

import pytest
from sites import Site

INCLUDE = "A *note* of the site."
POSTS = {
    "_posts/2024-01-01-a.md": (
        "---\ntitle: A\ntags: [x]\n---\n{% include note.html %}\n\n## One\n\n[b](/2024/01/02/b.html) [no](/gone.html)\n"
    ),
    "_posts/2024-01-02-b.md": (
        "---\ntitle: B\n---\nText with a footnote[^1] and `code`.\n\n[^1]: Note.\n\n```python\nprint(1)\n```\n"
    ),
    "_posts/2024-01-03-c.html": ("---\ntitle: C\n---\n<p>HTML with <a href='/2024/01/01/a.html'>a link</a>.</p>\n"),
    "_posts/2024-01-04-d.md": "---\ntitle: D\n---\nIt said communityâ€”moments. {% unknown %}\n",
    "_includes/note.html": INCLUDE,
    "_config.yml": "title: T\n",
}


def site(folder):
    made = Site(folder)
    for path, text in POSTS.items():
        made.write(path, text)
    return made


def files(result):
    """Return every written file with its content, and the messages without what differs between any two runs."""
    found = {
        path.relative_to(result.site).as_posix(): path.read_bytes()
        for path in sorted(result.site.rglob("*"))
        if path.is_file() and path.suffix != ".gz"
    }
    log = [line for line in result.log.splitlines() if "seconds" not in line and "Cleaning" not in line]
    return found, log


def test_a_warm_build_writes_the_same_bytes_and_says_the_same(tmp_path):
    made = site(tmp_path)
    cold = files(made.build(anew=True))
    assert list((tmp_path / ".cache" / "blogpost").glob("posts-*.bin"))
    warm = files(made.build(anew=True))
    assert warm == cold
    assert any("Unknown tag" in line or "unknown" in line for line in warm[1])


@pytest.mark.parametrize(
    ("path", "text", "shown"),
    [
        ("_includes/note.html", "Another note.", "Another note."),
        ("_posts/2024-01-01-a.md", POSTS["_posts/2024-01-01-a.md"] + "\nA new line.\n", "A new line."),
        ("_posts/2024-01-02-b.md", "---\ntitle: B\npermalink: /moved/\n---\nText.\n", 'href="../../../gone.html"'),
    ],
)
def test_a_change_is_seen(tmp_path, path, text, shown):
    made = site(tmp_path)
    made.build()
    made.write(path, text)
    warm = made.build()
    for kept in (tmp_path / ".cache").rglob("*.bin"):
        kept.unlink()
    assert files(warm) == files(made.build())
    assert shown in (warm.site / "2024/01/01/a.html").read_text("utf-8") or "gone.html" in shown


def test_nothing_is_kept_where_an_extension_is_not_known(tmp_path, monkeypatch):
    made = site(tmp_path)
    made.write(
        "counting.py",
        "from markdown.extensions.tables import makeExtension  # noqa: F401\n",
    )
    made.config = {"markdown_extensions": ["counting"]}
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=os.pathsep)
    assert made.build().code == 0
    assert not list((tmp_path / ".cache").rglob("posts-*.bin"))


def test_cache_false_keeps_nothing(tmp_path):
    made = site(tmp_path)
    made.options = {"cache": False}
    assert made.build().code == 0
    assert not (tmp_path / ".cache").exists()
