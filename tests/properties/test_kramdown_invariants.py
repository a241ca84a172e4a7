"""What holds for every text: it is rendered, always to the same bytes, and no text takes down the parser."""

from random import Random

import pytest
from dom import outline
from effort import effort
from hypothesis import given
from hypothesis import strategies as st
from kramdown_options import OPTIONS
from kramdown_text import MARKS, document

from mkdocs_blogpost.kramdown import parse, to_html

randoms = st.randoms(use_true_random=False)
marks = st.lists(st.sampled_from(MARKS), max_size=60).map("".join)


@effort
@given(st.text(max_size=200) | marks, st.sampled_from(OPTIONS))
def test_no_text_raises(text, options):
    assert isinstance(to_html(text, options), str)


@effort
@given(randoms, st.sampled_from(OPTIONS))
def test_same_text_same_bytes(r: Random, options):
    text = document(r)
    once = to_html(text, options)
    assert to_html(text, options) == once
    assert parse(text, options).to_html() == once


@effort
@given(randoms)
def test_code_and_text_never_become_markup(r: Random):
    text = "".join(r.choice(["<", ">", "&", '"', "a", "<b>", "&lt;", "</code>"]) for _ in range(r.randint(1, 20)))
    assert outline(to_html(f"~~~\n{text}\n~~~\n", {"syntax_highlighter": None})) == [
        "<body>",
        ". <pre>",
        ". . <code>",
        f". . . {text + chr(10)!r}",
    ]


@pytest.mark.parametrize(
    "deep",
    [
        "> " * 2000 + "a",
        "* " * 2000 + "a",
        "1. " * 2000 + "a",
        "\n".join("  " * depth + "* a" for depth in range(400)),
        "<div>" * 3000 + "a",
        "<div markdown='1'>\n" * 2000 + "a",
        "<b>" * 3000 + "a",
        "<b>" * 3000 + "a" + "</b>" * 3000,
        "*a **b " * 3000,
        "*_" * 3000 + "a" + "_*" * 3000,
        "[" * 3000 + "a" + "](b)" * 3000,
        "![" * 3000 + "a" + "](b)" * 3000,
        "[a](" * 3000 + "b" + ")" * 3000,
        "~~*" * 3000 + "a" + "*~~" * 3000,
        "a\n" + ": " * 2000 + "b",
        "\n".join(f"[^{n}]\n\n[^{n}]: a[^{n + 1}]\n" for n in range(1500)),
        "\n".join(f"{{:a{n}: a{n + 1}}}" for n in range(2000)) + "\n\nb\n{: a0}",
        "{:a: b}\n{:b: a}\n\nc\n{: a}",
        "{::nomarkdown}" * 2000,
        "{::comment}" * 2000,
        "(" * 5000 + '"' * 5000,
        "*[a]: b\n" * 2000 + "\na",
    ],
    ids=lambda text: text[:12],
)
def test_deep_nesting_never_meets_the_recursion_limit(deep):
    assert isinstance(to_html(deep, {"input": "GFM"}), str)


@pytest.mark.parametrize(
    "text",
    ["", "\n", " ", "\t", "\ufeff# a", "\x00", "a\x00b", "\r", "a\r\rb", "\ud800", "\x0c\x0b", "a\x85b"],
)
def test_odd_characters(text):
    assert isinstance(to_html(text), str)
