"""The example blog as a reader's browser sees it: light, dark and on a phone."""

from urllib.parse import urlsplit

import needs
import pytest
from browser.conftest import serve
from documentation import SITE
from host_process import run_host

pytestmark = needs.browser

PAGES = (
    "/",
    "/page2/",
    "/archive/",
    "/tags/",
    "/authors/",
    "/about.html",
    "/reference/cheatsheet/",
    "/2026/09/24/the-quiet-harbour.html",
    "/guide/2026/09/01/your-jekyll-posts-unchanged.html",
    "/reference/2026/09/12/kramdown-from-a-to-z.html",
    "/reference/2026/09/15/code.html",
    "/reference/2026/10/02/images-captions-and-figures.html",
    "/notes/2026/09/17/writing-in-japanese.html",
)
SCREENS = [("light", 1280), ("dark", 1280), ("light", 390)]


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    folder = tmp_path_factory.mktemp("example")
    code, said = run_host("mkdocs", "build", "--strict", "-f", str(SITE / "mkdocs.yml"), "-d", str(folder))
    assert code == 0, said
    with serve(folder) as address:
        yield address


@pytest.mark.parametrize(("scheme", "width"), SCREENS)
def test_every_page_is_quiet_and_fits(chromium, address, scheme, width):
    """No page has an error on the console, asks another host, misses a file or is wider than the screen."""
    context = chromium.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
    faults = []
    own = ("", urlsplit(address).netloc)
    context.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    context.on("weberror", lambda error: faults.append(str(error.error)))
    context.on("response", lambda answer: faults.append(answer.url) if answer.status >= 400 else None)
    context.on("request", lambda asked: None if urlsplit(asked.url).netloc in own else faults.append(asked.url))
    pages = {url: context.new_page() for url in PAGES}
    for url, page in pages.items():
        page.goto(address + url)
    for url, page in pages.items():
        page.wait_for_load_state("networkidle")
        if page.evaluate("document.documentElement.scrollWidth") > width:
            faults.append(f"{url} is wider than the screen")
    context.close()
    assert faults == []
