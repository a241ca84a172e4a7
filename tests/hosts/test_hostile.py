"""A tree from a stranger: its texts are data in every template, and nothing outside of it is read."""

# ruff: noqa: E501  a case is a row

import json
import pickle
from pathlib import Path
from xml.dom import minidom

import pytest
import yaml
from sites import Site

from mkdocs_blogpost.packed import PACKER
from mkdocs_blogpost.render import cache as caches

EVIL = """"'><x-evil a="1"></x-evil></script></title></textarea></style>--><x-evil>]]>{{7|times:7}}"""
SCRIPT = "java\tscript:alert(1)"
SECRET = "the-secret-outside"
HALF_OPEN = (
    "<div>", "<!-- open", "<script>a", "<textarea>", "<style>p{", "<![CDATA[", '<a href="x', "<p title='x", "{% raw %} a",
    "<title>", "<plaintext>", "<template>", "<table><tr><td>a", "<svg><title>", "</div></div></main></body>", "<b><i>a",
    "{::nomarkdown}<textarea>{:/}",
)  # fmt: skip


def front(**data):
    return f"---\n{yaml.safe_dump(data)}---\n"


@pytest.fixture(scope="module", params=["material", "mkdocs", "readthedocs"])
def strange(request, tmp_path_factory):
    site = Site(tmp_path_factory.mktemp(request.param), theme=request.param)
    author = {"name": f"{EVIL}N", "bio": EVIL, "avatar": SCRIPT, "url": SCRIPT, "twitter": EVIL, "email": EVIL}
    config = {
        "title": EVIL, "description": EVIL, "url": "https://example.org", "author": author, "logo": SCRIPT, "tagline": EVIL,
        "social": {"name": EVIL, "links": [SCRIPT, EVIL]}, "webmaster_verifications": {"google": EVIL},
        "twitter": {"username": EVIL}, "facebook": {"app_id": EVIL}, "license": EVIL, "feed": {"icon": SCRIPT, "logo": EVIL},
        "comments": {"provider": "disqus", "disqus": {"shortname": EVIL}}, "lang": 'en"><x-evil>',
    }  # fmt: skip
    site.write("_config.yml", yaml.safe_dump(config))
    site.write("_data/authors.yml", yaml.safe_dump({"eve": author}))
    menu = [
        {"title": EVIL, "url": SCRIPT},
        {"title": f"{EVIL}2", "url": "/about/"},
        {"title": EVIL, "url": "https://a.b/"},
    ]
    site.write("_data/navigation.yml", yaml.safe_dump({"main": menu}))
    site.write(
        "about.md", front(title=EVIL, subtitle=EVIL, description=EVIL, permalink="/about/", canonical_url=SCRIPT)
    )
    everything = {
        "title": f"{EVIL}1", "subtitle": EVIL, "description": EVIL, "tags": [EVIL, "a"], "categories": ["c<x-evil>"],
        "author": "eve", "series": EVIL, "image": {"path": EVIL, "alt": EVIL, "caption": EVIL}, "lang": 'de"><x-evil>',
        "license": {"name": EVIL, "url": SCRIPT}, "icon": EVIL, "status": EVIL, "keywords": EVIL, "robots": EVIL, "color": EVIL,
        "canonical_url": SCRIPT, "seo": {"type": EVIL, "links": [SCRIPT]}, "excerpt": "An excerpt", "og": EVIL, "hide": [EVIL],
    }  # fmt: skip
    site.write("_posts/2024-01-01-one.md", front(**everything) + "Body.\n")
    site.write("_posts/2024-01-02-two.md", front(title="Two", series=EVIL, authors=[author], image=SCRIPT) + "Body.\n")
    site.options = {"post": {"share": True}, "feeds": {"atom": True, "rss": True, "json": True}}
    return site.build()


def test_texts_are_data_in_every_page(strange):
    assert strange.code == 0, strange.log
    pages = [path for path in strange.site.rglob("*.html") if "assets" not in path.parts]
    assert len(pages) > 10
    for path in pages:
        page = strange.page(str(path.relative_to(strange.site)))
        assert not page.css("x-evil"), path
        for element in page.css("[href], [src], [content]"):
            for value in element.attributes.values():
                assert not "".join((value or "").split()).lower().startswith("javascript:"), (path, element.html)
        for script in page.css('script[type="application/ld+json"]'):
            json.loads(script.text())


def test_texts_are_data_in_every_feed(strange):
    for path in (*strange.site.glob("*.xml"), *strange.site.glob("assets/*.svg")):
        minidom.parse(str(path))
    assert len(json.loads((strange.site / "feed.json").read_text())["items"]) == 2
    assert json.loads((strange.site / "search/search_index.json").read_text())["docs"]


