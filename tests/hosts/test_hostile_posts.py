"""Posts that are broken, or made to do harm: one build has them all, and each is withheld or harmless and reported."""

import json
import re
import shutil
from pathlib import Path
from xml.dom import minidom

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from sites import Site

SECRET = "kept back"
HIDDEN = {
    "toml-narrow": "+++\ntitle='U'\npublished=false\n+++\n",
    "toml-draft": '+++\ntitle = "U"\ndraft=true\n+++\n',
    "json": '{"title": "U", "published": false}\n',
    "json-lines": '{\n  "title": "U",\n  "draft": true\n}\n',
    "unclosed": "---\ntitle: U\npublished: false\n\n",
    "unclosed-comment": "---\ntitle: U\n# not yet\npublished: no\n\n",
    "unclosed-blanks": "---\n\ntitle: U\n\npublished: false\n\n",
    "unclosed-quotes": "---\ntitle: U\n'published': 'false'\n\n",
    "unclosed-list": '---\ntitle: U\nlist:\n- a\n"published" : False\n\n',
    "unclosed-long": "---\ntitle: U\npublished: false  # later\n----\n",
    "unclosed-draft": "---\ntitle: U\ndraft: true\n\n",
    "unclosed-future": "---\ntitle: U\ndate: 2999-01-01\n\n",
    "unclosed-indented": "---\n title: U\n published: false\n ---\n",
    "unclosed-spaced": "---\ntitle: U\npublished: false\n- - -\n",
    "two-dashes": "--\ntitle: U\npublished: false\n--\n",
    "four-dashes": "----\ntitle: U\npublished: false\n----\n",
    "long-dashes": "\u2014\ntitle: U\npublished: false\n\u2014\n",
    "toml": "+++\ntitle = 'U'\npublished = false\n+++\n",
    "blank-first": "\n---\ntitle: U\npublished: false\n---\n",
    "blanks-first": "\n  \n\n---\ntitle: U\npublished: false\n---\n",
    "space-first": " ---\ntitle: U\npublished: false\n---\n",
    "comment-first": "# U\n---\ntitle: U\npublished: false\n---\n",
    "html-comment-first": "<!-- U\n-->\n---\ntitle: U\npublished: false\n---\n",
    "mark": "\ufeff---\ntitle: U\npublished: false\n---\n",
    "two-marks": "\ufeff\ufeff---\ntitle: U\npublished: false\n---\n",
    "zero-width": "\u200b---\ntitle: U\npublished: false\n---\n",
    "hard-space": "\u00a0---\ntitle: U\npublished: false\n---\n",
    "no-dashes": "title: U\npublished: false\n---\n",
    "cr": "---\rtitle: U\rpublished: false\r---\r",
    "crlf": "---\r\ntitle: U\r\npublished: false\r\n---\r\n",
    "twice": "---\ntitle: U\npublished: true\npublished: false\n---\n",
}
WITHHELD = {
    "tab": "---\ntitle:\tT\n\ttags: [a]\n---\n",
    "colon": "---\ntitle: a: b: c\n---\n",
    "quote": '---\ntitle: "a\n---\n',
    "apostrophe": "---\ntitle: 'it's'\n---\n",
    "at": "---\nauthor: @me\n---\n",
    "circle": "---\na: &a [*a]\n---\n",
    "circle-of-tables": "---\na: &a {b: *a}\n---\n",
    "bomb": "---\na0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
    + "".join(f"a{i}: &a{i} [{','.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 10))
    + "---\n",
    "deep": "---\na: " + "[" * 5000 + "]" * 5000 + "\n---\n",
    "list": "---\n- a\n---\n",
    "scalar": "---\ntext\n---\n",
    "number": "---\n5\n---\n",
    "nul": "---\ntitle: a\0b\n---\n",
    "escape": '---\ntitle: "C:\\new\\q"\n---\n',
    "surrogate": '---\ntitle: "\\ud800"\n---\n',
    "latin-1": "---\ntitle: Gr\u00fc\u00dfe\n---\n".encode("latin-1"),
    "utf-16": "---\ntitle: U\n---\nText.".encode("utf-16"),
    "utf-16-be": "---\ntitle: U\n---\nText.".encode("utf-16-be"),
    "binary": bytes(range(256)),
    "month-13": "---\ndate: 2020-13-01\n---\n",
    "year-0": "---\ndate: 0000-01-01\n---\n",
    "epoch": "---\ndate: 1700000000000000\n---\n",
    "date-list": "---\ndate: [2020, 1]\n---\n",
    "date-table": "---\ndate: {a: 1}\n---\n",
    "date-true": "---\ndate: true\n---\n",
    "date-word": "---\ndate: yesterday\n---\n",
    "hour-25": "---\ndate: 2020-01-01 25:61:61\n---\n",
    "file-below": "---\npermalink: /css/base.css/x/\n---\n",
}
PUBLISHED = {
    "updated": "---\nlast_modified_at: 2020-13-01\n---\n",
    "nul-in-text": "---\ntitle: N\n---\na\0b\n",
    "anchor-bare": '---\ntitle: N\n---\n# One\n\n<div><a name></a><a id></a><a name="two"></a></div>\n',
    "keys-twice": "---\ntitle: One\ntitle: Two\n---\n",
    "not-first": "\n---\ntitle: U\n---\n",
    "not-closed": "---\ntitle: U\n\nText\n",
    "title-list": "---\ntitle: [a, b]\n---\n",
    "layout-table": "---\nlayout: {a: b}\n---\n",
    "permalink-list": "---\npermalink: [a, b]\n---\n",
    "slug-table": "---\nslug: {a: b}\n---\n",
    "description-list": "---\ndescription: [a]\n---\n",
    "tags-table": "---\ntags: {a: b}\n---\n",
    "published-text": '---\npublished: "false"\n---\n',
    "icon-long": f"---\nicon: {'a/' * 3000}\n---\n",
    "tag-long": f"---\ntags: [{'t' * 400}]\n---\n",
    "category-up": "---\ncategories: ['../../x']\n---\n",
    "category-nul": '---\ncategories: ["a\\0b"]\n---\n',
    "category-script": "---\ncategories: ['javascript:alert(1)']\n---\n",
    **{
        f"permalink-{number}": f"---\npermalink: {json.dumps(value)}\n---\n"
        for number, value in enumerate(
            (
                "../../../x1", "..%2f..%2fx2", "%2e%2e/x3", "a\\..\\..\\x4", "C:\\x5", "C:/x6", "//evil.example/x7",
                "https://evil.example/x8", "javascript:alert(1)", "/javascript:alert(2)/", "data:text/html,x", "a\0b1",
                "a%00b2", "a\x01\x1b[31mb3", "a%0d%0ab4", "x" * 300, "/" + "\u00fc" * 150 + "/", "/" + "a/" * 2000,
                "sitemap.xml", "/sitemap.xml/", "/search/search_index.json", "/search/search_index.json/x/", "feed.xml",
                "/feed.xml/", "/404.html", "/robots.txt", "/redirects.json", "/Sitemap.XML", "/atom.xml",
            )
        )
    },
    **{
        f"from-{number}": f"---\nredirect_from: {json.dumps(value)}\n---\n"
        for number, value in enumerate(
            (
                "../../../y1", "C:\\y2", "//evil.example/y3", "javascript:alert(3)", "a\0y4", "y" * 300, "/sitemap.xml",
                "/search/search_index.json", "/feed.xml", "/404.html", "/.htaccess", "/css/base.css/y/", "/_redirects",
                "/2024/01/02/from-13.html",
            )
        )
    },
    **{
        f"to-{number}": f"---\nredirect_to: {json.dumps(value)}\n---\n"
        for number, value in enumerate(
            (
                "javascript:alert(4)", " javascript:alert(5)", "java\tscript:alert(6)", "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd", "a\0b", {"a": "b"}, 5, True, ["javascript:x"], "/2024/01/02/to-11.html",
                "/2024/01/02/to-13.html", "/2024/01/02/to-12.html",
            )
        )
    },
}  # fmt: skip
ALL = {**HIDDEN, **WITHHELD, **PUBLISHED}
SCRIPT = re.compile(
    r"(?:(?:href|src|action)\s*=\s*[\"']|content=\"0; *url=)\s*(?:javascript:|vbscript:|data:text)", re.IGNORECASE
)


class Built:
    """The site of all of these posts, and what was reported of each."""

    def __init__(self, root: Path) -> None:
        site = Site(root / "a" / "b", theme="mkdocs")
        site.write("_posts/2024-01-01-good.md", "---\ntitle: Good\n---\nGood text.\n")
        for name, text in ALL.items():
            data = text if isinstance(text, bytes) else text.encode()
            body = f"\n{SECRET if name in HIDDEN else 'Text'} {name}.\n".encode()
            (site.root / f"_posts/2024-01-02-{name}.md").write_bytes(data + body)
        site.configure()
        self.outside = set(root.rglob("*")) - set((root / "a" / "b").rglob("*"))
        config = load_config(str(site.root / "mkdocs.yml"))
        build(config)
        self.problems = [str(each) for each in config.plugins["blogpost"].problems]
        self.now_outside = set(root.rglob("*")) - set((root / "a" / "b").rglob("*"))
        self.site = site.root / "site"
        self.texts = {
            path.relative_to(self.site).as_posix(): path.read_text(encoding="utf-8", errors="replace")
            for path in self.site.rglob("*")
            if path.is_file() and path.suffix in (".html", ".xml", ".json", ".txt")
        }

    def reports(self, name: str) -> list[str]:
        return [each for each in self.problems if each.startswith(f"_posts/2024-01-02-{name}.md")]

    def has_text(self, name: str) -> bool:
        return any(f"Text {name}." in text for path, text in self.texts.items() if path.endswith(".html"))


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    root = tmp_path_factory.mktemp("hostile")
    yield Built(root)
    shutil.rmtree(root)


@pytest.mark.parametrize("name", HIDDEN)
def test_what_says_that_it_is_not_public_is_never_published(built, name):
    assert not [path for path, text in built.texts.items() if f"{SECRET} {name}." in text]
    assert not [path for path in built.texts if path.endswith(f"/{name}.html")]
    assert built.reports(name) or name in ("mark", "crlf")


@pytest.mark.parametrize("name", WITHHELD)
def test_what_cannot_be_read_is_withheld_and_reported(built, name):
    assert not [path for path in built.texts if path.endswith(f"/{name}.html")]
    assert built.reports(name)


@pytest.mark.parametrize("name", PUBLISHED)
def test_what_can_be_read_is_published_without_harm_and_reported(built, name):
    assert built.has_text(name)
    assert built.reports(name) or name in ("anchor-bare", "icon-long", "tag-long", "category-up")


def test_the_other_posts_are_as_they_were(built):
    assert "Good text." in built.texts["2024/01/01/good.html"]


def test_no_file_is_written_outside_of_the_site(built):
    assert built.now_outside == built.outside


def test_no_link_runs_a_script(built):
    assert not {path: found[0] for path, text in built.texts.items() if (found := SCRIPT.search(text))}


def test_files_for_programs_are_what_they_were(built):
    assert "<urlset" in built.texts["sitemap.xml"]
    assert "<feed" in built.texts["feed.xml"]
    assert json.loads(built.texts["search/search_index.json"])["docs"]
    for path, text in built.texts.items():
        if path.endswith(".xml"):
            minidom.parseString(text)
        if path.endswith(".json"):
            json.loads(text)
    assert "404" in built.texts["404.html"]


def test_messages_are_bounded(built):
    assert all("\n" not in each and len(each) < 1000 for each in built.problems)
