"""Drawings: the same for the same words, in the box asked for, small, well-formed, in the theme's colours."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_blogpost.art import raster
from mkdocs_blogpost.art.colour import mix
from mkdocs_blogpost.art.drawing import draw, file_name, inline_svg, png_file
from mkdocs_blogpost.art.files import content_of, decoration, kept_content, url_of
from mkdocs_blogpost.art.kinds.catalog import KINDS
from mkdocs_blogpost.art.palette import MOODS
from mkdocs_blogpost.art.rules import ArtRules
from mkdocs_blogpost.art.seeded_random import SeededRandom
from mkdocs_blogpost.art.size import Size
from mkdocs_blogpost.art.specification import DrawingSpec
from mkdocs_blogpost.art.themes import ANY, KIN, THEMES, kind_for, theme_of

BANNER, CARD = Size(800, 110), Size(1200, 630)


def only(kind):
    return ArtRules(styles=(kind,))


@pytest.mark.parametrize("size", [BANNER, CARD, Size(300, 300), Size(200, 900), Size(1, 1), Size(9999, 20)])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_fits_every_box(kind, size):
    root = ElementTree.fromstring(inline_svg("some words", size, only(kind), label="A & <b>"))
    assert root.attrib["viewBox"].split()[2:] == [str(min(size.width, 4000)), str(min(size.height, 4000))]
    assert root.attrib["aria-label"] == "A & <b>"
    assert root.attrib["preserveAspectRatio"] == "xMidYMid slice"
    numbers = [float(each) for path in root for each in re.findall(r"-?\d*\.?\d+", path.attrib["d"])]
    assert numbers
    assert max(map(abs, numbers)) < 40_000
    assert not [each for each in root.iter() if "id" in each.attrib], "two of the same must not share ids"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_small(kind):
    sizes = [len(inline_svg(f"{kind} {number}", box, only(kind))) for number in range(12) for box in (BANNER, CARD)]
    assert max(sizes) < 8192
    assert sum(sizes) / len(sizes) < 6144


@pytest.mark.parametrize("kind", KINDS)
def test_words_change_the_drawing_and_nothing_else_does(kind):
    first, again, other = (inline_svg(words, BANNER, only(kind)) for words in ("one  Word", "One word", "two words"))
    body = re.compile(r"<path.*", re.DOTALL)
    assert body.search(first)[0] == body.search(again)[0]
    assert body.search(first)[0] != body.search(other)[0]


def test_chance_is_the_same_everywhere():
    chance = SeededRandom("road")
    chance._state = 1234567
    published = (6457827717110365317, 3203168211198807973, 9817491932198370423)
    assert [int(chance.unit() * (1 << 53)) for _each in range(3)] == [number >> 11 for number in published]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("innovation", "spark"), ("opensource open source", "branches"), ("road", "road"),
        ("open road", "road"),
        ("sea", "sea"), ("The forest", "forest"), ("city night", "city"), ("Open Source", "branches"),
        ("mountains", "mountains"), ("machine learning", "neural"), ("rust", "code"), ("東京の都市", "city"),
        ("Straße", "road"), ("kittens", "bokeh"),
    ],
)  # fmt: skip
def test_words_choose_the_kind(words, kind):
    assert theme_of(words.lower()).kind == kind


def test_other_words_get_some_kind_and_keep_it():
    kinds = {theme_of(f"zzz{number}").kind for number in range(200)}
    assert kinds == set(ANY)
    assert theme_of("zzz1") == theme_of("zzz1")


def test_the_tables_hold_together():
    assert {theme.kind for theme in THEMES} <= set(KINDS)
    assert {*ANY, *KIN, *(kin for kins in KIN.values() for kin in kins)} <= set(KINDS)
    assert {theme.mood for theme in THEMES} <= set(MOODS)


def test_posts_that_ask_for_no_picture_are_not_all_alike():
    kinds = {kind_for(f"rust {number}") for number in range(60)}
    assert kinds == {"code", *KIN["code"]}
    assert kind_for("rust 1") == kind_for("rust 1")
    assert {kind_for(f"rust {number}", ("sea", "code")) for number in range(40)} == {"code"}
    assert {kind_for(f"zzz{number}", ("sea", "waves")) for number in range(40)} == {"sea", "waves"}


def test_styles_limit_the_kinds():
    assert {theme_of(f"road {number}", ("sea", "waves")).kind for number in range(50)} == {"sea", "waves"}


def test_colours_are_the_theme_s_unless_told():
    plain, told = (
        inline_svg("road", BANNER),
        inline_svg("road", BANNER, ArtRules(palette=("#112233", "#445566"))),
    )
    assert "var(--md-typeset-a-color,var(--bs-link-color,#" in plain
    assert "var(--blogpost-art-1,#112233)" in told
    assert "var(--blogpost-art-2,#445566)" in told


def test_without_a_label_it_is_decoration():
    svg = inline_svg("road", BANNER)
    assert 'aria-hidden="true"' in svg
    assert "role=" not in svg


@pytest.mark.parametrize(
    ("first", "second", "share", "expected"),
    # What Chromium computes for color-mix(in oklab, …)
    [
        ("#ff0000", "#0000ff", 50, "#8c53a2"), ("#fff", "#000", 50, "#636363"),
        ("#3f63d8", "#ffffff", 15, "#e0e8fb"),
        ("#ffc857", "#17b4c4", 84, "#e4c772"), ("#3fb37a", "#0a0f26", 46, "#21554e"),
    ],
)  # fmt: skip
def test_colours_mix_as_in_a_browser(first, second, share, expected):
    assert mix(first, second, share) == expected


@pytest.mark.parametrize("kind", KINDS)
def test_png(kind):
    from io import BytesIO

    from PIL import Image

    with Image.open(BytesIO(png_file("road", Size(200, 105), only(kind)))) as image:
        assert image.size == (200, 105)
        assert len(image.getcolors(200 * 105)) > 20


def test_overlapping_translucent_shapes_of_one_colour_are_laid_once():
    from io import BytesIO

    from PIL import Image

    from mkdocs_blogpost.art.canvas import Canvas
    from mkdocs_blogpost.art.palette import Palette

    canvas, palette = Canvas(40, 40), Palette("#ff6b35")
    canvas.box(0, 0, 40, 40, "night")
    canvas.box(5, 5, 20, 30, "spark", 0.4)
    canvas.box(15, 5, 20, 30, "spark", 0.4)
    with Image.open(BytesIO(raster.png(canvas, palette))) as image:
        below, once, twice = (image.getpixel((x, 20)) for x in (2, 10, 20))
    assert once == twice != below


def test_the_file_of_a_drawing_is_kept(tmp_path):
    spec = DrawingSpec("road & sea", BANNER)
    assert url_of(spec).startswith("/assets/blogpost/art/")
    assert url_of(spec).endswith("-800x110.png")
    assert content_of(spec)[:4] == b"\x89PNG"
    assert kept_content(spec, None) == content_of(spec)
    assert kept_content(spec, tmp_path) == content_of(spec)
    (kept,) = tmp_path.iterdir()
    assert kept.name == url_of(spec).rpartition("/")[2]
    kept.write_bytes(b"kept")
    assert kept_content(spec, tmp_path) == b"kept"


def test_a_drawing_in_a_page_has_its_label():
    assert 'aria-label="The road"' in decoration(DrawingSpec("road", BANNER, label="The road"))
    assert 'aria-hidden="true"' in decoration(DrawingSpec("road", BANNER))


def test_file_names():
    assert file_name("Road  trip", BANNER, "svg") == file_name("road trip", BANNER, "svg")
    assert file_name("road", BANNER, "svg") != file_name("road", CARD, "svg")


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60), st.integers(1, 3000), st.integers(1, 3000))
def test_any_words_and_box(words, width, height):
    drawing = draw(words, Size(width, height))
    assert drawing.canvas.shapes
    ElementTree.fromstring(inline_svg(words.translate(dict.fromkeys(range(32))), Size(width, height)))
