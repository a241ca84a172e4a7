"""Whatever a post holds: its steps raise nothing, leave code alone, and give the same for the same."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs_blogpost.render.renderer import Renderer
from rendering import HEAD, POST, png

from mkdocs_blogpost.art.size import from_address
from mkdocs_blogpost.liquid.engine import engine_of
from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.render.images.header import size_of
from mkdocs_blogpost.render.images.hero import hero_of, thumbnail_of
from mkdocs_blogpost.settings import load
from mkdocs_blogpost.source.tree import SourceTree

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


@cache
def renderer(**options: str) -> tuple[Renderer, object]:
    folder = Path(mkdtemp())
    for path, content in {POST: (HEAD + "x\n").encode(), "a.png": png(900, 200)}.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    problems = Problems()
    site = read_site(SourceTree(folder), now=datetime(2026, 1, 1, tzinfo=UTC), problems=problems)
    return Renderer(site, engine_of(site, problems), load(options), problems), site.posts[0]


@settings(max_examples=120, deadline=None)
@given(TEXTS)
def test_any_text_is_adapted_and_always_alike(text):
    trip, post = renderer()
    once, again = (trip.tree(post, text).to_html() for _time in range(2))
    assert once == again
    assert trip.html_body(post, text) == trip.html_body(post, text)


@settings(max_examples=80, deadline=None)
@given(TEXTS)
def test_no_dead_image_is_left_and_no_text_lost(text):
    trip, post = renderer()
    plain, _post = renderer(adapt="none")
    html = trip.tree(post, text).to_html()
    was = plain.tree(post, text).to_html()
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

    trip, post = renderer()
    spent = []
    for times in (400, 1600):
        start = process_time()
        trip.html_body(post, piece * times)
        document = trip.tree(post, (piece * times if piece != "> " else "> " * 20 + "x\n") + "\n")
        document.to_html()
        spent.append(process_time() - start)
    assert spent[1] < 4 * 4 * spent[0] + 1
