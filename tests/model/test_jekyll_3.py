"""What Jekyll 3.10 and GitHub Pages read differently from Jekyll 4.

Jekyll 3.10 is not packaged for test machines: the expected values were seen in its output of trees like these.
"""

from datetime import UTC, datetime

import pytest

from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.source.tree import SourceTree

NOW = datetime(2024, 6, 15, 12, tzinfo=UTC)
EMPTY = "---\n---\n"


@pytest.fixture
def read(tmp_path):
    """Lay a tree out and return the site that one Jekyll makes of it."""

    def read(files, dialect="jekyll-3", **variables):
        for path, text in files.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(text, encoding="utf-8")
        tree = SourceTree(tmp_path)
        return read_site(tree, now=NOW, dialect=dialect, variables=variables, problems=Problems())

    return read


def urls(items):
    return [item.url for item in items]


def test_folder_with_a_date_makes_posts(read):
    files = {
        "_posts/2024-01-02-kettle/index.md": EMPTY,
        "_posts/2024-01-04-box/2024-02-05-inner.md": EMPTY,
        "_posts/undated/loose.md": EMPTY,
    }
    posts = read(files).posts[::-1]
    assert urls(posts) == ["/2024/01/02/kettle-index.html", "/2024/02/05/inner.html"]
    assert [(post.title, post.slug) for post in posts] == [("Kettle/index", "kettle/index"), ("Inner", "inner")]
    assert urls(read({}, "jekyll-4").posts) == ["/2024/02/05/inner.html"]


def test_scope_names_whole_folders(read):
    config = "defaults:\n" + "".join(
        f"  - {{scope: {{path: {path}}}, values: {{{key}: yes}}}}\n"
        for path, key in (("guide", "a"), ("guide/", "b"), ("_posts/2023", "c"), ("gui*", "d"))
    )
    files = {"_config.yml": config, "guide/a.md": EMPTY, "guidelines.md": EMPTY, "_posts/2023-01-01-a.md": EMPTY}
    site = read(files)
    pages = {page.path: set(page.data) for page in site.pages}
    assert pages == {"guide/a.md": {"a", "d"}, "guidelines.md": {"d"}}
    assert "c" not in site.posts[0].data


def test_exclude_replaces_the_usual_list(read):
    files = {"_config.yml": "exclude: 'a.md, b c.md'\n", "a.md": EMPTY, "b c.md": EMPTY, "vendor/gems/c.md": EMPTY}
    assert urls(read(files).pages) == ["/vendor/gems/c.html"]
    files["_config.yml"] = "exclude:\n"
    assert urls(read(files).pages) == ["/a.html", "/b%20c.html"]


def test_old_settings_have_their_names_of_today(read):
    files = {"_config.yml": "gems: [jemoji]\ndata_source: facts\nserver: true\n", "facts/a.yml": "1"}
    site = read(files)
    assert site.config.data["plugins"] == ["jemoji"]
    assert site.data == {"a": 1}
    assert "server" not in site.config.data


def test_toml_is_not_looked_for(read):
    assert read({"_config.toml": "title = 'T'"}).config.path is None


def test_collections_are_in_order_of_date_and_path(read):
    files = {
        "_config.yml": "collections: {steps: {output: true, sort_by: number}, hidden: {output: false}}\n",
        "_steps/a.md": "---\nnumber: 2\n---\n",
        "_steps/b.md": "---\nnumber: 1\n---\n",
        "_steps/a.txt": "",
        "_hidden/h.txt": "",
    }
    site = read(files)
    assert urls(site.collections["steps"].docs) == ["/steps/a.html", "/steps/b.html"]
    assert site.static_files == ()
    assert urls(site.copied_files) == ["/hidden/h.txt", "/steps/a.txt"]


def test_excerpt_has_all_definitions_below_it(read):
    body = "Use the [Whisk].\n\nMore.\n\n [whisk]: /w\n[other]: /o\n"
    assert read({"_posts/2024-01-01-a.md": body}).posts[0].excerpt_source == (
        "Use the [Whisk].\n\n [whisk]: /w\n[other]: /o"
    )
    assert read({}, "jekyll-4").posts[0].excerpt_source == "Use the [Whisk]."


def test_dots_at_the_end_of_a_name_stay(read):
    assert read({"_posts/2024-01-01-etc..md": EMPTY}).posts[0].title == "Etc."


def test_github_pages_forces_settings(read):
    config = (
        "markdown: redcarpet\nhighlighter: none\nlsi: true\nkramdown: {math_engine: katex, hard_wrap: true}\n"
        "plugins: [jekyll-feed]\ntheme:\n"
    )
    data = read({"_config.yml": config}, "github-pages").config.data
    assert {key: data[key] for key in ("markdown", "highlighter", "lsi", "safe", "theme", "future")} == {
        "markdown": "kramdown",
        "highlighter": "rouge",
        "lsi": False,
        "safe": True,
        "theme": None,
        "future": False,
    }
    assert (data["kramdown"]["math_engine"], data["kramdown"]["hard_wrap"]) == ("mathjax", True)
    assert data["plugins"][:2] == ["jekyll-feed", "jekyll-coffeescript"]


