"""One real post, from source to page, on every theme and runner."""

import os
from pathlib import Path

import pytest
from sites import RUNNERS, THEMES, Site

OWN = "2024-03-05-night-trains.md"
SEED = Path(os.environ.get("BLOGPOST_SEED", Path(__file__).parents[3] / "shared/seeds/000_b8d5913efd3a0f3d.txt"))


def own(root):
    return Site(root).post(OWN)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return own(tmp_path_factory.mktemp("own")).build("--strict")


@pytest.fixture(scope="module")
def page(built):
    assert built.code == 0, built.log
    return built.page("2024/03/05/night-trains.html")


def test_title_is_the_only_h1(page):
    assert [h.text(strip=True) for h in page.css("h1")] == [
        "The Return of the Night Train: Sleeping Across a Continent"
    ]


def test_sections_step_down_and_keep_jekylls_ids(page):
    assert [h.attributes["id"] for h in page.css("article h2[id]")][:4] == [
        "a-berth-by-the-window",
        "what-it-costs--what-it-saves",
        "the-engineers-problem",
        "morning",
    ]


def test_contents_list_stands_in_place_and_links(page):
    links = [a.attributes["href"] for a in page.css("ul#markdown-toc a")]
    assert links == [f"#{h.attributes['id']}" for h in page.css("article h2[id]")][:4]


def test_side_contents_are_full(page):
    side = page.css(".md-sidebar--secondary .md-nav__link")
    assert {"#a-berth-by-the-window", "#morning"} <= {a.attributes.get("href") for a in side}


def test_quotes_are_smart(page):
    text = page.css_first("article").text()
    assert "it isn’t only nostalgia" in text
    assert "“a night’s journey”" in text


def test_mojibake_is_healed_outside_code_and_told_once(built, page):
    text = page.css_first("article").text()
    assert "nobody printed—a rumour" in text
    assert 'berth + "â€”" + coffee' in text
    assert built.log.count("_posts/2024-03-05-night-trains.md:9") == 1


def test_three_banners_are_drawn(page):
    figures = page.css("article figure")
    assert len(figures) == 3
    for figure, words in zip(figures, ("forest", "open road", "sea"), strict=True):
        drawing = figure.css_first("svg")
        assert drawing.attributes["aria-label"] == words
        assert drawing.attributes["viewbox" if "viewbox" in drawing.attributes else "viewBox"] == "0 0 800 110"
    assert "source.unsplash.com" not in page.css_first("article").html


def test_same_words_same_drawing(tmp_path, page):
    again = own(tmp_path).build(anew=True).page("2024/03/05/night-trains.html")
    assert [f.html for f in again.css("figure svg")] == [f.html for f in page.css("figure svg")]


def test_is_on_the_index_and_out_of_the_nav(built):
    index = built.page("index.html")
    links = [a.attributes.get("href") for a in index.css("article a")]
    assert "2024/03/05/night-trains.html" in links
    nav = [a.attributes.get("href") or "" for a in index.css(".md-nav--primary a")]
    assert not [href for href in nav if "night-trains" in href]


@pytest.mark.parametrize("runner", RUNNERS)
@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_and_runner(tmp_path, theme, runner):
    site = own(tmp_path)
    site.theme = theme
    result = site.build("--strict", runner=runner)
    assert result.code == 0, result.log
    page = result.page("2024/03/05/night-trains.html")
    assert len(page.css("h1")) == 1
    assert len(page.css("figure svg")) == 3
    assert page.css_first("ul#markdown-toc a[href='#morning']")
    assert result.page("index.html").css_first("a[href$='night-trains.html']")


@pytest.mark.skipif(not SEED.is_file(), reason="the first post of all is not here")
def test_the_seed(tmp_path):
    result = Site(tmp_path).write("_posts/2023-07-25-llama-2.md", SEED.read_text(encoding="utf-8")).build("--strict")
    assert result.code == 0, result.log
    page = result.page("2023/07/25/llama-2.html")
    assert [h.text(strip=True) for h in page.css("h1")] == ["The Unveiling of Llama 2: A Paradigm Shift in AI Models"]
    ids = ["a-glimpse-into-the-future", "the-open-source-conundrum", "a-shifting-landscape", "the-road-ahead"]
    assert [h.attributes["id"] for h in page.css("article h2[id]")][:4] == ids
    assert [a.attributes["href"] for a in page.css("ul#markdown-toc a")] == [f"#{each}" for each in ids]
    assert "the community—moments that redefine" in page.css_first("article").text()
    assert "what’s possible" in page.css_first("article").text()
    assert len(page.css("figure svg")) == 3
    assert result.log.count("_posts/2023-07-25-llama-2.md:9") == 1
