"""Addresses into the site become slots, which whoever shows the post fills."""

import pytest
from rendering import Rendering

from mkdocs_blogpost.render.slots import LinkSlot, PageOnlyEdge

HTML = "_posts/2024-03-05-trains.html"


def links(shown):
    return [(slot.address, slot.checked) for slot in shown.slots if isinstance(slot, LinkSlot)]


BODY = (
    "[a](/a) ![b](/b.png) <a href='/c'>c</a>\n\n"
    '<video src="/d.mp4" poster="/e.png"><source src="/f.mp4"><track src="/g.vtt"></video>\n\n'
    '<img srcset="/h.png 1x, /i.png 2x, https://x.org/x.png 3x" src="/j.png">\n'
)


@pytest.mark.parametrize("path", ["_posts/2024-03-05-trains.md", HTML])
def test_every_attribute_that_holds_an_address(tmp_path, path):
    body = BODY if path.endswith("md") else BODY.replace("[a](/a) ![b](/b.png)", "<a href=/a>a</a><img src=/b.png>")
    shown = Rendering(tmp_path, body, adapt={"images": False}, path=path)
    assert links(shown) == [
        ("/a", True), ("/b.png", True), ("/c", True), ("/d.mp4", False), ("/e.png", False), ("/f.mp4", False),
        ("/g.vtt", False), ("/h.png", False), ("/i.png", False), ("/j.png", True),
    ]  # fmt: skip
    assert 'srcset="/h.png 1x, /i.png 2x, https://x.org/x.png 3x"' in shown.html


@pytest.mark.parametrize("address", ["b", "../b.md", "#e", "?x=1", "https://blog.example/base/x", "/base/x"])
def test_what_is_an_address_of_this_site(tmp_path, address):
    config = {"_config.yml": "url: https://blog.example\nbaseurl: /base\n"}
    assert links(Rendering(tmp_path, f"[a]({address})\n", files=config)) == [(address, True)]


@pytest.mark.parametrize(
    "address", ["https://x.org", "//x.org/a", "mailto:m@x.org", "https://blog.example.org/", "tel:1"]
)
def test_what_is_none_stays(tmp_path, address):
    config = {"_config.yml": "url: https://blog.example\nbaseurl: /base\n"}
    shown = Rendering(tmp_path, f"[a]({address})\n", files=config)
    assert links(shown) == []
    assert f'href="{address}"' in shown.html


def test_links_that_kramdown_makes_itself_have_no_slot(tmp_path):
    shown = Rendering(tmp_path, "* contents\n{:toc}\n\n# A\n\nx[^1]\n\n[^1]: n\n")
    assert links(shown) == []
    assert 'href="#a"' in shown.html
    assert 'href="#fn:1"' in shown.html


def test_code_has_no_links(tmp_path):
    shown = Rendering(tmp_path, '<pre><a href="/a">a</a></pre>\n\n`[a](/a)`\n\n    [a](/a)\n')
    assert links(shown) == []


def test_links_in_footnotes_and_tables(tmp_path):
    shown = Rendering(tmp_path, "x[^1]\n\n| [a](/a) | b |\n\n[^1]: [b](/b)\n")
    assert links(shown) == [("/a", True), ("/b", True)]


def test_switched_off_a_link_is_left_as_it_was_written(tmp_path):
    shown = Rendering(tmp_path, "[a](/a)\n", adapt={"links": False})
    assert shown.slots == [LinkSlot("/a", checked=True, resolved=False)]


@pytest.mark.parametrize("path", ["_posts/2024-03-05-trains.md", HTML])
def test_scripts_and_styles_are_for_the_page_alone(tmp_path, path):
    body = "<p>a</p>\n<script>if (a < b) {}</script>\n<p>b <style>p { x: y }</style> c</p>\n"
    html = Rendering(tmp_path, body, path=path).tree.html()
    assert html.slots == (PageOnlyEdge(opens=True), PageOnlyEdge(opens=False)) * 2
    assert [chunk.strip() for chunk in html.chunks[1::2]] == [
        "<script>if (a < b) {}</script>",
        "<style>p { x: y }</style>",
    ]


def test_an_author_cannot_write_a_slot(tmp_path):
    shown = Rendering(tmp_path, "blogpost:\ufdd10\ufdd1 [a](/a)\n")
    assert links(shown) == [("/a", True)]


@pytest.mark.parametrize("path", ["_posts/2024-03-05-trains.md", HTML])
def test_an_address_is_plain_text(tmp_path, path):
    shown = Rendering(tmp_path, '<a href="/x?a=1&amp;b=&quot;2">a</a>\n', path=path)
    assert links(shown) == [('/x?a=1&b="2', True)]
    assert 'href="/x?a=1&amp;b=&quot;2"' in shown.html
