"""What is wrong in one post is told with its place, and the other posts are published."""

import pytest
from sites import Site

GOOD = "---\ntitle: Good\n---\nGood.\n"


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path).write("_posts/2024-01-02-good.md", GOOD)


def test_broken_yaml_is_told_with_its_line(site):
    result = site.write("_posts/2024-01-01-broken.md", "---\ntitle: a: b: c\n---\nText.\n").build()
    assert result.code == 0, result.log
    assert result.exists("2024/01/02/good.html")
    assert "_posts/2024-01-01-broken.md:2" in result.log
    assert "Traceback" not in result.log


def test_broken_yaml_fails_a_strict_build(site):
    result = site.write("_posts/2024-01-01-broken.md", "---\ntitle: [a\n---\nText.\n").build("--strict")
    assert result.code != 0
    assert "Traceback" not in result.log


def test_no_title_comes_from_the_file_name(site):
    result = site.write("_posts/2024-01-01-a-quiet-day.md", "---\nlayout: post\n---\nText.\n").build("--strict")
    assert result.code == 0, result.log
    assert result.page("2024/01/01/a-quiet-day.html").css_first("h1").text(strip=True) == "A Quiet Day"


def test_no_front_matter_is_a_post_all_the_same(site):
    result = site.write("_posts/2024-01-01-bare.md", "Just text.\n").build("--strict")
    assert result.code == 0, result.log
    assert result.exists("2024/01/02/good.html")
    assert result.page("2024/01/01/bare.html").css_first("h1").text(strip=True) == "Bare"


def test_unknown_layout_falls_back_and_says_so(site):
    result = site.write("_posts/2024-01-01-odd.md", "---\nlayout: quite-odd\n---\nText.\n").build("--strict")
    assert result.code == 0, result.log
    assert result.exists("2024/01/01/odd.html")
    assert "quite-odd" in result.log


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"sorce": "."}, "Did you mean 'source'?"),
        ({"adapt": {"banner": False}}, "Did you mean 'banners'?"),
        ({"drafts": "maybe"}, "'serve', 'always' or 'never'"),
        ({"source": "nowhere"}, "nowhere"),
        ({"layouts": {"post": "nope.html"}}, "'layouts: post' names no template of the theme: 'nope.html'"),
        ({"post": {"comments": "no-such.html"}}, "'post: comments' names no template of the theme: 'no-such.html'"),
        ({"post": {"comments": "giscus"}}, "'post: comments' needs 'repo' for giscus"),
        ({"views": {"index": {"paginat": 5}}}, "'views: index: paginat': is not an option. Did you mean 'paginate'?"),
    ],
)
def test_bad_settings_stop_with_one_line(site, options, says):
    site.options = options
    result = site.build()
    assert result.code != 0
    assert says in result.log
    assert "Traceback" not in result.log


def test_no_source_tree_is_said(tmp_path):
    result = Site(tmp_path).build()
    assert result.code != 0
    assert "_posts" in result.log
    assert "Traceback" not in result.log


def test_drafts_and_future_posts_are_never_built(site):
    site.write("_drafts/secret.md", "---\ntitle: Secret\n---\nNot yet.\n")
    site.write("_posts/2999-01-01-later.md", "---\ntitle: Later\n---\nNot yet.\n")
    site.write("_posts/2024-01-03-hidden.md", "---\npublished: false\n---\nNot yet.\n")
    result = site.build("--strict")
    assert result.code == 0, result.log
    written = " ".join(str(path) for path in result.site.rglob("*"))
    assert not [word for word in ("secret", "later", "hidden") if word in written]
    assert "Not yet" not in (result.site / "search/search_index.json").read_text(encoding="utf-8")
