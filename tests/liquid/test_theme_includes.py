"""Includes of a theme that is not here: what posts call most is answered, the rest is told."""

# ruff: noqa: E501  a page is one text

import pytest
from liquid_page import rendered

THEME = {"_config.yml": "remote_theme: mmistakes/minimal-mistakes\nbaseurl: /blog\n"}
CALLS = [
    (
        '{% include figure image_path="/a.png" alt="A" caption="So *it* is" %}',
        '<figure><img src="/blog/a.png" alt="A"><figcaption>So <em>it</em> is</figcaption></figure>\n',
    ),
    (
        '{% include figure.html image_path="/a.png" url="https://a.example" class="half" %}',
        '<figure class="half"><a href="https://a.example"><img src="/blog/a.png" alt=""></a></figure>\n',
    ),
    ('{% include video id="abc" provider="youtube" %}', 'src="https://www.youtube-nocookie.com/embed/abc"'),
    ('{% include video id="12" provider="vimeo" %}', 'src="https://player.vimeo.com/video/12?dnt=true"'),
    ("{% include toc %}", "* toc\n{:toc}\n"),
    (
        'By {% include icon-github.html username="anna" %}.',
        'By <a href="https://github.com/anna"><span class="username">anna</span></a>.',
    ),
    ("{% include embed/youtube.html id='abc' %}", 'src="https://www.youtube-nocookie.com/embed/abc"'),
    (
        "{% include embed/video.html src='/film.mp4' title='A film' %}",
        '<video src="/blog/film.mp4" controls></video><figcaption>A film</figcaption>',
    ),
]


@pytest.mark.parametrize(("text", "shown"), CALLS, ids=[call[0] for call in CALLS])
def test_a_theme_s_include_has_a_stand_in(text, shown, tmp_path):
    result, problems = rendered(tmp_path, text, THEME)
    assert shown in result
    assert problems == []


def test_a_gallery_shows_the_page_s_pictures(tmp_path):
    from liquid_page import Blog

    page = '---\ngallery:\n - {url: /a.png, image_path: /s/a.png, alt: A}\n - image_path: /b.png\n---\n{% include gallery caption="C" %}'
    shown = Blog(tmp_path, {**THEME, "page.md": page}).render("page.md")
    assert '<a href="/blog/a.png"><img src="/blog/s/a.png" alt="A"></a><img src="/blog/b.png" alt="">' in shown
    assert "<figcaption>C</figcaption>" in shown


def test_a_row_of_features_shows_what_the_page_says(tmp_path):
    from liquid_page import Blog

    page = "---\nrow:\n - {title: Fast, image_path: /f.png, excerpt: Very *fast*., url: /fast/}\n---\n{% include feature_row id='row' %}"
    shown = Blog(tmp_path, {**THEME, "page.md": page}).render("page.md")
    for part in ('<img src="/blog/f.png"', "<h2", ">Fast</h2>", "<em>fast</em>", '<a href="/blog/fast/"', "Learn More"):
        assert part in shown


def test_the_site_s_own_include_comes_first(tmp_path):
    assert rendered(tmp_path, "{% include figure %}", {**THEME, "_includes/figure": "mine"}) == ("mine", [])


def test_without_a_theme_a_missing_include_is_told(tmp_path):
    result, problems = rendered(tmp_path, "{% include figure %}")
    assert result == "{% include figure %}"
    assert "Could not locate the included file 'figure'" in problems[0]


def test_an_include_that_nothing_stands_in_for_is_told(tmp_path):
    _, problems = rendered(tmp_path, "{% include archive-single %}", THEME)
    assert "Could not locate the included file 'archive-single'" in problems[0]
