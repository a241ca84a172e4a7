"""Wide images stand as banners, dead ones are drawn, and what cannot be told is left as it was."""

import pytest
from rendering import Rendering, png

from mkdocs_blogpost.problems import SettingsError

DEAD = "https://source.unsplash.com/800x110/?road"
WIDE = {
    "assets/wide.png": png(900, 200),
    "assets/square.png": png(400, 400),
    "assets/badge.png": png(120, 20),
}


def shape(shown):
    """Return the top-level blocks: name and class."""
    return [
        f"{node.tag}.{node.attributes['class']}" if node.attributes.get("class") else node.tag
        for node in shown.page.css("body > *")
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"![road]({DEAD})\n", ["figure.blogpost-banner"]),
        (f"Text.\n![road]({DEAD})\n", ["p", "figure.blogpost-banner"]),
        (f"![road]({DEAD})\nText.\n", ["figure.blogpost-banner", "p"]),
        (
            f"![road]({DEAD})\nText.\n![road]({DEAD})\n",
            ["figure.blogpost-banner", "p", "figure.blogpost-banner"],
        ),
        (f"Text.  \n![road]({DEAD})\n", ["p", "figure.blogpost-banner"]),
        (f"![road]({DEAD})\n![road]({DEAD})\n", ["figure.blogpost-banner", "figure.blogpost-banner"]),
        ("![](/assets/wide.png)\n", ["figure.blogpost-banner"]),
        ("![](/assets/wide.png)\n{: .x}\n", ["figure.blogpost-banner x"]),
        ("[![](/assets/wide.png)](/elsewhere)\n", ["figure.blogpost-banner"]),
        ('![](https://x.org/a.jpg){: width="800" height="110"}\n', ["figure.blogpost-banner"]),
        ('<img src="https://x.org/a.jpg" style="width: 800px; height: 110px">\n', ["figure.blogpost-banner"]),
        ("![](https://x.org/a.jpg?w=900&h=200)\n", ["figure.blogpost-banner"]),
        ("![](https://x.org/a-900x200.jpg)\n", ["figure.blogpost-banner"]),
        ("![](https://res.cloudinary.com/x/c_fill,h_200,w_900/a.jpg)\n", ["figure.blogpost-banner"]),
        ("![](https://picsum.photos/900/200)\n", ["figure.blogpost-banner"]),
        # What is no banner, or cannot be told
        ("Text ![](/assets/wide.png) text.\n", ["p"]),
        ("Text\n![](/assets/wide.png)\ntext.\n", ["p"]),
        ("![](/assets/square.png)\n", ["p"]),
        ("![](/assets/badge.png)\n", ["p"]),
        ("![](/assets/absent.png)\n", ["p"]),
        ("![](https://x.org/2023/07/25/a.jpg)\n", ["p"]),
        ("![](https://x.org/a.jpg)\n", ["p"]),
        ("![](/assets/wide.png) ![](/assets/wide.png)\n", ["p"]),
        ("## ![](/assets/wide.png)\n", ["h2"]),
        ("- ![](/assets/wide.png)\n", ["ul"]),
    ],
)
def test_which_images_stand_apart(tmp_path, body, expected):
    assert shape(Rendering(tmp_path, body, files=WIDE)) == expected


def test_glued_text_keeps_its_place_and_words(tmp_path):
    shown = Rendering(tmp_path, f"One *two*.\nThree\n![road]({DEAD})\n")
    assert shown.page.css_first("p").html == "<p>One <em>two</em>.\nThree</p>"


def test_a_banner_has_alt_and_dimensions(tmp_path):
    shown = Rendering(tmp_path, "![A hill](/assets/wide.png)\n", files=WIDE, adapt={"banners": True, "images": False})
    assert shown.attributes("figure img") == {
        "src": "/assets/wide.png", "alt": "A hill", "width": "900", "height": "200",
    }  # fmt: skip


def test_one_side_told_gives_the_other(tmp_path):
    shown = Rendering(tmp_path, '![](/assets/wide.png){: width="450"}\n', files=WIDE)
    assert (shown.attributes("img")["width"], shown.attributes("img")["height"]) == ("450", "100")


@pytest.mark.parametrize(
    ("body", "caption"),
    [
        ("![](/assets/wide.png)\n*A [word](/x)*\n", "A word"),
        ("![](/assets/square.png)\n*A word*\n", "A word"),
        ("Text.\n![](/assets/wide.png)\n*A word*\n", "A word"),
        ("![](/assets/wide.png)\n*A word*\nText.\n", "A word"),
        ('![](/assets/wide.png "A word")\n', "A word"),
        (f"![road]({DEAD})\n*A word*\n", "A word"),
    ],
)
def test_captions(tmp_path, body, caption):
    shown = Rendering(tmp_path, body, files=WIDE)
    assert shown.page.css_first("figure figcaption").text() == caption
    assert "title" not in shown.page.css_first("figure").css_first("img, svg").attributes


def test_a_caption_of_the_image_before_is_not_taken_from_text(tmp_path):
    shown = Rendering(tmp_path, "![](/assets/square.png)\n*A word* and more.\n", files=WIDE)
    assert shown.page.css_first("figure") is None


