"""In MkDocs without any plugin, a page that is kramdown is checked, titled and searched as any other."""

import json

import pytest
from sites import Site

PAGE = """\
# A *title*[^1]

* contents
{:toc}

[good](other.md) [file](none.md) [anchor](other.md#none) [own](#none) [second](#b--c) [third](#place)
<a href="raw.md">raw</a> <a name="place"></a> <a>no target</a> ![](none.png) [bad](http://[x)

## B & c

Words to find.

<h2>Raw</h2>

[^1]: note
"""


@pytest.fixture(scope="module", params=["material", "mkdocs"])
def built(request, tmp_path_factory):
    site = Site(
        tmp_path_factory.mktemp(request.param),
        theme=request.param,
        config={
            "plugins": ["search"],
            "markdown_extensions": [
                {"toc": {"permalink": True}},
                "footnotes",
                "pymdownx.highlight",
                "kramdown",
            ],
            "validation": {"links": {"anchors": "warn"}},
        },
    )
    site.write("docs/page.md", PAGE).write("docs/other.md", "## Other\n").write("docs/index.md", "a\n")
    return site.build()


def test_it_builds(built):
    assert built.code == 0, built.log


@pytest.mark.parametrize("link", ["none.md", "raw.md", "none.png", "other.md#none", "#none"])
def test_bad_links_are_told(built, link):
    assert f"contains a link '{link}'" in built.log


@pytest.mark.parametrize("link", ["other.md", "#b--c", "#place"])
def test_good_links_are_not(built, link):
    assert f"contains a link '{link}'" not in built.log


def test_the_title_and_the_side_contents_are_the_pages(built):
    page = built.page("page/index.html")
    assert page.css_first("title").text().startswith("A title")
    assert page.css_first("h2#b--c > a.headerlink").attributes["href"] == "#b--c"
    assert page.css_first("ul#markdown-toc a#markdown-toc-b--c")
    assert [tag.id for tag in page.css("h2")].count("b--c") == 1
    assert not [tag for tag in page.css("h2") if tag.text().strip() == "Raw" and tag.id]


def test_the_search_index_has_sections(built):
    index = json.loads((built.site / "search/search_index.json").read_text(encoding="utf-8"))
    section = next(doc for doc in index["docs"] if doc["location"].endswith("#b--c"))
    assert "Words to find." in section["text"]
