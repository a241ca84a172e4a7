"""Search: the entries of posts are those that the parsers of Material and MkDocs would find."""

import json
import random
from types import SimpleNamespace

import pytest
from material.plugins.search.plugin import Parser
from mkdocs.contrib.search.search_index import SearchIndex
from mkdocs.structure.toc import get_toc
from sites import Site

from mkdocs_blogpost.adapters.mkdocs.search_sections import search_sections
from mkdocs_blogpost.adapters.mkdocs.search_texts import page_entries

HTML = [
    "",
    "text alone &amp; <b>more</b>",
    "<p>One</p>\n<h2 id='a'>A <code>b</code><a class=\"headerlink\" href=\"#a\">¶</a></h2>\n<p>Two\nlines</p>",
    "<h1 id=x>T</h1><p>a</p><h1 id=y>U</h1><p>b</p>",
    "<h2>No id</h2><p>a</p>",
    '<div><h2 id="in">In</h2><p>a</p></div><p>after</p>',
    '<h2 id="a" data-search-exclude>A</h2><p>hidden</p><h2 id="b">B</h2><p>shown</p>',
    '<p data-search-exclude>hidden</p><p>shown</p>',
    '<div class="highlight"><table><tr><td class="linenos"><div class="linenodiv"><pre>1\n2</pre></div></td>'
    '<td><pre>a\nb</pre></td></tr></table></div><p>after</p>',
    "<p>a</p><script>if (a < b) { '<p>' }</script><style>p > a {}</style><p>b</p>",
    "<p> </p><ul><li>a</li><li> </li></ul><p>x<sup>2</sup> <!-- no --> y</p>",
    '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg><p>a &lt; b</p><br /><img src="a.png" alt="x">',
    "<pre><code>a\n\n  b &gt; c\n</code></pre>",
]  # fmt: skip


@pytest.mark.parametrize("html", HTML)
def test_sections_are_those_of_the_plugins_parser(html):
    parser = Parser()
    parser.feed(html)
    parser.close()
    wanted = [
        (each.id or "", "".join(each.title).strip(), "".join(each.text).strip())
        for each in parser.data
        if not each.is_excluded()
    ]
    assert [(each.anchor, each.title, each.text) for each in search_sections(html)] == wanted


PLAIN = [
    "",
    "text alone &amp; <b>more</b>\u3000",
    '<p>One</p>\n<h2 id="a">A <code>b</code><a class="headerlink" href="#a">¶</a></h2>\n<p>Two\n lines\x0b</p>',
    '<h1 id="x" class="y z">T</h1><p>a\xa0 b</p><h1 id="y">U</h1><p>&nbsp;c&#160;d &lt;i&gt; &ampe &#12 f</p>',
    '<h2>No id</h2><p>a</p><h3 id="unlisted">A</h3>b<h2 ID="a" id="b" title="id=x">B</h2>c<h4 id="a">A</h4>d',
    '<div><h2 id="in">In</h2><p>a > b\u2003\u3000</p></div><p>after</p><!--more--><p>x<!-- y-z -->z</p>',
    '<p>a</p><iframe src="b"></iframe><p>c<script async src="d">\n</script>e</p>',
    '<svg class="a" aria-hidden="true" viewBox="0 0 1 1" style="x:var(--y)"><path d="M0 0"/></svg><p>a</p>',
    '<p>a<br />b<img src="a.png" alt="x\n&quot;y" /></p><input disabled><pre><code>a\n\n  b &gt; c\n</code></pre>',
]
"""HTML as serialisers write it."""
ODD = [
    '<h2 id="a">A <h3 id="b">B</h3> c</h2>d', "</h2>a<h2 id=a>b", '<h2 id="a" />b', "a <b", 'a<b title="c > d">e</b>',
    "<p title='x>y'>a</p>", '<a b="c>d</a>', "<h2 id='a'>b</h2>c", "<P>a</P>", '<h2 id="x&amp;y">b</h2>c',
    "a<!-- b > c -->d", "a<!-- b -- c -->d", "<iframe src=\"a\"><b>c</b></iframe>",
    "<script>a</script><iframe></script>",
    "<script>if (a < b) { '<p>' }</script><p>a</p>", "<style>p > a {}</style><h2 id=\"a\">a</h2>b",
    "<textarea><h2>a</h2></textarea>b", "<!-- <h2 id=\"a\">b</h2> -->c", '<a title="<h2>">b</a>c',
    "a<![CDATA[b]]>c<?d?>",
    "<a b='>c", "<a\0b>c", "a &amp", "<!-->a-->b", "<h2 id=\"a\">a</h2 >b", "<title>&lt;b&gt;<i>c</i></title>",
]  # fmt: skip
"""HTML that only a parser can read."""
OPTIONS = ("full", "sections", "titles")


def _page(html):
    tokens = [
        {"id": "a", "name": "First", "level": 2, "children": [{"id": "b", "name": "B", "level": 3, "children": []}]},
        *({"id": each, "name": each.upper(), "level": 2, "children": []} for each in ("in", "x", "y", "x&y", "a")),
    ]
    return SimpleNamespace(content=html, title="Title", url="a/b.html", toc=get_toc(tokens))


def _of_mkdocs(page, indexing):
    index = SearchIndex(indexing=indexing, prebuild_index=False)
    index.add_entry_from_context(page)
    return index._entries


