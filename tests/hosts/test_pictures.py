"""Pictures in a built site: every address answers, drawings are files where a page cannot show them."""

import re
from urllib.parse import unquote, urlsplit

import pytest
from rendering import png
from sites import Site

POST = """\
---
title: Night trains
tags: [rail]
image: https://source.unsplash.com/1200x500/?mountains
image_alt: Mountains
---
A first paragraph.

![A yard](/assets/yard one.png)

![sea](https://source.unsplash.com/800x110/?sea)
"""
YARD = "---\ntitle: The yard\nimage: {path: /assets/yard one.png, alt: The yard}\n---\nWords.\n"
BARE = "---\ntitle: Without a picture\n---\nWords.\n"


@pytest.fixture(scope="module", params=["", "blog"], ids=["at the root", "below a prefix"])
def built(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pictures")
    site = Site(folder, options={"prefix": request.param})
    site.write("_config.yml", "title: A blog\n")
    site.write("_posts/2024-03-05-trains.md", POST).write("_posts/2024-03-06-bare.md", BARE)
    site.write("_posts/2024-03-07-yard.md", YARD)
    (folder / "assets").mkdir()
    (folder / "assets/yard one.png").write_bytes(png(900, 600))
    result = site.build("--strict")
    assert result.code == 0, result.log
    return result, request.param


def local(result, page, address):
    """Return the file that a page's address means."""
    path = unquote(urlsplit(address).path)
    place = result.site / path.lstrip("/") if path.startswith("/") else result.site / page / ".." / path
    return place.resolve()


def test_every_picture_answers(built):
    result, prefix = built
    name = f"{prefix}/2024/03/05/trains.html".lstrip("/")
    page = result.page(name)
    (image,) = page.css("article p img[src*='yard']")
    assert local(result, name, image.attributes["src"]).is_file()
    assert image.attributes["width"] == "900"
    candidates = page.css_first("picture source").attributes["srcset"].split(", ")
    assert len(candidates) == 3
    for each in candidates:
        assert local(result, name, each.split()[0]).is_file()


def test_a_dead_picture_at_the_head_is_drawn(built):
    result, prefix = built
    page = result.page(f"{prefix}/2024/03/05/trains.html".lstrip("/"))
    names = [each.attributes["aria-label"] for each in page.css("figure [role=img]")]
    assert names == ["Mountains", "sea"]
    assert "source.unsplash.com" not in page.css_first("article").html


def test_cards_show_drawings_as_decoration(built):
    result, prefix = built
    cards = result.page(f"{prefix}/index.html".lstrip("/")).css("svg.blogpost-art")
    assert cards
    assert {svg.attributes["aria-hidden"] for svg in cards} == {"true"}


def test_a_picture_at_the_head_and_on_cards_comes_in_several_widths(built):
    result, prefix = built
    for path, place in (("2024/03/07/yard.html", ".bp-hero img"), ("index.html", ".bp-card img")):
        name = f"{prefix}/{path}".lstrip("/")
        image = result.page(name).css_first(place).attributes
        files = [each.split()[0] for each in image["srcset"].split(", ")]
        assert len(files) == 3
        assert all(local(result, name, each).is_file() for each in [image["src"], *files])


def test_feeds_and_machines_get_files(built):
    result, prefix = built
    feed = (result.site / prefix / "feed.xml").read_text("utf-8")
    asked = set(re.findall(r"https://example\.org/([^\"&<\s]*assets/blogpost/art/[^\"&<\s]+)", feed))
    page = (result.site / prefix / "2024/03/06/bare.html").read_text("utf-8")
    asked |= set(re.findall(r'og:image" content="https://example\.org/([^"]+)"', page))
    assert len(asked) >= 3, feed
    for path in asked:
        assert (result.site / path).is_file(), path
    assert "svg" not in re.sub(r"[\w/.-]+\.svg", "", feed)


def test_a_second_build_draws_nothing_again(built):
    result, prefix = built
    kept = {place: place.stat().st_mtime_ns for place in (result.site.parent / ".cache/blogpost").rglob("*.*")}
    assert kept
    again = Site(result.site.parent, options={"prefix": prefix}).build("--strict")
    assert again.code == 0, again.log
    assert {place: place.stat().st_mtime_ns for place in kept} == kept
