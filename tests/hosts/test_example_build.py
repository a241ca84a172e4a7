"""The example blog is built strictly, under each theme and runner, and is whole."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from documentation import SITE, example_blog
from host_process import run_host

from mkdocs_blogpost.problems import Problems

BUILDS = [("mkdocs", "material"), ("properdocs", "material"), ("mkdocs", "mkdocs"), ("mkdocs", "readthedocs")]
MENDED = "'harbourâ€”ready' is shown as 'harbour—ready'"
MORE = (
    "/feed.xml",
    "/rss.xml",
    "/feed.json",
    "/about.html",
    "/archive/index.html",
    "/docs/permalinks/index.html",
    "/series/moving-in/index.html",
)
THEME = re.compile(r"^theme:\n(?:  .*\n)+", re.MULTILINE)
LOADED = re.compile(
    r'<(?:script|img|iframe|source)\b[^>]*\ssrc="([^"]+)"|<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"'
)


@pytest.mark.parametrize(("runner", "theme"), BUILDS)
def test_the_example_blog_is_built_whole(runner: str, theme: str, tmp_path: Path) -> None:
    """All posts are there, none of tomorrow; what was mended is said; nothing is loaded from elsewhere."""
    said = build(runner, theme, tmp_path)
    site = tmp_path / "site"
    assert [url for url in (*urls(), *MORE) if not (site / url[1:]).is_file()] == []
    assert [path for path in site.rglob("*") if re.search("clocks-run-out|about-comments", path.name)] == []
    assert said.count(MENDED) == said.count("blogpost:") == 1
    assert set(foreign(site)) == set()


def build(runner: str, theme: str, folder: Path) -> str:
    """Build a copy of the example blog and return what was said."""
    source = folder / "source"
    shutil.copytree(SITE, source, ignore=shutil.ignore_patterns("site", ".cache"))
    config = source / "mkdocs.yml"
    if theme != "material":
        text = re.sub(r"^theme:\n(?:  .*\n)+", f"theme: {theme}\n", config.read_text("utf-8"), flags=re.MULTILINE)
        config.write_text(text, "utf-8")
    code, said = run_host(runner, "build", "--strict", "-f", str(config), "-d", str(folder / "site"))
    assert code == 0, said
    return said


def urls() -> Iterator[str]:
    """Give the addresses of all posts, as files have them."""
    yield from (unquote(post.url) for post in example_blog(Problems()).site.posts)


def foreign(site: Path) -> Iterator[str]:
    """Give what pages load from other hosts, but for what MkDocs' own themes need to highlight code."""
    for page in site.rglob("*.html"):
        for found in LOADED.findall(page.read_text("utf-8")):
            yield from (address for address in found if "//" in address and "/highlight.js/" not in address)
