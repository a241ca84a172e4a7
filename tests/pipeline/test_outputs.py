"""The files that are no pages of the host: texts, styles, redirects."""

from pathlib import Path

import pytest
from drawn_trees import Build

SITE = "_config.yml  title: A site\n_posts/2024-03-01-kiln.md  ---\\ntitle: Kiln\\n---\\nKiln.\n"


def files_of(build: Build, cache: Path | None = None) -> dict[str, bytes]:
    return {file.path: file.content for file in build.build.output_files(build.build.view(), cache)}


@pytest.mark.parametrize(
    ("path", "text", "place", "expected"),
    [
        ("data.json", "---\\n---\\n{{ site.posts | size }}", "data.json", b"1\n"),
        ("version", "---\\n---\\n{{ site.title }}", "version", b"A site\n"),
        ("plain.md", "---\\npermalink: /a.txt\\n---\\n*a*", "a.txt", b"<p><em>a</em></p>\n"),
    ],
)
def test_texts_are_rendered_and_stay_files(tmp_path, path, text, place, expected):
    files = files_of(Build(tmp_path, f"{SITE}{path}  {text}\n", prefix="blog"))
    assert files[f"blog/{place}"] == expected


@pytest.mark.parametrize("ending", ["scss", "sass"])
def test_sass_becomes_css(tmp_path, ending):
    pytest.importorskip("sass")
    rule = {"scss": "p { color: $ink; }", "sass": "p\\n  color: $ink"}[ending]
    tree = f"{SITE}_sass/_ink.scss  $ink: #123456;\ncss/main.{ending}  ---\\n---\\n@import 'ink';\\n{rule}\n"
    if ending == "sass":
        tree = tree.replace("'ink';", "'ink'")
    build = Build(tmp_path, tree)
    assert build.answers()["css/main.css"] == f"css/main.{ending}"
    assert b"#123456" in files_of(build)["css/main.css"]


def test_sass_that_cannot_be_read_is_named_and_left_out(tmp_path):
    pytest.importorskip("sass")
    build = Build(tmp_path, f"{SITE}css/main.scss  ---\\n---\\n@import 'minima';\n")
    assert "css/main.css" not in files_of(build)
    assert "style-unreadable" in build.codes


@pytest.mark.parametrize(
    ("path", "code"), [("css/main.scss", "style-not-converted"), ("about.textile", "markup-not-installed")]
)
def test_what_no_package_converts_is_named(tmp_path, monkeypatch, path, code):
    monkeypatch.setattr("mkdocs_blogpost.model.converters.is_installed", lambda _module: False)
    build = Build(tmp_path, f"{SITE}{path}  ---\\n---\\na\n")
    assert code in build.codes
    assert list(build.answers()) == ["2024/03/01/kiln.html"]


def test_textile_becomes_html(tmp_path):
    pytest.importorskip("textile")
    tree = f"{SITE}_posts/2024-03-02-salt.textile  ---\\ntitle: Salt\\n---\\nA *{{{{ site.title }}}}*.\n"
    build = Build(tmp_path, tree)
    html = "".join(build.build.render_item(build.site.posts[0]).html().chunks)
    assert "<strong>A site</strong>" in html
    assert build.answers()["2024/03/02/salt.html"] == "_posts/2024-03-02-salt.textile"


def test_links_to_terms_at_old_addresses_are_reported(tmp_path):
    from mkdocs_blogpost.pipeline.term_links import lost_term_links
    from mkdocs_blogpost.render.published_post import PublishedPost

    tree = """
        _config.yml                   title: A site
        _posts/2024-03-01-kiln.md     ---\\ntags: [Clay]\\ncategories: [craft]\\n---\\nKiln.
        topics.md                     ---\\nlayout: page\\n---\\n[a](/tags/clay/) [b](/category/craft.html) [c](/x/y/)
    """
    build = Build(tmp_path, tree).build
    page = build.site.pages[0]
    published = PublishedPost(page.path, build.render_item(page).html())
    found = lost_term_links([(page, published)], build.view().terms, build.targets)
    assert [dict(each.values)["pattern"] for each in found] == ["/tags/:name/", "/category/:name.html"]


def test_the_card_is_kept_between_builds(tmp_path):
    build, cache = Build(tmp_path / "site", SITE), tmp_path / "cache"
    assert files_of(build, cache)["assets/blogpost/card.png"] == files_of(build)["assets/blogpost/card.png"]
    for kept in (cache / "art").iterdir():
        kept.write_bytes(b"kept")
    assert files_of(build, cache)["assets/blogpost/card.png"] == b"kept"
