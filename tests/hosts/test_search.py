"""Search: the entries of posts are those that Material's own parser would find."""

import json

import pytest
from material.plugins.search.plugin import Parser
from sites import Site

from mkdocs_blogpost.adapters.mkdocs.search_sections import search_sections

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