@pytest.mark.parametrize(
    ("config", "cname", "expected"),
    [
        ("repository: Octo/recipes", "", ("https://octo.github.io", "/recipes", "recipes")),
        ("repository: octo/octo.github.io", "", ("https://octo.github.io", "", "octo")),
        ("repository: octo/recipes", "recipes.example\n", ("https://recipes.example", "", "recipes")),
        ("repository: octo/a\nbaseurl: ''\nurl: ''\ntitle: T", "", ("", "", "T")),
        ("repository: octo/a\nbaseurl: /\nname: N", "", ("https://octo.github.io", "/a", None)),
        ("title: T", "", (None, None, "T")),
    ],
)
def test_address_and_title_follow_from_the_repository(read, config, cname, expected):
    files = {"_config.yml": config, **({"CNAME": cname} if cname else {})}
    data = read(files, "github-pages").config.data
    assert (data.get("url"), data.get("baseurl"), data.get("title")) == expected


def test_metadata_may_be_kept_in_the_tree(read):
    files = {
        "_config.yml": "repository: octo/a\ngithub: {extra: 1, project_tagline: mine}\n",
        "_data/github_metadata.json": '{"project_tagline": "theirs", "contributors": [{"login": "octo"}]}',
    }
    github = read(files, "github-pages").config.data["github"]
    assert (github["extra"], github["project_tagline"]) == (1, "mine")
    assert github["contributors"] == [{"login": "octo"}]
    assert (github["releases"], github["license"], github["owner_url"]) == (False, None, "https://github.com/octo")


def test_environment_names_the_repository_first(read):
    files = {"_config.yml": "repository: octo/a\n"}
    name = read(files, "github-pages", PAGES_REPO_NWO="other/b").config.data["github"]["repository_nwo"]
    assert name == "other/b"


def test_links_follow_the_rules_of_version_0_6_1(read):
    text = '[a](b.md "t"), [b](b.md#x "t"), [c](/b.md), [d](two%20words.md), [e](two words.md)\n'
    files = {"_config.yml": "baseurl: /base", "sub/a.md": EMPTY + text, "sub/b.md": EMPTY, "sub/two words.md": EMPTY}
    page = next(page for page in read(files, "github-pages").pages if page.name == "a.md")
    assert page.body == (
        '[a](b.md "t"), [b](/base/sub/b.html#x "t"), [c](/base/sub/b.html), [d](two%20words.md), '
        "[e](/base/sub/two%20words.html)\n"
    )


def test_layouts_are_those_of_the_default_theme(read):
    files = {"_config.yml": "title: T", "index.md": EMPTY, "a.md": EMPTY, "_posts/2024-01-01-a.md": EMPTY}
    site = read(files, "github-pages")
    assert [page.layout for page in site.pages] == ["page", "home", None]
    assert site.pages[-1].url == "/assets/css/style.css"
    assert site.posts[0].layout == "post"
    files["_config.yml"] = "remote_theme: pages-themes/cayman@v0.2.0"
    assert read(files, "github-pages").posts[0].layout == "default"


def test_pagination_needs_no_plugin_by_name(read):
    posts = {f"_posts/2024-01-0{day}-a.md": EMPTY for day in range(1, 6)}
    site = read({"_config.yml": "paginate: 2\n", "index.html": EMPTY, **posts}, "github-pages")
    pages = [page for page in site.pages if page.paginator]
    assert [(page.path, page.url) for page in pages] == [
        ("index.html", "/"),
        ("page2/index.html", "/page2/"),
        ("page3/index.html", "/page3/"),
    ]
    last = pages[-1].paginator
    assert (len(last.posts), last.previous_page_path, last.next_page_path) == (1, "/page2", None)


@pytest.mark.parametrize(
    ("config", "page", "expected"),
    [
        ("title: T", "", False),
        ("title: T", "[a](https://a.example/) [b](#c)", False),
        ("title: T", "[a](b.md)", True),
        ("relative_links: {enabled: false}", "[a](b.md)", False),
        ("title: T", "{% link _cups/blue.md %}", True),
        ("plugins: [jekyll-feed]", "", True),
        ("plugins: [jekyll-feed]\nfuture: true", "", False),
    ],
)
def test_documents_have_a_date_once_something_asks_for_it(read, config, page, expected):
    config += "\ncollections: {cups: {output: true}}\n"
    files = {"_config.yml": config, "_cups/blue.md": EMPTY, "a.md": EMPTY + page}
    assert read(files, "github-pages").undated_have_dates is expected
    assert read(files, "jekyll-4").undated_have_dates
