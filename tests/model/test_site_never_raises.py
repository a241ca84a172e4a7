"""Whatever lies in a source tree, reading it ends, raises nothing and tells what it left out."""

import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_blogpost.dialect import DIALECTS
from mkdocs_blogpost.model import excerpt
from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.source.tree import SourceTree

NOW = datetime(2024, 6, 15, 12, tzinfo=UTC)

KEYS = st.sampled_from(
    [
        *[
            "title",
            "date",
            "categories",
            "category",
            "tags",
            "tag",
            "permalink",
            "published",
            "slug",
            "layout",
            "excerpt",
        ],
        *[
            "excerpt_separator",
            "draft",
            "defaults",
            "collections",
            "collections_dir",
            "include",
            "exclude",
            "timezone",
        ],
        *[
            "encoding",
            "source",
            "limit_posts",
            "paginate",
            "plugins",
            "data_dir",
            "markdown_ext",
            "future",
            "show_drafts",
        ],
        *["destination", "kramdown", "last_modified_at", "time", "strip_title", "theme", "remote_theme"],
        *["repository", "github", "url", "baseurl", "gems", "layouts", "titles_from_headings", "paginate_path"],
    ]
)
VALUES = st.sampled_from([
    "x", "a b", "[a, [b, {c: d}]]", "{a: {b: c}}", "12", "-0.5e+3", "true", "~", "", "2020-02-30",
    "2020-01-01 25:00:00", "9999-12-31 23:59:59 -2300", "0000-00-00", ":sym", "|\n  text", "&a [*a]", "*b",
    "'", '"\\x00"', "!!binary x", "- -", "/../../:title/:nowhere", "..", "/etc", "%", "[*x", "\t",
    "[{scope: {path: '**', type: 1}, values: {title: 1}}, 3, {scope: x}]", "\ud7ff", "<<: 1", "January",
    "{posts: 1, '': {output: true}, '../x': {output: true, sort_by: [1], order: {a: b}}}", "12:00",
    "99999999999999999999", "1e999", ".nan", "[.inf, 1, a, ~]", "'  '", "utf-16", "Mars/Olympus",
])  # fmt: skip
LINES = st.lists(st.tuples(KEYS, VALUES), max_size=6).map(
    lambda pairs: "".join(f"{key}: {value}\n" for key, value in pairs)
)
TEXTS = st.one_of(
    LINES.map(lambda lines: f"---\n{lines}---\nBody {{% if %}}\n\n[a]: b\n".encode(errors="replace")),
    st.binary(max_size=40),
    st.text(max_size=40).map(lambda text: f"---\n{text}\n---\n".encode(errors="replace")),
)
PLACES = st.sampled_from([
    b"_posts/2020-01-01-a.md", b"_posts/2020-13-45-b.md", b"c/_posts/99-1-1-.md", b"_drafts/x.md",
    b"_drafts/.md", b"page.md", b"_data/a.yml", b"_data/b.csv", b"_data/b/c.json", b"_x/doc.md",
    b"a/_posts/2020-01-01-\xff.md", b"a\nb.md", b"_posts/x", b"Gemfile", b"Gemfile.lock", b"CNAME", b"README.md",
    b"index.html", b".github/workflows/a.yml", b"netlify.toml", b".git/config", b".git/HEAD", b"_layouts/page.html",
])  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(LINES, st.dictionaries(PLACES, TEXTS, max_size=5), st.sampled_from(["auto", *DIALECTS]))
def test_reading_a_tree_never_raises(config, files, dialect):
    with tempfile.TemporaryDirectory() as folder:
        root = os.fsencode(folder)
        for path, content in {**files, b"_config.yml": config.encode(errors="replace")}.items():
            place = os.path.join(root, path)  # noqa: PTH118 (a path that is no text)
            os.makedirs(os.path.dirname(place), exist_ok=True)  # noqa: PTH103, PTH120
            Path(os.fsdecode(place)).write_bytes(content)
        site = read_site(SourceTree(Path(folder)), now=NOW, dialect=dialect, problems=Problems())
    for post in site.posts:
        excerpt.source(post)
        assert site.by_path[post.path] is post
        assert post.url.startswith("/")
        assert post.date.tzinfo is not None
