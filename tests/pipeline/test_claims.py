"""What a drawn source tree publishes, and what gives way."""

import pytest
from drawn_trees import Build

from mkdocs_blogpost.pipeline.publication import Claim, Rank

SITE = """
_config.yml                  title: A site
_posts/2024-03-01-kiln.md    ---\\ntitle: Kiln\\ntags: [clay]\\n---\\nKiln.
"""


def test_each_file_has_the_name_that_jekyll_gives_it(tmp_path):
    tree = """
        _config.yml                    include: [_headers, .well-known]
        _headers                       a
        .well-known/key                b
        .hidden                        c
        CNAME                          example.org
        version                        ---\\n---\\n1
        a.md                           ---\\npermalink: /v1.2\\n---
        b.md                           ---\\npermalink: /b\\n---
        c.txt                          ---\\npermalink: /c/\\n---
        d.html                         ---\\nlayout: page\\n---
        _posts/2024-03-01-kiln.md      ---\\n---
    """
    assert Build(tmp_path, tree).answers() == {
        "_headers": "_headers",
        ".well-known/key": ".well-known/key",
        "CNAME": "CNAME",
        "version": "version",
        "v1.2": "a.md",
        "b.html": "b.md",
        "c/index.txt": "c.txt",
        "d.html": "d.html",
        "2024/03/01/kiln.html": "_posts/2024-03-01-kiln.md",
    }


def test_a_prefix_is_before_every_file(tmp_path):
    answers = Build(tmp_path, SITE + "CNAME  a\nabout.md  ---\\nlayout: page\\n---\n", prefix="blog").answers()
    assert sorted(answers) == ["blog/2024/03/01/kiln.html", "blog/CNAME", "blog/about.html"]


@pytest.mark.parametrize("name", ["feed.xml", "rss.xml", "feed.json", "robots.txt"])
@pytest.mark.parametrize("text", ["own", "---\\n---\\nown"])
def test_the_sites_own_file_replaces_a_generated_one(tmp_path, name, text):
    build = Build(tmp_path, f"{SITE}{name}  {text}\n")
    assert build.answers(views=True)[name] == name
    files = {file.path: file.content for file in build.build.output_files(build.build.view(), None)}
    assert files.get(name) == (b"own\n" if "---" in text else None)


@pytest.mark.parametrize(
    ("page", "source"),
    [
        ("tags.md      ---\\npermalink: /tags/\\nlayout: page\\n---\\nMine.", "tags.md"),
        ("tags.md      ---\\npermalink: /tags/\\nlayout: tags\\n---", "the view 'tags'"),
        ("tags.md      ---\\npermalink: /tags/\\n---\\n{{ site.tags }}", "the view 'tags'"),
        ("tags.html    <p>Static.</p>", "the view 'tags'"),
        ("tags/index.html  <p>Static.</p>", "tags/index.html"),
        ("about.md     ---\\nlayout: page\\nredirect_from: /tags/\\n---", "about.md"),
    ],
)
def test_who_is_at_the_address_of_a_view(tmp_path, page, source):
    assert Build(tmp_path, f"{SITE}{page}\n").answers(views=True)["tags/index.html"] == source


@pytest.mark.parametrize(
    ("other", "source", "code"),
    [
        ("old.md      ---\\npermalink: /old/\\nlayout: page\\n---", "about.md", "redirect-replaces-page"),
        ("old/index.html   <p>Static.</p>", "old/index.html", "redirect-hides-page"),
        ("_posts/2024-03-02-old.md   ---\\npermalink: /old/\\n---", "_posts/2024-03-02-old.md", "redirect-hides-page"),
    ],
)
def test_a_redirect_replaces_pages_and_nothing_else_as_in_jekyll(tmp_path, other, source, code):
    build = Build(tmp_path, f"{SITE}about.md  ---\\nlayout: page\\nredirect_from: /old/\\n---\n{other}\n")
    assert build.answers()["old/index.html"] == source
    assert code in build.codes


def test_no_file_answers_a_redirect_with_a_query(tmp_path):
    build = Build(tmp_path, f"{SITE}about.md  ---\\nlayout: page\\nredirect_from: ['/?p=12', /old/]\\n---\n")
    assert build.answers(views=True)["index.html"] == "the view 'index'"
    assert build.answers()["old/index.html"] == "about.md"
    assert "redirect-without-file" in build.codes


def test_a_page_of_the_host_is_before_everything(tmp_path):
    host = Claim("/about.html", Rank.HOST, "docs/about.html", place="about.html")
    build = Build(tmp_path, f"{SITE}about.md  ---\\nlayout: page\\n---\n", host={"about": host})
    assert build.answers()["about.html"] == "docs/about.html"
    assert "address-taken" in build.codes


def test_what_the_host_publishes_from_the_same_folder_is_no_item_of_the_site(tmp_path):
    build = Build(tmp_path, f"{SITE}about.md  ---\\nlayout: page\\n---\na.png  a\n", of_host=("about.md", "a.png"))
    assert list(build.answers()) == ["2024/03/01/kiln.html"]


def test_without_a_configuration_a_folder_publishes_what_is_plainly_a_sites(tmp_path):
    tree = """
        _posts/2024-03-01-kiln.md      ---\\n---
        about.md                       ---\\nlayout: page\\n---
        notes.md                       No front matter.
        assets/data.csv                a
        code/run.py                    print()
        code/plot.png                  a
        requirements.txt               mkdocs
        CNAME                          example.org
    """
    build = Build(tmp_path, tree)
    expected = ["2024/03/01/kiln.html", "CNAME", "about.html", "assets/data.csv", "code/plot.png"]
    assert sorted(build.answers()) == expected
    assert "file-without-config" in build.codes
