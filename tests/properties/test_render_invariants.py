"""Whatever a post holds: its steps raise nothing, leave code alone, and give the same for the same."""

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rendering import HEAD, POST, filled, png, site_of

from mkdocs_blogpost.art.size import from_address
from mkdocs_blogpost.pipeline.settings import load
from mkdocs_blogpost.render.images.header import size_of
from mkdocs_blogpost.render.images.hero import hero_of, thumbnail_of
from mkdocs_blogpost.render.options import with_site
from mkdocs_blogpost.render.render import RenderInputs, lookups_of, render

PIECES = st.sampled_from([
    "![a](/a.png)", "![b](https://source.unsplash.com/800x110/?road)", '![c](/none.png "t")',
    "[![d](/a.png)](/x)", '![e](https://x.org/900x100.jpg){: .x width="800"}', '<img src="/a.png">',
    "<img src='//['>", "*caption*", "<figure>![f](/a.png)</figure>", '<div class="alert alert-info">',
    "</div>", "{: .notice--info}", "{: .prompt-tip #i}", "> quote", "# One", "###### Six", "<h1>raw",
    "</h1>", "itâ€™s", "`itâ€™s`", "    code ![a](/a.png)", "```", "- item", "1. one",
    "| a | ![g](/a.png) |", "[^1]", "[^1]: note ![h](/a.png)", "* contents\n{:toc}", "**bold**",
    "text", "", "", "\\", "<pre>", "</pre>", "<p>",
    '<picture><source srcset="/a.png 1x, /b.png 2x"><img src=/a.png></picture>', "  ",
])  # fmt: skip
TEXTS = st.lists(PIECES, max_size=14).map("\n".join)


MARKDOWN, HTML = POST, "_posts/2024-03-05-pages.html"


@cache
def site(**options: str):
    folder = Path(mkdtemp())
    read = site_of(folder, {MARKDOWN: HEAD + "x\n", HTML: HEAD + "x\n", "a.png": png(900, 200)})
    return lookups_of(read, with_site(load(options).render, read)), read.by_path


def html_of(text, path=MARKDOWN, **options):
    """Return the HTML of a text that a post of the site has after Liquid."""
    lookups, items = site(**options)
    tree, _rendered = render(RenderInputs(items[path], text), lookups)
    return filled(tree.html())


@settings(max_examples=120, deadline=None)
@given(TEXTS)
def test_any_text_is_adapted_and_always_alike(text):
    for path in (MARKDOWN, HTML):
        lookups, items = site()
        once, again = (render(RenderInputs(items[path], text), lookups) for _time in range(2))
        assert once[0].html() == again[0].html()
        assert once[1] == again[1]


@settings(max_examples=80, deadline=None)
@given(TEXTS)
def test_no_dead_image_is_left_and_no_text_lost(text):
    html, was = html_of(text), html_of(text, adapt="none")
    assert '<img src="https://source.unsplash.com' not in html
    assert html.count("<svg") == was.count('<img src="https://source.unsplash.com')
    assert html.count("<code>itâ€™s</code>") == was.count("<code>itâ€™s</code>")
    assert html.count("text") >= was.count("text")


HEADS = [
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff\xe1",
    b"GIF89a",
    b"RIFF1234WEBPVP8 ",
    b"\0\0\0 ftypavif",
    b"BM",
    b"<svg ",
]


@settings(max_examples=200, deadline=None)
@given(st.tuples(st.sampled_from([b"", *HEADS]), st.binary(max_size=120)).map(b"".join))
def test_any_bytes_have_a_size_or_none(head):
    size = size_of(head)
    assert size is None or (size.width > 0 and size.height > 0)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_address_has_a_size_or_none(url):
    size = from_address(f"https://x.org/{url}", folders=True)
    assert size is None or (size.width > 0 and size.height > 0)


VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=12), st.just("/a.png")),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["path", "src", "alt", "caption", "image", "teaser", "/a.png"]), inner, max_size=3
        ),
    ),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(["image", "header", "cover", "cover-img", "img", "img_path", "alt"]), VALUES))
def test_any_front_matter_has_a_picture_or_none(data):
    for find in (hero_of, thumbnail_of):
        hero = find(data)
        assert hero is None or (hero.src and isinstance(hero.alt, str))


@pytest.mark.parametrize(
    "piece", ["![a](/a.png) ", "![a](/a.png)\n", "> ", "<img src=/a.png>", "itâ€™s ", "<div>", "* *a*\n"]
)
def test_long_texts_take_time_in_proportion(piece):
    from time import process_time

    spent = []
    for times in (400, 1600):
        start = process_time()
        html_of(piece * times, HTML)
        html_of((piece * times if piece != "> " else "> " * 20 + "x\n") + "\n")
        spent.append(process_time() - start)
    assert spent[1] < 4 * 4 * spent[0] + 1
