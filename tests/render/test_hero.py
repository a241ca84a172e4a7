"""The picture that stands for a post, in every spelling of the big themes."""

import pytest
import yaml
from rendering import Rendering, png

from mkdocs_blogpost.art.size import Size
from mkdocs_blogpost.model.source_line import line_in_file
from mkdocs_blogpost.render.images.banner_rules import BannerRules
from mkdocs_blogpost.render.images.hero import PICTURES, SMALL, Hero, hero_of, thumbnail_of
from mkdocs_blogpost.render.images.post_picture import CARD, head_picture


@pytest.mark.parametrize("key", [*PICTURES, *SMALL])
def test_every_key_names_a_picture(key):
    assert hero_of({key: "/a.jpg"}) == Hero("/a.jpg")


@pytest.mark.parametrize(
    ("front", "head", "card"),
    [
        ("image: /a.jpg", Hero("/a.jpg"), None),
        ("image: https://x.org/picture", Hero("https://x.org/picture"), None),
        ("image: {path: /a.jpg, alt: A, caption: C}", Hero("/a.jpg", "A", "C"), None),
        ("image: {url: a.webp}", Hero("a.webp"), None),
        (
            "image: {feature: a.jpg, thumbnail: t.jpg, credit: Me}",
            Hero("a.jpg", "", "Me"),
            Hero("t.jpg", "", "Me"),
        ),
        ("image: {thumbnail: t.jpg}", Hero("t.jpg"), None),
        (
            "header: {overlay_image: /o.png, teaser: /t.png, caption: C, image_description: D}",
            Hero("/o.png", "D", "C"),
            Hero("/t.png", "D", "C"),
        ),
        ("header: {image: /h.png}", Hero("/h.png"), None),
        ("header: {teaser: /t.png}", Hero("/t.png"), None),
        ("cover: {image: c.jpg, alt: A, caption: C, hidden: false}", Hero("c.jpg", "A", "C"), None),
        ("cover-img: /p.jpg\nthumbnail-img: /t.png", Hero("/p.jpg"), Hero("/t.png")),
        ("cover-img: [/p.jpg, /q.jpg]", Hero("/p.jpg"), None),
        ('cover-img:\n- "/p.jpg" : "A caption"', Hero("/p.jpg", "", "A caption"), None),
        ('cover-img: \'"/p.jpg" : "A caption"\'', Hero("/p.jpg", "", "A caption"), None),
        ("background: '/img/posts/01.jpg'", Hero("/img/posts/01.jpg"), None),
        ("image: a.png\nimg_path: /assets/x/", Hero("/assets/x/a.png"), None),
        ("image: {path: a.png}\nmedia_subpath: /m", Hero("/m/a.png"), None),
        ("image: /a.png\nimage_alt: A\nimage_caption: C", Hero("/a.png", "A", "C"), None),
        ("header-img: img/a.jpg\nheader-img-alt: A", Hero("img/a.jpg", "A"), None),
        ("image: {path: {a: 1}}\nimg: /b.png", Hero("/b.png"), None),
        ("background: '#fff'", None, None),
        ("image: false", None, None),
        ("header: true", None, None),
        ("image:", None, None),
        ("image: [1, null]", None, None),
        ("featured: true", None, None),
        ("banner: A sale!", None, None),
    ],
)
def test_spellings(front, head, card):
    data = yaml.safe_load(front)
    assert hero_of(data) == head
    assert thumbnail_of(data) == (card or head)


def picture(tmp_path, front, files=None, body="x\n", **banners):
    shown = Rendering(tmp_path, body, head=f"---\ntitle: Night trains\n{front}\n---\n", files=files)
    return head_picture(shown.post, shown.lookups.images, BannerRules(**banners)), shown


FILES = {"assets/images/a.png": png(640, 480), "img/b.png": png(64, 48)}