@pytest.mark.parametrize("indexing", OPTIONS)
@pytest.mark.parametrize("html", PLAIN)
def test_entries_are_those_of_mkdocs_parser(html, indexing):
    page = _page(html)
    assert page_entries(page, indexing) == _of_mkdocs(page, indexing)


@pytest.mark.parametrize("html", ODD)
def test_html_that_is_not_plain_is_left_to_the_parser(html):
    page = _page(html)
    assert page_entries(page, "full") in (None, _of_mkdocs(page, "full"))


@pytest.mark.parametrize("seed", range(20))
def test_entries_of_mixed_html_are_those_of_mkdocs_parser(seed):
    chance = random.Random(seed)
    found = 0
    for _ in range(100):
        odd = [chance.choice(ODD)] if chance.random() < 0.3 else []
        pieces = chance.choices(PLAIN, k=4) + odd
        html = "".join(chance.sample(pieces, len(pieces)))
        cut = chance.randrange(len(html) + 1) if chance.random() < 0.3 else len(html)
        page = _page(html[:cut])
        entries = page_entries(page, "full")
        assert entries in (None, _of_mkdocs(page, "full"))
        found += entries is not None
    assert found > 40


def test_a_post_is_indexed_as_the_plugin_would_index_it(tmp_path):
    post = (
        '---\ntitle: "A & B"\ntags: [x]\n---\nFirst *words*.\n\n## One `code`\n\nText[^1] & more.\n\n'
        "```python\nprint(1)\n```\n\n### Two\n\n- a\n- b\n\n[^1]: Note.\n"
    )
    site = Site(tmp_path).write("_posts/2024-01-31-a.md", post)
    site.config = {
        "plugins": ["search", "blogpost"],
        "markdown_extensions": ["pymdownx.highlight", {"toc": {"permalink": True}}],
    }
    ours = _entries(site.build())
    # A hook that touches the page's content makes the plugin parse it itself.
    site.write("touch.py", "def on_page_content(html, **_):\n    return html + ''.join([' '])\n")
    site.config["hooks"] = ["touch.py"]
    assert ours == _entries(site.build())
    assert any(each["location"].endswith("#one-code") for each in ours)


UNPARSED = """
from mkdocs.contrib.search import search_index


class Parser(search_index.ContentParser):
    def feed(self, html):
        assert not html, html


search_index.ContentParser = Parser
"""
"""A hook with which a build fails if MkDocs parses a page."""


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
@pytest.mark.parametrize("indexing", OPTIONS)
def test_posts_are_in_mkdocs_index_without_a_parser(tmp_path, theme, indexing):
    post = (
        '---\ntitle: "A & B"\n---\nFirst *words*\nand a [link](#two).\n\n![Road](https://source.unsplash.com/800x110/?road)'
        "\n\n## One `code`\n\nText[^1] & more.\n\n```python\nprint(1 < 2)\n```\n\n### Two\n\n- a\n- b\n\n[^1]: Note.\n"
    )
    site = Site(tmp_path, theme).write("_posts/2024-01-31-a.md", post)
    site.write("_posts/2024-01-31-b.md", "---\ntitle: B\nsearch: false\n---\nHidden.\n")
    site.write("hook.py", UNPARSED)
    site.config = {
        "plugins": [{"search": {"indexing": indexing}}, "blogpost"],
        "markdown_extensions": ["pymdownx.highlight", {"toc": {"permalink": True}}],
        "hooks": ["hook.py"],
    }
    cold, warm = _entries(site.build()), _entries(site.build())
    # What another plugin adds here makes MkDocs parse the page, and says nothing.
    site.write("hook.py", "def on_page_content(html, **_):\n    return html + \"<i id='x'></i>\"\n")
    assert cold == warm == _entries(site.build())
    assert [each["title"] for each in cold] == ["A &amp; B"] + ["One code", "Two"] * (indexing != "titles")
    assert cold[0]["text"].startswith("First words and a link" if indexing == "full" else "")


def test_mkdocs_of_an_unknown_version_parses_posts_itself(tmp_path):
    site = Site(tmp_path, "mkdocs").write("_posts/2024-01-31-a.md", "---\ntitle: A\n---\nText.\n")
    unknown = 'from mkdocs_blogpost.adapters.mkdocs import search\n\nsearch.KNOWN["mkdocs"] = "0"\n'
    site.write("hook.py", UNPARSED + unknown)
    site.config = {"hooks": ["hook.py"]}
    assert site.build().code != 0


def test_the_plugins_marks_are_taken_out_of_posts(tmp_path):
    site = Site(tmp_path).write(
        "_posts/2024-01-31-a.md", '---\ntitle: A\n---\n## One\n{: data-search-exclude=""}\n\nText.\n'
    )
    site.write("_posts/2024-01-31-b.md", '---\ntitle: B\n---\nText.\n{: data-search-x="y"}\n')
    site.config = {"plugins": ["search", "blogpost"]}
    result = site.build()
    assert {each["title"] for each in _entries(result)} == {"A", "B"}
    assert "data-search-x" not in (result.site / "2024/01/31/b.html").read_text("utf-8")


def _entries(result):
    assert result.code == 0, result.log
    docs = json.loads((result.site / "search" / "search_index.json").read_text("utf-8"))["docs"]
    return [each for each in docs if each["location"].startswith("2024/01/31/")]
