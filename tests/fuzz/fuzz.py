"""Coverage-guided fuzzing: `python tests/fuzz/fuzz.py liquid --seconds 60` looks for texts that raise or never end.

The first texts are the cases of the other tests. What is found is printed, and becomes a case there.
`--corpus` names a folder that keeps the texts which reach new code, so that a later run continues.
"""

import argparse
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from itertools import zip_longest
from pathlib import Path
from types import FrameType
from xml.dom import minidom

import atheris
from selectolax.lexbor import LexborHTMLParser

with atheris.instrument_imports(include=["mkdocs_blogpost"]):
    from mkdocs_blogpost.balance import balanced
    from mkdocs_blogpost.kramdown import to_html
    from mkdocs_blogpost.liquid.engine import engine_of
    from mkdocs_blogpost.model.reader import read_site
    from mkdocs_blogpost.model.site import Site
    from mkdocs_blogpost.pipeline.build import BuildContext, SiteBuild, read
    from mkdocs_blogpost.pipeline.settings import load
    from mkdocs_blogpost.problems import Problems, SettingsError
    from mkdocs_blogpost.render.published_post import PublishedPost
    from mkdocs_blogpost.source.tree import SourceTree
    from mkdocs_blogpost.text import harmless
    from mkdocs_blogpost.views.assemble import SiteInfo
    from mkdocs_blogpost.views.urls import absolute, path_of, relative

CASES = Path(__file__).parents[1] / "cases"
NOW = datetime(2024, 6, 1, tzinfo=UTC)
GOOD = "_posts/2024-01-01-good.md"
LONGEST = 2_000
"""How many bytes a text may have."""


def text_of(data: bytes) -> str:
    return data.decode("utf-8", "replace")


class Folder:
    """A small site in memory's folder, of which one file changes."""

    def __init__(self) -> None:
        self.root = Path(tempfile.mkdtemp(prefix="fuzz-"))
        self.write(GOOD, b"---\ntitle: Good\n---\nGood.\n")
        self.write("_includes/a.html", b"{{ include.b }}")

    def write(self, path: str, content: bytes) -> None:
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)

    def read(self) -> None:
        site = read_site(SourceTree(self.root), now=NOW, dialect="auto", problems=Problems())
        assert any(post.path == GOOD for post in site.posts) or site.config.path
        assert all(".." not in path_of(post.url).split("/") for post in site.posts)


FOLDER = Folder()


def front_matter(data: bytes) -> None:
    FOLDER.write("_posts/2024-01-02-x.md", b"---\n" + data + b"\n---\nText\n")
    FOLDER.read()


def configuration(data: bytes) -> None:
    FOLDER.write("_config.yml", data)
    FOLDER.read()


TREE = (
    "_posts/2024-01-02-x.md", "_config.yml", "x.md", "_includes/x.html", "_layouts/post.html", "_data/navigation.yml",
    "_data/authors.yml", "x.xml",
)  # fmt: skip
"""The files of a tree, of which a text holds one after the other, with a zero byte between two."""
USUAL = (
    b"---\ntitle: X\n---\n{% include x.html %}\n", b"title: x\nurl: https://example.org\n", b"---\n---\n# X\n", b"X",
    b"{{ content }}", b"main: [{title: X, url: /x/}]\n", b"x: {name: X}\n",
    b"---\n---\n<x>{{ site.posts[0].title }}</x>\n",
)  # fmt: skip
"""What a file holds if a text says nothing about it."""
SECRET = "never-published-words"
REMOVING = (
    "limit_posts",
    "exclude",
    "collections_dir",
    "unpublished",
    "markdown_ext",
    "future",
    "show_drafts",
    "source",
)
"""What a configuration with reason removes posts with, or shows hidden ones."""


def published(build: SiteBuild) -> Iterator[tuple[str, str]]:
    """Yield each file that a build writes, and its text, as far as a host does not write it."""
    for item in (*build.own.documents, *build.own.pages):
        html = build.render_item(item).html()
        build.add_published(PublishedPost(item.path, html), item)
        build.template(item)
        yield path_of(build.url(item)), "".join(html.chunks)
    views = build.view()
    build.menu()
    for page in build.shown_views():
        found = build.introduction(page)
        yield path_of(page.url), "".join(found[1].chunks) if found else ""
    for entry in views.blog.entries:
        yield path_of(entry.url), repr(entry)
    own = {item.destination for item in build.own.texts}
    for file in build.output_files(views, None):
        if file.path.endswith(".xml") and file.path not in own:
            minidom.parseString(file.content)
        yield file.path, file.content.decode("utf-8", "replace")


