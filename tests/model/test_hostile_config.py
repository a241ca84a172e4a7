"""A configuration or data file that is broken or of wrong types: the default counts, and a line says so."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.pipeline.settings import load
from mkdocs_blogpost.pipeline.source import problems_of_source
from mkdocs_blogpost.problems import Problems, SettingsError
from mkdocs_blogpost.source.tree import SourceTree
from mkdocs_blogpost.views.assemble import SiteInfo

NOW = datetime(2024, 6, 1, tzinfo=UTC)
BROKEN = {
    "title: [a\nb: c\n": ":2",
    "title: a\nx:\n\ty: 1\n": ":3",
    "\ttitle: a\n": ":1",
    "title: a\0b\n": ":1",
    'a: b\ntitle: "abc\n': ":2",
    "title: a: b\n": ":1",
    "author: @me\n": ":1",
    "a: &a [*a]\n": ":1",
    "a: " + "[" * 5000 + "]" * 5000 + "\n": ":1",
    "- a\n- b\n": "",
    "text\n": "",
}
KEYS = {
    "permalink": ("[a]", "{a: b}"),
    "timezone": ("[a]", "{a: b}", "Nowhere/City", "../../etc/passwd", "/etc/localtime", '"a\\0"'),
    "encoding": ("[a]", "{a: b}", "nonsense"),
    "markdown": ("[a]", "{a: b}"),
    "excerpt_separator": ("[a]", "{a: b}"),
    "markdown_ext": ("[a]", "{a: b}"),
    "plugins": ("5", "{a: b}", "true", "[[a]]", "[{a: b}]"),
    "exclude": ("5", "{a: b}", "true", "[[a]]"),
    "include": ("5", "{a: b}", "true"),
    "collections": ("5", "true", "[[a]]"),
    "defaults": ("5", "text", "{a: b}", "[5]", "[{values: [a]}]", "[{scope: 5, values: {a: b}}]"),
    "kramdown": ("5", "text", "[a]", "true"),
    "liquid": ("5", "text", "[a]"),
    "paginate": ("-1", "text", "[a]", "{a: b}", "1.5"),
    "limit_posts": ("-1", "text", "[a]"),
    "source": ("../..", "[a]", "{a: b}", '"..\\\\.."', '"C:/x"'),
    "collections_dir": ("../..", "[a]"),
    "data_dir": ("../..", "[a]"),
    "includes_dir": ("../..", "[a]"),
    "layouts_dir": ("../..", "[a]"),
    "url": ("[a]", "{a: b}", "5", '"javascript:alert(1)"', "'\"><script>'"),
    "baseurl": ("[a]", "{a: b}", "5", '"javascript:alert(1)"'),
    "title": ("[a]",),
    "feed": ("[a]", "5", "{path: ../../x.xml}", "{path: 5}", "{path: index.html}", "{path: sitemap.xml}"),
    "theme": ("[a]", "{a: b}"),
    "time": ("[a]", "nonsense"),
    "future": ("[a]",),
}
CASES = [(key, value) for key, values in KEYS.items() for value in values]


def read(root, config=b"", **files):
    posts = root / "_posts"
    posts.mkdir(exist_ok=True)
    (posts / "2024-01-02-good.md").write_text("---\ntitle: Good\n---\nText.\n")
    if config:
        (root / "_config.yml").write_bytes(config)
    (root / "_data").mkdir()
    for name, data in files.items():
        (root / "_data" / name.replace("__", ".")).write_bytes(data)
    problems = Problems()
    site = read_site(SourceTree(root), now=NOW, problems=problems)
    return site, [str(each) for each in problems]


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_configuration_is_reported_with_its_line_and_left_out(tmp_path, text):
    site, problems = read(tmp_path, text.encode())
    assert [post.url for post in site.posts] == ["/2024/01/02/good.html"]
    assert len(problems) == 1
    assert problems[0].startswith(f"_config.yml{BROKEN[text]}: the configuration is no ")


@pytest.mark.parametrize("data", [bytes(range(256)), "title: x".encode("utf-16"), "title: ü".encode("latin-1")])
def test_a_configuration_that_is_no_text_is_reported_and_left_out(tmp_path, data):
    site, problems = read(tmp_path, data)
    assert [post.url for post in site.posts] == ["/2024/01/02/good.html"]
    assert len(problems) == 1
    assert problems[0].startswith("_config.yml: the configuration cannot be read")


def test_a_folder_with_the_name_of_a_configuration_is_reported(tmp_path):
    (tmp_path / "_config.yml").mkdir()
    problems = Problems()
    read_site(SourceTree(tmp_path), now=NOW, problems=problems)
    assert "_config.yml: the configuration cannot be read (it is a folder)" in [str(each) for each in problems]


@pytest.mark.parametrize("when", ["before it is read", "after it was read"])
def test_a_configuration_that_vanishes_stops_the_build(tmp_path, monkeypatch, when):
    (tmp_path / "_config.yml").write_text("exclude: [secret.md]\n")
    usual = Path.read_bytes

    def vanishing(place):
        content = usual(place) if when == "after it was read" else None
        if place.name == "_config.yml":
            place.unlink()
        return usual(place) if content is None else content

    monkeypatch.setattr(Path, "read_bytes", vanishing)
    with pytest.raises(SettingsError, match=r"_config.yml: the configuration cannot be read \("):
        read_site(SourceTree(tmp_path), now=NOW, problems=Problems())


@pytest.mark.parametrize(("key", "value"), CASES)
def test_a_value_of_a_wrong_type_is_reported_with_its_line_and_its_default_counts(tmp_path, key, value):
    site, problems = read(tmp_path, f"email: x\n{key}: {value}\n".encode())
    assert [post.url for post in site.posts] == ["/2024/01/02/good.html"]
    assert [each for each in problems if each.startswith("_config.yml:2: ") or key == "time"]
    assert all(len(each) < 600 and "\n" not in each for each in problems)


@pytest.mark.parametrize("value", ["soon", "[1, 2]", "2024-13-45", "{a: b}"])
@pytest.mark.parametrize("key", ["date", "last_modified_at"])
def test_a_date_for_all_posts_that_is_none_is_reported_once(tmp_path, key, value):
    config = f"title: x\ndefaults:\n  - scope: {{path: ''}}\n    values:\n      {key}: {value}\n      author: Eve\n"
    (tmp_path / "_posts").mkdir()
    for day in range(3, 6):
        (tmp_path / f"_posts/2024-01-0{day}-a.md").write_text("---\ntitle: A\n---\n")
    site, problems = read(tmp_path, config.encode())
    assert [post.data["author"] for post in site.posts] == ["Eve"] * 4
    assert [each for each in problems if f"`defaults: {key}`" in each] == problems
    assert [each.partition(" ")[0] for each in problems] == ["_config.yml:5:"]


def test_a_key_that_is_there_twice_is_reported(tmp_path):
    _site, problems = read(tmp_path, b"title: A\npermalink: pretty\ntitle: B\n")
    assert problems == ["_config.yml:3: the key 'title' is there more than once: the last one counts"]


@pytest.mark.parametrize("settings", ["posts: 5", "x: 5", "posts: {permalink: [a]}", "'../x': {output: true}"])
def test_settings_of_a_collection_that_cannot_be_used_are_reported(tmp_path, settings):
    site, problems = read(tmp_path, f"collections:\n  {settings}\n".encode())
    assert [post.url for post in site.posts] == ["/2024/01/02/good.html"]
    assert [each for each in problems if each.startswith("_config.yml:2: ")]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("d__yml", b"a: [b\n"),
        ("d__yml", b"\ta: b\n"),
        ("d__yml", bytes(range(256))),
        ("d__yml", b"a: b\0"),
        ("d__yml", b"&a [*a]"),
        ("d__json", b"{a"),
        ("d__json", b"[" * 100_000),
        ("d__json", bytes(range(256))),
        ("d__csv", bytes(range(256))),
        ("d__csv", b'a,b\n"x\n'),
        ("d__tsv", bytes(range(256))),
    ],
)
def test_a_data_file_that_cannot_be_read_is_reported_and_left_out(tmp_path, name, data):
    site, problems = read(tmp_path, **{name: data, "good__yml": b"a: 1\n"})
    assert site.data["good"] == {"a": 1}
    assert site.data["d"] is None
    assert len(problems) == 1
    assert problems[0].startswith(f"_data/{name.replace('__', '.')}")


@pytest.mark.parametrize(
    ("layouts", "says"),
    [
        ({"a": "---\nlayout: b\n---\n", "b": "---\nlayout: a\n---\n"}, "_layouts/a.html:2: layouts are inside of each"),
        ({"a": "---\nlayout: a\n---\n"}, "_layouts/a.html:2: layouts are inside of each other in a circle: a → a"),
        ({"a": "---\nlayout: [b\n---\n"}, "_layouts/a.html:3: the layout cannot be read"),
    ],
)
def test_layouts_that_cannot_be_used_are_reported(tmp_path, layouts, says):
    (tmp_path / "_layouts").mkdir()
    for name, text in layouts.items():
        (tmp_path / "_layouts" / f"{name}.html").write_text(text)
    _site, problems = read(tmp_path)
    assert [each for each in problems if each.startswith(says)]


def test_excluding_all_posts_is_reported(tmp_path):
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_posts" / "2024-01-02-a.md").write_text("---\n---\n")
    (tmp_path / "_config.yml").write_text("exclude: [_posts]\n")
    problems = Problems()
    site = read_site(SourceTree(tmp_path), now=NOW, problems=problems)
    assert not site.posts
    assert problems_of_site(site) == ["_config.yml"]


def problems_of_site(site):
    found = problems_of_source(site, load({}), SiteInfo(), ())
    return [each.path for each in found if each.code == "posts-excluded"]


@pytest.mark.parametrize(
    ("name", "front_matter", "code"),
    [
        ("2020-02-30-a.md", "", "date-moved"),
        ("2024-01-02-a.md", "date: 2021-02-31", "date-moved"),
        ("2024-01-02-a.md", "date: 9999-12-31", "date-odd"),
        ("2024-01-02-a.md", "date: 0001-01-01", "date-odd"),
    ],
)
def test_a_date_that_is_hardly_meant_is_reported(tmp_path, name, front_matter, code):
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_posts" / name).write_text(f"---\n{front_matter}\n---\n")
    problems = Problems()
    read_site(SourceTree(tmp_path), now=NOW, problems=problems)
    assert [each.code for each in problems] == [code]


def test_an_old_address_of_two_posts_is_reported(tmp_path):
    (tmp_path / "_posts").mkdir()
    for name in "ab":
        (tmp_path / "_posts" / f"2024-01-02-{name}.md").write_text("---\nredirect_from: /old/\n---\n")
    problems = Problems()
    read_site(SourceTree(tmp_path), now=NOW, problems=problems)
    assert [each.code for each in problems] == ["redirect-shared"]