def test_a_figure_in_html_is_marked_and_kept(tmp_path):
    body = '<figure class="mine"><img src="/assets/wide.png" alt=""><figcaption>Own</figcaption></figure>\n'
    shown = Rendering(tmp_path, body, files=WIDE)
    assert shape(shown) == ["figure.mine blogpost-banner"]
    assert shown.page.css_first("figcaption").text() == "Own"


@pytest.mark.parametrize(
    ("body", "box"),
    [
        (f"Inline ![road]({DEAD}) image.\n", ("800", "110")),
        ("![](https://placehold.it/300x200)\n", ("300", "200")),
        ("![](http://placekitten.com/40/30)\n", ("40", "30")),
        ('<div><img src="https://source.unsplash.com/random" width="90" height="60"></div>\n', ("90", "60")),
        ("![](https://source.unsplash.com/random)\n", ("1200", "400")),
        ("Note[^1].\n\n[^1]: ![road](https://source.unsplash.com/800x110/?road)\n", ("800", "110")),
        ("| a | ![road](https://source.unsplash.com/800x110/?road) |\n", ("800", "110")),
    ],
)
def test_dead_images_are_drawn_in_the_box_asked_for(tmp_path, body, box):
    shown = Rendering(tmp_path, body)
    drawing = shown.attributes("svg")
    assert (drawing["width"], drawing["height"]) == box
    assert shown.page.css_first("img") is None


def test_a_drawing_is_named_by_the_alt_else_decoration(tmp_path):
    assert svg_of(tmp_path, f"![The open road]({DEAD})\n")["aria-label"] == "The open road"
    assert svg_of(tmp_path, f"![]({DEAD})\n")["aria-hidden"] == "true"


def svg_of(tmp_path, body):
    return Rendering(tmp_path, body).attributes("svg")


def test_dead_images_in_code_are_text(tmp_path):
    shown = Rendering(tmp_path, f"`![road]({DEAD})`\n\n```\n![road]({DEAD})\n```\n\n    ![road]({DEAD})\n")
    assert shown.page.css_first("svg, img, figure") is None
    assert shown.html.count(DEAD) == 3


def test_dead_may_be_kept_or_dropped(tmp_path):
    body = f"One.\n![road]({DEAD})\n\n![road]({DEAD})\n\nTwo.\n"
    assert shape(Rendering(tmp_path, body, banners={"dead": "drop"})) == ["p", "p"]
    kept = Rendering(tmp_path, body, banners={"dead": "keep"})
    assert [img.attributes["src"] for img in kept.page.css("figure img")] == [DEAD, DEAD]


@pytest.mark.parametrize("host", ["pics.example", "www.pics.example", "https://pics.example/"])
def test_more_dead_hosts(tmp_path, host):
    shown = Rendering(tmp_path, "![sea](https://www.pics.example/800x100/a.jpg)\n", banners={"hosts": [host]})
    assert shown.attributes("svg")["aria-label"] == "sea"


@pytest.mark.parametrize("key", ["road", "open road", DEAD])
@pytest.mark.parametrize("image", ["/assets/square.png", "assets/square.png", "./assets/square.png"])
def test_another_image_stands_in(tmp_path, key, image):
    shown = Rendering(tmp_path, f"![Open road]({DEAD})\n", files=WIDE, banners={"map": {key: image}})
    image = shown.attributes("figure.blogpost-banner img")
    assert (image["src"], image["width"], image["height"]) == ("/assets/square.png", "800", "110")


def test_another_ratio(tmp_path):
    assert shape(Rendering(tmp_path, "![](/assets/wide.png)\n", files=WIDE, banners={"ratio": 5})) == ["p"]
    assert shape(Rendering(tmp_path, "![](/assets/square.png)\n", files=WIDE, banners={"ratio": 1})) == [
        "figure.blogpost-banner"
    ]


def test_switched_off(tmp_path):
    shown = Rendering(tmp_path, f"![road]({DEAD})\n", adapt={"banners": False})
    assert shape(shown) == ["p"]
    assert shown.attributes("img")["src"] == DEAD


@pytest.mark.parametrize(
    ("banners", "message"),
    [
        ({"dad": "art"}, "Did you mean 'dead'?"),
        ({"dead": "arts"}, "'art', 'keep' or 'drop'"),
        ({"hosts": 5}, "is a list in which each item is a text, not 5"),
        ({"map": ["x"]}, "is a table, not"),
        ({"ratio": "wide"}, "is a number, not 'wide'"),
        ({"art": "red"}, "is a table of palette, styles, not 'red'"),
        ({"art": {"palete": []}}, "Did you mean 'palette'?"),
        ({"art": {"palette": ["red"]}}, "is a colour such as '#3f63d8', not 'red'"),
        ({"art": {"styles": ["rode"]}}, "Did you mean 'road'?"),
    ],
)
def test_settings_say_what_is_wrong(tmp_path, banners, message):
    with pytest.raises(SettingsError, match=message.replace("?", r"\?")):
        Rendering(tmp_path, "x\n", banners=banners)
