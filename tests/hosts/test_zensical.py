"""In Zensical, which has no plugins, the extension makes a site's posts kramdown."""

import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version

import needs
import pytest
from selectolax.lexbor import LexborHTMLParser


def zensical_version():
    try:
        return version("zensical")
    except PackageNotFoundError:
        return None


pytestmark = pytest.mark.skipif(
    not needs.NEVER and not zensical_version(), reason="Zensical is not installed (0.0.73 is what was tried)"
)

CONFIG = """\
site_name: A site
use_directory_urls: false
markdown_extensions:
  - toc: {permalink: true}
  - footnotes
  - attr_list
  - pymdownx.highlight: {anchor_linenums: true}
  - pymdownx.superfences
  - pymdownx.arithmatex: {generic: true}
  - kramdown: {pages: posts/*}
"""
POST = """\
---
title: A post
---
* contents
{:toc}

# "A" & b[^1]

c
* d $$e$$
{: .f}

```ruby
g
```

## k

[h](other.md) ~~i~~

[^1]: j
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    root = tmp_path_factory.mktemp("zensical")
    pages = {
        "posts/a.md": POST,
        "posts/other.md": "---\nmarkdown: material\n---\n\na\n* b\n",
        "page.md": "a\n* b\n",
        "asked.md": "---\nmarkdown: kramdown\n---\n\na\n* b\n",
        "index.md": "# Home\n",
    }
    for path, text in pages.items():
        target = root / "docs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    command = [sys.executable, "-m", "zensical", "build", "-f", "mkdocs.yml"]
    run = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return lambda path: LexborHTMLParser((root / "site" / path).read_text(encoding="utf-8"))


def test_a_post_is_kramdown(site):
    page = site("posts/a.html").css_first("article")
    assert page.css_first("ul#markdown-toc a").attributes["href"] == "#a--b"
    assert page.css_first("h1#a--b").text().startswith("“A” & b")
    assert page.css_first("ul.f > li > span.arithmatex").text() == r"\(e\)"
    assert page.css_first("del").text() == "i"


def test_zensicals_features_are_intact(site):
    page = site("posts/a.html").css_first("article")
    assert page.css_first("h1 > a.headerlink")
    assert page.css_first("div.language-ruby.highlight code a[id^=__codelineno]")
    assert page.css_first("sup > a.footnote-ref")
    assert page.css_first("div.footnote li p a.footnote-backref")
    assert [a.attributes["href"] for a in page.css("a") if a.text() == "h"] == ["other.html"]


def test_the_side_contents_list_the_post(site):
    nav = site("posts/a.html").css_first("nav.md-nav--secondary")
    assert [link.attributes["href"] for link in nav.css("a.md-nav__link")] == ["#k"]


@pytest.mark.parametrize(
    ("path", "kramdown"), [("asked.html", True), ("page.html", False), ("posts/other.html", False)]
)
def test_a_page_is_kramdown_if_it_is_a_post_or_says_so(site, path, kramdown):
    assert bool(site(path).css_first("article ul")) is kramdown
