"""The first post as a reader's browser sees it."""

from urllib.parse import urlsplit

import needs
import pytest
from browser.conftest import serve
from sites import Site

pytestmark = needs.browser
POST = "2024-03-05-night-trains.md"


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    result = Site(tmp_path_factory.mktemp("site")).post(POST).build("--strict")
    assert result.code == 0, result.log
    with serve(result.site) as address:
        yield address


@pytest.fixture(scope="module", params=["light", "dark"])
def visit(request, chromium, address):
    context = chromium.new_context(color_scheme=request.param, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.said, page.hosts = [], set()
    page.on("console", lambda message: page.said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.on("request", lambda asked: page.hosts.add(urlsplit(asked.url).netloc))
    page.goto(f"{address}/2024/03/05/night-trains.html", wait_until="networkidle")
    yield page
    context.close()


def test_title_stands_once(visit):
    assert visit.locator("h1").all_inner_texts() == ["The Return of the Night Train: Sleeping Across a Continent"]


def test_contents_list_leads_to_its_section(visit):
    visit.locator("ul#markdown-toc a", has_text="Morning").click()
    assert visit.url.endswith("#morning")
    assert visit.locator("#morning").is_visible()


def test_side_contents_show_every_section(visit):
    shown = visit.locator(".md-sidebar--secondary a.md-nav__link:visible").all_inner_texts()
    assert [text.strip() for text in shown][:4] == [
        "A Berth by the Window",
        "What It Costs & What It Saves",
        "The Engineers’ Problem",
        "Morning",
    ]


def test_banners_have_the_proportions_asked_for(visit):
    boxes = [each.bounding_box() for each in visit.locator("article figure svg").all()]
    assert len(boxes) == 3
    for box in boxes:
        assert box["width"] > 400
        assert box["width"] / box["height"] == pytest.approx(800 / 110, rel=0.02)


def test_no_other_host_and_no_error(visit, address):
    assert visit.hosts == {urlsplit(address).netloc}
    assert visit.said == []


def test_a_phone_shows_the_page_without_sideways_scrolling(chromium, address):
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{address}/2024/03/05/night-trains.html", wait_until="networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.close()
