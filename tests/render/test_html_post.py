"""A post that is HTML already: its tags are adapted, all else stays to the letter."""

import pytest
from rendering import Rendering, png

from mkdocs_blogpost.render import html_post

ODD = [
    "<p>Text &amp; <b>bold</b>\n<IMG SRC='/a.png'  ALT=x><br/>",
    "<!-- <img src=x> --><pre><a href='/x'>y</a></pre><script>if (a<b && '<img>') {}</script>",
    'a < b <3 <<p> <img <a href="x" <a href=\'unclosed',
    "<h1>One</h1><div><unknown-tag attr>x</unknown-tag></div></p></div>",
    "<!DOCTYPE html><?php echo 1 ?><![CDATA[ x ]]>",
    "İİİİ <pre>x</pre><b>",
    "",
]


@pytest.mark.parametrize("html", ODD)
def test_what_no_step_touches_stays_to_the_letter(html):
    assert html_post.write(html_post.read(html)) == html


def body(tmp_path, html, **options):
    files = {"assets/wide.png": png(900, 200)}
    shown = Rendering(tmp_path, html, files=files, path="_posts/2024-03-05-trains.html", **options)
    return shown.html, shown


def test_images_links_headings_and_words(tmp_path):
    html = (
        "<h1 id=a>SÃO Itâ€™s</h1>\n<p align=center>"
        "<A HREF='/x?a=1&amp;b=2'>x</A> <img src=/assets/wide.png></p>"
        "<pre><h1>Itâ€™s</h1></pre>"
    )
    new, shown = body(tmp_path, html, images={"responsive": False})
    assert new == (
        '<h2 id="a">SÃO It’s</h2>\n<p align=center><a href="/x?a=1&amp;b=2">x</A> '
        '<img src="/assets/wide.png" width="900" height="200" alt="" decoding="async"></p>'
        "<pre><h1>Itâ€™s</h1></pre>"
    )
    assert [problem.level.value for problem in shown.problems] == ["note"]


def test_frames_are_named(tmp_path):
    new, _shown = body(tmp_path, '<iframe src="https://v.example/1"></iframe>')
    assert new == '<iframe src="https://v.example/1" title="v.example"></iframe>'


def test_dead_images_are_drawn(tmp_path):
    new, _shown = body(tmp_path, '<p><img src="https://source.unsplash.com/800x110/?sea" alt="sea"></p>')
    assert new.startswith('<p><svg class="blogpost-art" role="img" aria-label="sea"')
    assert new.endswith("</svg></p>")


def test_smaller_copies_are_offered(tmp_path):
    new, _shown = body(tmp_path, '<img src="/assets/wide.png">', images={"responsive": True})
    assert new.startswith('<picture><source type="image/webp" srcset="')
    assert new.endswith("></picture>")
    assert "</source>" not in new


def test_switched_off(tmp_path):
    html = "<h1>Itâ€™s</h1><img src=/assets/wide.png>"
    assert body(tmp_path, html, adapt="none")[0] == html.replace("/assets/wide.png", '"/assets/wide.png"')


@pytest.mark.slow
def test_it_takes_no_time():
    from time import process_time

    start = process_time()
    for html in (
        "<a " * 20_000,
        "<img src='" * 20_000,
        "<!--" * 20_000,
        "<pre>" * 20_000,
        "<a x=1 " * 20_000,
    ):
        html_post.read(html)
    assert process_time() - start < 8
