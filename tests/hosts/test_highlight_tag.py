"""Code in `{% highlight %}` as the host shows code in a fence."""

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