def tree(data: bytes) -> None:
    """Build a whole site: nothing raises, leaves the folder, or shows the hidden post, and the good post is there."""
    parts = [part[:1000] for part in data.split(b"\0")]
    for path, usual, part in zip_longest(TREE, USUAL, parts[: len(TREE)]):
        FOLDER.write(path, usual if part is None else part)
    FOLDER.write("_posts/2024-01-03-hidden.md", f"---\ntitle: {SECRET}\npublished: false\n---\n{SECRET}\n".encode())
    problems, settings, context = Problems(), load({}), BuildContext(NOW)
    try:
        site = read(FOLDER.root, settings, context, problems)
        build = SiteBuild(site, settings, context, host=SiteInfo(), host_claims=(), problems=problems)
    except SettingsError:
        return
    removes = any(name in site.config.data for name in REMOVING)
    for path, text in published(build):
        place = FOLDER.root / path
        assert place.resolve().is_relative_to(FOLDER.root), path
        assert removes or SECRET not in text, path
    lines = [str(each) for each in problems]
    is_there = any(each.path == GOOD for each in build.own.documents)
    assert removes or is_there or any("2024-01-01-good" in line for line in lines), lines
    assert all(len(line) < 3_000 for line in lines)


@cache
def small_site() -> Site:
    return read_site(SourceTree(FOLDER.root), now=NOW, problems=Problems())


def liquid(data: bytes) -> None:
    site = small_site()
    engine_of(site, Problems()).render(text_of(data), site.posts[0], path="x.md")


def kramdown(data: bytes) -> None:
    text = text_of(data)
    assert to_html(text, {"input": "GFM"}) == to_html(text, {"input": "GFM"})


def html(data: bytes) -> None:
    page = LexborHTMLParser(f'<main id="main"><div>{balanced(text_of(data))}</div><p id="after"></p></main>')
    after = page.css_first("#after")
    assert after is not None
    assert after.parent.id == "main"


def urls(data: bytes) -> None:
    url = text_of(data)
    place = path_of(url)
    assert not place.startswith("/")
    assert ".." not in place.split("/")
    relative(f"/{url.lstrip('/')}", "/a/b/")
    absolute("https://example.org", url)
    assert not "".join(harmless(url).split()).lower().startswith("javascript:")


TARGETS: dict[str, tuple[Callable[[bytes], None], str]] = {
    "front_matter": (front_matter, "site/*/source/_posts/*.md"),
    "configuration": (configuration, "site/*/source/_config.yml"),
    "tree": (tree, "site/*/source/*/*.md"),
    "liquid": (liquid, "liquid/*/*.liquid"),
    "kramdown": (kramdown, "kramdown/*/*.text"),
    "html": (html, "kramdown/html_*/*.html"),
    "urls": (urls, "site/*/source/_config.yml"),
}
"""What is tried, and the files with which it begins."""


def counted(target: Callable[[bytes], None], seconds: int) -> Callable[[bytes], None]:
    """Return a target that ends the program after so many seconds of work, and prints how much was tried."""
    tried = 0

    def run(data: bytes) -> None:
        nonlocal tried
        tried += 1
        target(data)

    def end(_signal: int, _frame: FrameType | None) -> None:
        used = time.process_time()
        sys.stderr.write(f"{tried} texts in {used:.0f} s of CPU time: {tried / used:.0f} a second\n")
        os._exit(0)

    signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    return run


def first_text(path: Path, target: str) -> bytes:
    """Return the text of a case; with the configuration of its site if a text is a tree."""
    text = path.read_bytes()
    config = path.parents[1] / "_config.yml"
    if target == "tree":
        text = text[:1000] + b"\0" + (config.read_bytes()[:900] if config.is_file() else USUAL[1])
    return text[:LONGEST]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=60, help="how long to look, in seconds of CPU time")
    parser.add_argument("--corpus", type=Path, help="the folder that keeps the texts (default: a new one)")
    options = parser.parse_args()
    target, pattern = TARGETS[options.target]
    corpus = options.corpus or Path(tempfile.mkdtemp(prefix="corpus-"))
    corpus.mkdir(parents=True, exist_ok=True)
    for number, path in enumerate(sorted(CASES.glob(pattern))):
        (corpus / str(number)).write_bytes(first_text(path, options.target))
    found = f"-artifact_prefix={corpus.parent}/found-{options.target}-"
    limits = [f"-max_len={LONGEST}", "-timeout=20", "-rss_limit_mb=3000", found]
    atheris.Setup([sys.argv[0], *limits, str(corpus)], counted(target, options.seconds))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
