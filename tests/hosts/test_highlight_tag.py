"""Code in `{% highlight %}` as the host shows code in a fence."""

import pytest
from sites import Site

CODE = "a = 1\nb = 2\nc = a & b\n"
TAG = f'{{% highlight python linenos mark_lines="2" %}}\n{CODE}{{% endhighlight %}}\n'
FENCE = f'```python\n{CODE}```\n{{: linenums="1" hl_lines="2"}}\n'
EXTENSIONS = [{"pymdownx.highlight": {"anchor_linenums": False, "line_spans": False}}, "pymdownx.superfences"]


def test_it_is_what_a_fence_is(tmp_path):
    site = Site(tmp_path, config={"markdown_extensions": EXTENSIONS})
    for name, text in (("tag", TAG), ("fence", FENCE)):
        site.write(f"_posts/2024-01-01-{name}.md", f"---\ntitle: {name}\n---\n\n{text}\nAfter.\n")
    result = site.build("--strict")
    assert result.code == 0, result.log
    tag, fence = (result.page(f"2024/01/01/{name}.html").css_first(".highlight") for name in ("tag", "fence"))
    assert tag.html == fence.html
    assert tag.css_first(".linenos")
    assert tag.css_first(".hll")


def test_it_stays_as_jekyll_has_it_where_asked(tmp_path):
    site = Site(tmp_path, options={"adapt": "none"})
    site.write("_posts/2024-01-01-tag.md", f"---\ntitle: Tag\n---\n\n{TAG}")
    result = site.build("--strict")
    assert result.code == 0, result.log
    assert result.page("2024/01/01/tag.html").css_first("figure.highlight > pre > code table.rouge-table")


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_code_is_coloured_without_any_setting(tmp_path, theme):
    site = Site(tmp_path, config={"theme": {"name": theme}})
    site.write("_posts/2024-01-01-a.md", f"---\ntitle: A\n---\n\n{TAG}\n```ruby\nputs 1\n```\n\n    plain\n")
    result = site.build("--strict")
    assert result.code == 0, result.log
    numbered, fence, plain = result.page("2024/01/01/a.html").css(".bp-body .highlight")
    assert numbered.css_first(".linenos")
    assert numbered.css_first(".hll")
    assert fence.css_first("span.nb").text() == "puts"
    assert plain.text().strip() == "plain"
    for block in (numbered, fence, plain):
        assert block.css_first("pre code.nohighlight")
        assert "copy" in block.attributes["class"].split()


def test_a_script_may_colour_the_code(tmp_path):
    extension = {"pymdownx.highlight": {"use_pygments": False}}
    site = Site(tmp_path, config={"markdown_extensions": [extension]})
    site.write("_posts/2024-01-01-a.md", "---\ntitle: A\n---\n\n```ruby\nputs 1\n```\n")
    result = site.build("--strict")
    assert result.code == 0, result.log
    page = result.page("2024/01/01/a.html")
    assert page.css_first("pre code.language-ruby")
    assert not page.css(".nohighlight, pre span")


def test_diagrams_are_drawn_where_a_post_asks_for_it(tmp_path):
    site = Site(tmp_path)
    block = "```mermaid\ngraph LR\n  a --> b & c\n```\n"
    site.write("_posts/2024-01-01-a.md", f"---\ntitle: A\nmermaid: true\n---\n\n{block}")
    site.write("_posts/2024-01-02-b.md", f"---\ntitle: B\n---\n\n{block}")
    result = site.build("--strict")
    assert result.code == 0, result.log
    drawn, code = (result.page(f"2024/01/{name}.html") for name in ("01/a", "02/b"))
    assert drawn.css_first("pre.mermaid > code").text() == "graph LR\n  a --> b & c\n"
    assert drawn.css_first(".bp[data-mermaid]")
    assert not code.css("pre.mermaid, .bp[data-mermaid]")
