"""A text read into a document: its tree, its headers and footnotes, and what its author is told."""

import time

import pytest

from mkdocs_blogpost.kramdown import parse, to_html

TEXT = """\
# A *b*

## A b

A mark[^1].

[^1]: A note.

##

<h2 id="raw">Raw</h2>
"""


def messages(text, options=None):
    return [(warning.line, warning.message) for warning in parse(text, options).warnings]


@pytest.mark.parametrize("unit", ["[]c![(<a>!)__", "[]![<a>__", "[]c![<a> "])
def test_brackets_in_open_html_end(unit):
    begun = time.process_time()
    assert "![" in to_html(unit * 40, {"input": "GFM"})
    assert time.process_time() - begun < 8


def test_headers_come_with_level_and_id_in_document_order():
    headers = [(header.level, header.id) for header in parse(TEXT, {"input": "GFM"}).headers]
    assert headers == [(1, "a-b"), (2, "a-b-1")]


def test_headers_are_those_the_tree_has_now():
    document = parse(TEXT, {"input": "GFM"})
    document.headers[0].element.attr["id"] = "other"
    assert document.headers[0].id == "other"
    assert '<h1 id="other">' in document.to_html()


def test_footnotes_are_known_by_name():
    assert set(parse(TEXT).footnotes) == {"1"}


def test_the_tree_names_elements_as_kramdown_does():
    root = parse("# a\n\n* *b* `c`\n\n      d\n\n| e |\n").root
    assert [element.type for element in root.children if element.type != "blank"] == [
        "header",
        "ul",
        "table",
    ]
    assert {"em", "codespan", "codeblock", "td"} <= {element.type for element in root.walk()}


def test_a_document_prints_what_to_html_prints():
    assert parse(TEXT, {"input": "GFM"}).to_html() == to_html(TEXT, {"input": "GFM"})


def test_elements_know_their_line():
    root = parse("a\n\n\n# b\n\n> c\n").root
    lines = {element.type: element.options["location"] for element in root.children if element.type != "blank"}
    assert lines == {"p": 1, "header": 4, "blockquote": 6}


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("a\n\nb[^nope]\n", 3, "nope"),
        ("a\n\n[^1]: b\n", 3, "'1'"),
        ("a\n\n<div>\n\nb\n", 3, "div"),
        ("a\n\nb </i> c\n", 3, "i"),
    ],
)
def test_a_warning_names_line_and_cause(text, line, word):
    found = messages(text, {"input": "GFM"})
    assert [place for place, message in found if word in message] == [line], found


@pytest.mark.parametrize(
    ("options", "word"),
    [
        ({"toc_level": "1..3"}, "toc_level"),
        ({"toc_levels": "all"}, "toc_levels"),
        ({"template": "page.erb"}, "template"),
        ({"math_engine": "katex"}, "katex"),
        ({"smart_quotes": "lsquo"}, "smart_quotes"),
        ({"footnote_nr": "many"}, "footnote_nr"),
        ({"syntax_highlighter": "minted"}, "minted"),
    ],
)
def test_an_option_that_cannot_be_honoured_says_so(options, word):
    found = messages("a\n", options)
    assert [place for place, message in found if word in message] == [0], found


def test_a_good_text_has_no_warnings():
    assert messages(TEXT, {"input": "GFM", "auto_ids": True, "hard_wrap": False}) == []


@pytest.mark.parametrize(("given", "first"), [(3, 3), ("7", 7), ("a", 1), ([2], 1), (None, 1), (1e3, 1)])
def test_lines_are_numbered_from_a_number(given, first):
    block = {"line_numbers": True, "start_line": given}
    html = to_html("```ruby\nx\n```\n", {"input": "GFM", "syntax_highlighter_opts": {"block": block}})
    assert f'<pre class="lineno">{first}\n</pre>' in html
