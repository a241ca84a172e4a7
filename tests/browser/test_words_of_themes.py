"""What the words of Jekyll's themes do in a browser: languages from right to left, pairs of pictures, diagrams."""

import needs
import pytest
from browser.conftest import serve
from rendering import png
from sites import THEMES, Site

pytestmark = needs.browser
FILES = {
    "_config.yml": "title: Words\ntheme: jekyll-theme-chirpy\nmermaid: true\n",
    "_posts/2024-03-01-ar.md": "---\ntitle: مرحبا\nlang: ar\n---\n1. أولا\n\n> اقتباس\n\n```python\nprint(1)\n```\n",
    "_posts/2024-03-02-pair.md": "---\ntitle: Pair\n---\n![a](/a.png){: .light }\n![b](/b.png){: .dark .w-50 }\n",
    "_posts/2024-03-03-draw.md": "---\ntitle: Draw\n---\n```mermaid\ngraph TD; A-->B\n```\n",
    "_posts/2024-03-04-film.md": "---\ntitle: Film\n---\n{% include embed/youtube.html id='x' %}\n\n"
    "```python\nprint(1)\n```\n{: file='a.py' }\n",
}


@pytest.fixture(scope="module", params=THEMES)
def address(request, tmp_path_factory):
    site = Site(tmp_path_factory.mktemp("words"), theme=request.param)
    for path, text in FILES.items():
        site.write(path, text)
    for name in ("a.png", "b.png"):
        (site.root / name).write_bytes(png(400, 200))
    result = site.build("--strict")
    assert result.code == 0, result.log
    with serve(result.site) as address:
        yield address


@pytest.fixture
def page(chromium, address):
    context = chromium.new_context(viewport={"width": 500, "height": 900})
    page = context.new_page()
    page.route("**/*", lambda route: route.continue_() if address in route.request.url else route.abort())
    yield page
    context.close()


def test_a_post_from_right_to_left_has_its_marks_at_the_right(page, address):
    page.goto(f"{address}/2024/03/01/ar.html")
    column = page.locator(".bp-body").bounding_box()
    item, quote = page.locator(".bp-body li").bounding_box(), page.locator(".bp-body blockquote p").bounding_box()
    right = column["x"] + column["width"]
    assert item["x"] + item["width"] <= right - 8
    assert quote["x"] + quote["width"] <= right - 4
    assert page.locator(".bp-body pre").evaluate("el => getComputedStyle(el).direction") == "ltr"


def test_of_two_pictures_the_one_of_the_scheme_is_shown(page, address):
    page.goto(f"{address}/2024/03/02/pair.html")
    assert page.locator("img.light").is_visible()
    assert not page.locator("img.dark").is_visible()


def test_a_diagram_is_drawn_where_the_site_asks_for_it(page, address):
    page.goto(f"{address}/2024/03/03/draw.html")
    page.wait_for_selector("div.mermaid")
    assert page.locator("div.mermaid").text_content().strip() == "graph TD; A-->B"
    assert not page.locator(".language-mermaid").count()


def test_a_film_keeps_its_proportions_and_a_file_name_is_beside_nothing(page, address):
    page.goto(f"{address}/2024/03/04/film.html")
    box = page.locator("iframe").bounding_box()
    assert box["width"] / box["height"] == pytest.approx(16 / 9, rel=0.02)
    label = page.locator(".highlight").evaluate("el => getComputedStyle(el, '::before').content")
    assert label in ("none", "normal")
