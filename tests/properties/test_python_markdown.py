"""What holds for every text in a host of Python-Markdown: its tree is its string, and nothing raises."""

from functools import partial
from random import Random

import markdown
from dom import outline
from effort import effort
from hypothesis import given
from hypothesis import strategies as st
from kramdown_options import OPTIONS
from kramdown_text import MARKS, document
from reading import Reader

from mkdocs_blogpost import kramdown
from mkdocs_blogpost.adapters.python_markdown.extension import KramdownExtension

OFF = {"code": False, "math": False, "footnotes": False}
TRAPS = [
    "\x02", "\x03", "\x02wzxhzdk:0\x03", "\x02kramdown:0\x03", "\x02amp\x03", "\ufdd0s", "&#2;", "&amp;",
    "&quot:;", "&copy", "<h2>", "</h2>", "<h2-x>", "<a name=x>", "<img>", "<br>", "<title>", "</title>",
    "[TOC]", "<script>", "</script>", "<p>", "<pre>", "</pre>", "<a href='//[x'>", "\r",
]  # fmt: skip
randoms = st.randoms(use_true_random=False)
traps = st.lists(st.sampled_from([*TRAPS, *MARKS]), max_size=30).map("".join)


def trapped(r: Random) -> str:
    text = document(r)
    for _ in range(r.randint(0, 4)):
        place = r.randint(0, len(text))
        text = text[:place] + r.choice(TRAPS) + text[place:]
    return text


def converted(text, options):
    tree = partial(kramdown.parse, options=options)
    return markdown.Markdown(extensions=["toc", KramdownExtension(reader=Reader(tree), **OFF)]).convert(text)


@effort
@given(randoms, st.sampled_from(OPTIONS))
def test_the_tree_is_the_string(r: Random, options):
    text = trapped(r)
    assert outline(converted(text, options)) == outline(kramdown.to_html(text, options).strip())


@effort
@given(st.text(max_size=100) | traps, st.booleans())
def test_no_text_raises(text, material):
    extensions = ["toc", "footnotes", "pymdownx.superfences", "pymdownx.emoji", "pymdownx.mark"]
    assert isinstance(markdown.markdown(text, extensions=[*extensions, KramdownExtension(material=material)]), str)
