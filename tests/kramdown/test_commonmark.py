"""CommonMark is printed as Jekyll's converters print it."""

from time import process_time

import pytest
import yaml
from dom import outline
from known import marked
from oracle.jekyll_commonmark import CASES

from mkdocs_blogpost import kramdown

pytest.importorskip("mdit_py_plugins")

NAMES = [path.stem for path in sorted(CASES.glob("*.text"))]

WITH_CODE = {"blocks", "fences", "pre_lang", "no_footnotes"}
"""The cases with blocks of code, which the tree frames as kramdown does."""


def options_of(name):
    path = CASES / f"{name}.yml"
    return {"input": "CommonMark", "commonmark": yaml.safe_load(path.read_text()) if path.is_file() else {}}


@pytest.mark.parametrize("name", marked("commonmark", NAMES))
def test_html_is_that_of_the_real_converter(name):
    text, recorded = ((CASES / f"{name}.{ending}").read_text("utf-8") for ending in ("text", "html"))
    assert outline(kramdown.to_html(text, options_of(name))) == outline(recorded)


@pytest.mark.parametrize("name", sorted({*NAMES} - WITH_CODE))
def test_the_tree_prints_the_same_html(name):
    text = (CASES / f"{name}.text").read_text("utf-8")
    options = options_of(name)
    assert outline(kramdown.parse(text, options).to_html()) == outline(kramdown.to_html(text, options))


def test_the_tree_has_headings_code_links_and_images():
    text = (CASES / "blocks.text").read_text("utf-8") + "\n```ruby\nx = 1\n```\n"
    document = kramdown.parse(text, {"input": "CommonMark"})
    found = {element.type for element in document.root.walk()}
    assert {"header", "codeblock", "a", "img", "p", "em"} <= found
    assert [element.options["level"] for element in document.root.walk() if element.type == "header"] == [1, 1]


def test_pages_gives_ids_and_frames_only_languages_that_it_knows():
    # What GitHub Pages' own converter prints; Debian does not have it.
    text = "# The *first* one\n\n## 42\n\n## 43\n\n```nosuch\nx\n```\n"
    html = kramdown.to_html(text, {"input": "CommonMarkGhPages"})
    assert '<h1 id="the-emfirstem-one">' in html
    assert '<h2 id="section">42</h2>\n<h2 id="section-1">43</h2>' in html
    assert '<pre><code class="language-nosuch">x\n</code></pre>' in html


def test_highlighted_code_keeps_its_blank_lines_on_pages():
    code = '<figure class="highlight"><pre><code data-lang="ruby">a\n\n<span>b</span></code></pre></figure>\n'
    settings = {"input": "CommonMarkGhPages", "commonmark": {"options": ["UNSAFE"]}}
    assert kramdown.to_html(code, settings) == code


@pytest.mark.parametrize("given", [None, 5, "smart", ["smart"], {"options": 3, "extensions": {"table": 1}}])
def test_settings_of_other_shapes_switch_nothing_on(given):
    html = kramdown.to_html('"a" ~b~', {"input": "CommonMark", "commonmark": given})
    assert outline(html) == outline('<p>"a" ~b~</p>')


@pytest.mark.parametrize(
    "piece", ["[a]: <", "&a;", ")", "http:", "http://a.b/;", "@a", "~a ~~b ", "\"a 'b ", "[^a]", "!["]
)
def test_long_texts_take_time_in_proportion(piece):
    given = {"options": ["SMART", "FOOTNOTES"], "extensions": ["autolink", "strikethrough", "table"]}
    options = {"input": "CommonMark", "commonmark": given}
    text = "http://a.b/" + piece * 3000
    seconds = [effort(text[: len(text) // part], options) for part in (4, 1)]
    assert seconds[1] < 12 * seconds[0] + 0.2


def effort(text, options):
    begun = process_time()
    kramdown.to_html(text, options)
    return process_time() - begun
