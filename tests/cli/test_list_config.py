"""`mkdocs-blogpost list` reads the options in mkdocs.yml, without a theme and without plugins."""

import pytest

from mkdocs_blogpost.adapters.cli.main import main

POST = "---\ntitle: A kiln\n---\nText.\n"


@pytest.fixture
def run(tmp_path, capsys, monkeypatch):
    """Write a site and its files, run `list` in it, and return its exit code and what it prints."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "UTC")

    def run(files, *words):
        for path, text in {"_posts/2024-03-01-kiln.md": POST, "_config.yml": "title: T\n", **files}.items():
            place = tmp_path / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
        code = main(["list", *words])
        printed = capsys.readouterr()
        return code, [line.split()[1] for line in printed.out.splitlines() if line.startswith("20")], printed.err

    return run


def config(options="", head=""):
    return f"{head}site_name: T\ntheme: {{name: no-such-theme}}\nplugins:\n  - no-such-plugin\n  - blogpost:{options}\n"


def test_without_a_file_the_addresses_are_jekylls(run):
    assert run({})[:2] == (0, ["/2024/03/01/kiln.html"])


def test_the_options_of_the_file_are_followed(run):
    files = {"mkdocs.yml": config("\n      prefix: blog\n      permalink: pretty")}
    assert run(files)[:2] == (0, ["/blog/2024/03/01/kiln/"])


@pytest.mark.parametrize("name", ["mkdocs.yaml", "properdocs.yml"])
def test_other_names_of_the_file_are_found(run, name):
    assert run({name: config("\n      prefix: blog")})[1] == ["/blog/2024/03/01/kiln.html"]


def test_another_file_can_be_named(run):
    files = {"mkdocs.yml": config(), "other/my.yml": config("\n      source: ..\n      prefix: b")}
    assert run(files, "-f", "other/my.yml")[1] == ["/b/2024/03/01/kiln.html"]


def test_a_file_without_the_plugin_means_its_folder(run):
    files = {"other/my.yml": "site_name: T\n", "other/_posts/2024-05-01-a.md": POST}
    assert run(files, "-f", "other/my.yml")[1] == ["/2024/05/01/a.html"]


def test_an_inherited_file_is_read(run):
    base = "plugins:\n  blogpost:\n    prefix: base\n    permalink: pretty\n"
    files = {"base.yml": base, "mkdocs.yml": "INHERIT: base.yml\nplugins:\n  blogpost:\n    prefix: own\n"}
    assert run(files)[1] == ["/own/2024/03/01/kiln/"]


def test_environment_variables_are_filled_in(run, monkeypatch):
    monkeypatch.setenv("BLOG_PREFIX", "news")
    options = "\n      prefix: !ENV BLOG_PREFIX\n      permalink: !ENV [NO_SUCH_VARIABLE, pretty]"
    assert run({"mkdocs.yml": config(options)})[1] == ["/news/2024/03/01/kiln/"]


def test_tags_of_python_are_not_followed(run):
    head = "markdown_extensions:\n  - pymdownx.emoji: {index: !!python/name:no_such_module.x }\n"
    assert run({"mkdocs.yml": config("\n      prefix: p", head)})[1] == ["/p/2024/03/01/kiln.html"]


def test_every_instance_is_listed(run):
    options = "\n      source: first\n      prefix: a\n  - blogpost:\n      source: second\n      prefix: b"
    files = {"first/_posts/2024-04-01-clay.md": POST, "second/_posts/2024-05-01-wheel.md": POST}
    assert run({"mkdocs.yml": config(options), **files})[1] == ["/a/2024/04/01/clay.html", "/b/2024/05/01/wheel.html"]


def test_an_instance_that_is_disabled_is_left_out(run):
    options = "\n      prefix: a\n      enabled: true\n  - blogpost:\n      enabled: false\n      prefix: b"
    assert run({"mkdocs.yml": config(options)})[1] == ["/a/2024/03/01/kiln.html"]


def test_wrong_options_are_one_line_each_with_their_places(run):
    code, _, err = run({"mkdocs.yml": config("\n      prefx: b\n      views:\n        index: {paginat: 5}")})
    assert code == 1
    assert err.splitlines() == [
        "mkdocs-blogpost: mkdocs.yml:6: 'prefx' is not an option. Did you mean 'prefix'?",
        "mkdocs.yml:8: 'views: index: paginat' is not an option. Did you mean 'paginate'?",
    ]


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, ("-f", "no-such.yml")),
        ({"mkdocs.yml": "plugins: [a\n"}, ()),
        ({"mkdocs.yml": "INHERIT: no-such.yml\n"}, ()),
        ({"mkdocs.yml": "- a\n"}, ()),
        ({"mkdocs.yml": config("\n      source: nowhere")}, ()),
    ],
)
def test_a_file_that_cannot_be_used_is_one_line(run, files, words):
    code, addresses, err = run(files, *words)
    assert (code, addresses, err.count("\n")) == (1, [], 1)