@pytest.mark.parametrize(
    ("front", "src", "size"),
    [
        ("image: /assets/images/a.png", "/assets/images/a.png", Size(640, 480)),
        ("image: assets/images/a.png", "/assets/images/a.png", Size(640, 480)),
        ("image: a.png", "/assets/images/a.png", Size(640, 480)),
        ("image: b.png", "/img/b.png", Size(64, 48)),
        ("image: https://x.org/800x400/a.png", "https://x.org/800x400/a.png", Size(800, 400)),
        ("image: none.png", "/none.png", None),
    ],
)
def test_where_it_lies_and_how_large_it_is(tmp_path, front, src, size):
    found, _shown = picture(tmp_path, front, FILES)
    assert (found.src, found.size) == (src, size)


def test_a_dead_one_is_drawn(tmp_path):
    found, _shown = picture(tmp_path, "image: https://source.unsplash.com/1200x500/?sea\nimage_alt: The sea")
    assert (found.src, found.size, found.drawing.words, found.alt) == (
        "",
        Size(1200, 500),
        "sea The sea",
        "The sea",
    )
    kept, _shown = picture(tmp_path, "image: https://source.unsplash.com/1200x500/?sea", dead="keep")
    assert kept.src == "https://source.unsplash.com/1200x500/?sea"


def test_a_card_without_picture_is_drawn_from_title_and_tags(tmp_path):
    found, shown = picture(tmp_path, "tags: [rail]")
    assert found is None
    assert shown.rendered.head_picture is None
    assert shown.rendered.card_picture is None
    assert (shown.rendered.drawing.size, shown.rendered.drawing.words) == (CARD, "Night trains rail")


def test_the_first_picture_of_the_site_in_the_text_that_is_no_icon(tmp_path):
    body = "![](https://x.org/900x600.png) ![](/img/b.png) ![A](/assets/images/a.png)\n"
    _found, shown = picture(tmp_path, "a: b", FILES, body)
    first = shown.rendered.text_picture
    assert (first.src, first.alt, first.size) == ("/assets/images/a.png", "A", Size(640, 480))


def test_a_picture_that_no_file_of_the_site_is_stays_a_candidate(tmp_path):
    head = "---\ntitle: Night trains\nimage: assets/none.png\n---\n"
    shown = Rendering(tmp_path, "x\n", head=head)
    for picture in (shown.rendered.head_picture, shown.rendered.card_picture):
        assert (picture.src, picture.path, picture.drawing) == ("/assets/none.png", None, None)
    assert shown.rendered.drawing.words == "Night trains"
    assert line_in_file(shown.post, "assets/none.png", shown.site) == 3
    assert not shown.problems


@pytest.mark.parametrize(
    "front",
    [
        {"hide_image": True},
        {"show_image": False},
        {"header-style": "text"},
        {"image": {"path": "/a.png", "hide": True}},
    ],
)
def test_keys_beside_a_picture_hide_it_at_the_head(front):
    data = {"image": "/a.png", **front}
    assert hero_of(data) is None
    assert thumbnail_of(data).src == "/a.png"


@pytest.mark.parametrize("key", ["photos", "images"])
def test_the_first_of_several_pictures_is_the_post_s(key):
    assert hero_of({key: ["/a.png", "/b.png"]}).src == "/a.png"
    assert hero_of({key: [{"image_path": "/a.png"}]}) is None
    assert hero_of({key: 3}) is None


@pytest.mark.parametrize(
    ("front", "card"),
    [
        ("image: /a.jpg\nheaderImage: false", Hero("/a.jpg")),
        ("header: {image: false, teaser: /t.jpg}", Hero("/t.jpg")),
        ("image: /a.jpg\nheader: {image: false}", Hero("/a.jpg")),
        ("cover: {image: /c.jpg, hidden: true}", Hero("/c.jpg")),
    ],
)
def test_a_picture_can_be_for_cards_only(front, card):
    data = yaml.safe_load(front)
    assert hero_of(data) is None
    assert thumbnail_of(data) == card


@pytest.mark.parametrize(
    "front",
    [
        "article_header: {type: cover, image: {src: /a.jpg}}",
        "article_header: {type: overlay, background_image: {src: /a.jpg}}",
        "article_header: {background_image: {gradient: linear, src: /a.jpg}}",
    ],
)
def test_the_head_of_a_text_post(front):
    assert hero_of(yaml.safe_load(front)) == Hero("/a.jpg")