@pytest.fixture(scope="module", params=["md", "html"])
def half_open(request, tmp_path_factory):
    site = Site(tmp_path_factory.mktemp(request.param), options={"views": {"index": {"paginate": 100}}})
    shown = (
        "{% for post in site.posts %}<section class='own'>{{ post.excerpt }}</section>{% endfor %}<i id='end'></i>\n"
    )
    site.write("_config.yml", "url: https://example.org\npermalink: /:title/\n").write("all.html", f"---\n---\n{shown}")
    for number, piece in enumerate(HALF_OPEN, 1):
        site.write(f"_posts/2024-01-{number:02}-p{number}.{request.param}", f"---\ntags: [t]\n---\n{piece}\n\nAfter\n")
        given = front(tags=["t"], excerpt=piece)
        site.write(f"_posts/2024-02-{number:02}-q{number}.{request.param}", f"{given}Body\n")
    return site.build()


def test_no_post_swallows_the_page_around_it(half_open):
    for number in range(1, len(HALF_OPEN) + 1):
        for name in (f"p{number}", f"q{number}"):
            page = half_open.page(f"{name}/index.html")
            assert "bp-column" in page.css_first(".bp-foot").parent.attributes["class"], (name, HALF_OPEN[number - 1])
            assert page.css_first("footer").parent.attributes.get("class") == "md-container"


def test_no_post_swallows_the_next_one(half_open):
    count = 2 * len(HALF_OPEN)
    assert len(half_open.page("index.html").css(".bp-cards > li")) == count
    assert len(half_open.page("tag/t/index.html").css(".bp-rows > li")) == count
    page = half_open.page("all/index.html")
    box = page.css_first("#end").parent
    assert len([child for child in box.iter() if child.attributes.get("class") == "own"]) == count


LINKS = (
    "_posts/2024-02-01-link.md", "_posts/folder", "_includes/link.html", "_layouts/post.html", "_data/link.yml", "page.md",
    "_drafts/link.md", "assets/link.png", "assets/folder", "text.txt", "_config.yml", "_includes", "_things/link.md",
)  # fmt: skip


@pytest.mark.parametrize("path", LINKS)
def test_a_link_out_of_the_tree_is_named_and_not_read(path, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    file = outside / "secret"
    file.write_text(f"---\ntitle: {SECRET}\n---\n{SECRET}\n")
    site = Site(tmp_path / "site").write("_posts/2024-01-01-good.md", "---\ntitle: Good\nlayout: post\n---\nGood.\n")
    if path != "_config.yml":
        site.write("_config.yml", "collections: {things: {output: true}}\nshow_drafts: true\n")
    link = site.root / path
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(outside if "." not in Path(path).name else file)
    result = site.build()
    assert result.code == 0, result.log
    assert result.log.count(f"{path}: this link leads out of the source tree") == 1
    assert result.exists("2024/01/01/good.html")
    for each in (*result.site.rglob("*"), *site.root.glob(".cache/**/*")):
        assert not each.is_file() or SECRET.encode() not in each.read_bytes()


@pytest.mark.parametrize(
    ("path", "target"),
    [("_posts/circle", "."), ("assets/up", "../assets"), ("a/b/c", "../../a"), ("_posts/2024-02-03-self.md", "2024-02-03-self.md"),
     ("_posts/2024-02-04-dead.md", "nowhere"), ("loop", "loop")],
)  # fmt: skip
def test_links_in_a_circle_end(path, target, tmp_path):
    site = (
        Site(tmp_path).write("_posts/2024-01-01-good.md", "---\ntitle: Good\n---\n").write("_config.yml", "title: x\n")
    )
    site.write("assets/a.txt", "a").write("a/b/b.txt", "b")
    (site.root / path).symlink_to(target)
    result = site.build()
    assert result.code == 0, result.log
    assert result.log.count(f"{path}: this link leads to") == 1
    assert not [each for each in result.site.rglob("*") if "up" in each.parts or "c" in each.parts]


def test_links_to_folders_of_links_end(tmp_path):
    site = Site(tmp_path).write("_posts/2024-01-01-good.md", "---\n---\n").write("_config.yml", "title: x\n")
    for number in range(12):
        site.write(f"a{number}/x.txt", "x")
        for name in "bcd":
            (site.root / f"a{number}" / name).symlink_to(f"../a{number + 1}")
    assert site.build().code == 0


class Evil:
    def __reduce__(self):
        return Path.touch, (Path("ran"),)


def caches_file(data):
    """Return a file of kept posts that holds other data."""
    packed = PACKER.compressed(data)
    return caches._HEAD + len(packed).to_bytes(caches._NUMBER, "big") + packed


@pytest.mark.parametrize("head", [b"", caches._HEAD])
def test_a_cache_that_came_with_the_tree_runs_nothing(head, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    site = Site(tmp_path).write("_posts/2024-01-01-good.md", "---\ntitle: Good\n---\nGood.\n")
    first = site.build()
    kept = [path for path in (tmp_path / ".cache").rglob("*") if path.is_file()]
    assert kept
    for path in kept:
        data = pickle.dumps(Evil())
        path.write_bytes(caches_file(data) if head else data)
    second = site.build()
    assert (first.code, second.code) == (0, 0), second.log
    assert second.exists("2024/01/01/good.html")
    assert not (tmp_path / "ran").exists()
