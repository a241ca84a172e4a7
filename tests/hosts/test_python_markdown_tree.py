"""Whatever a text holds, its way through Python-Markdown's tree costs nothing of the DOM."""

from functools import partial

import markdown
import pytest
from dom import outline
from known import marked
from odd_texts import TEXTS
from oracle.kramdown import CASES, JEKYLL, options_of, read
from reading import Reader

from mkdocs_blogpost import kramdown
from mkdocs_blogpost.adapters.python_markdown.extension import KramdownExtension

NAMES = [path.relative_to(CASES).with_suffix("").as_posix() for path in CASES.glob("*/*.text")]
OFF = {"code": False, "math": False, "footnotes": False}


def converted(text, options):
    tree = partial(kramdown.parse, options=options)
    return markdown.Markdown(extensions=["toc", KramdownExtension(reader=Reader(tree), **OFF)]).convert(text)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
@pytest.mark.parametrize("dialect", ["GFM", "kramdown"])
def test_the_tree_is_the_string(text, dialect):
    options = {"input": dialect, "hard_wrap": False}
    assert outline(converted(text, options)) == outline(kramdown.to_html(text, options))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_host_may_convert_again(text):
    host = markdown.Markdown(extensions=["toc", KramdownExtension(**OFF)])
    first = host.convert(text)
    assert host.reset().convert(text) == first


@pytest.mark.parametrize(
    "text",
    [
        "> " * 1500 + "a",
        "<div>" * 3000 + "a" + "</div>" * 3000,
        "<b>" * 1500 + "*a* [b](c.html)" + "</b>" * 1500,
        "\n".join("  " * n + "* a" for n in range(300)),
        "# a[^1] " + "<b>" * 1500 + "b" + "</b>" * 1500 + "\n\n[^1]: c\n",
    ],
    ids=["quotes", "blocks", "spans", "lists", "heading"],
)
def test_no_depth_is_too_deep(text):
    options = {"input": "GFM", "hard_wrap": False}
    assert outline(converted(text, options)) == outline(kramdown.to_html(text, options))


@pytest.mark.parametrize("name", marked("kramdown", NAMES))
def test_case_has_the_dom_of_the_real_kramdown(name):
    case = CASES / name
    options = options_of(case)
    ours = converted(read(case.with_suffix(".text")), JEKYLL if options is None else options)
    assert outline(ours) == outline(read(case.with_suffix(".html")))
