"""The time for a text grows in proportion to its size: doubling it costs at most 2.3 times."""

import gc
import math
import time

import pytest
from known import marked

from mkdocs_blogpost.kramdown import to_html

FAMILIES = {
    "open brackets": "[",
    "nested brackets": "[a](b",
    "closed brackets": "[a] ",
    "undefined references": "[a][b] ",
    "image openings": "![",
    "stars": "*a ",
    "double stars": "**a ",
    "underscores": "_a __b ",
    "triple stars": "***a ",
    "triple underscores": "___a ",
    "stars in open html": "<b>*a ",
    "stars in brackets": "[**a](b) *c ",
    "star run": "*",
    "underscore run": "_",
    "strikethrough": "~~a ",
    "emphasis pairs": "*a* **b** ",
    "mixed emphasis": "*a **b _c ",
    "backticks": "`a ",
    "backtick runs": "`a ``b ```c ",
    "quotes": "\"a 'b ",
    "quote run": '"',
    "apostrophes": "a'b ",
    "blockquote depth": "> ",
    "blockquote lines": "> a\n",
    "list items": "* a\n",
    "loose list items": "* a\n\n",
    "numbered items": "1. a\n",
    "nested items": "* a\n  * b\n    * c\n",
    "list depth": "* ",
    "open block html": "<div>",
    "open block html lines": "<div>\n",
    "open span html": "<b>a ",
    "closed html": "<b>a</b> ",
    "lone less-than": "a < b ",
    "open comments": "<!-- ",
    "open attributes": '<a b="c ',
    "table rows": "| a | b |\n",
    "table cells": "| a ",
    "table separators": "|---|\n",
    "almost tables": "a | b\nc\n",
    "block attribute lists": "{: .a}\n",
    "span attribute lists": "*a*{: .b}",
    "open attribute lists": "{: a='",
    "attribute list definitions": "{:a: b}\n",
    "extensions": "{::comment}",
    "nomarkdown": "{::nomarkdown} ",
    "abbreviations": "*[A]: b\n",
    "footnotes": "[^1] ",
    "footnote definitions": "[^1]: a\n",
    "link definitions": "[a]: b\n",
    "headers": "# a\n",
    "setext headers": "a\n===\n\n",
    "fences": "```\n",
    "fences of both kinds": "```\n~~~\n",
    "math": "$$a ",
    "dollars": "$",
    "entities": "&amp; & &x ",
    "backslashes": "\\",
    "paragraph lines": "a\n",
    "one long line": "a ",
    "one long word": "a",
    "line breaks": "a  \nb\\\\\n",
    "dashes": "-",
    "dots": ".",
    "angle quotes": "<< >> ",
    "definitions": ": a\n",
    "spaces": " ",
    "blank lines": "\n",
    "indented code": "    a\n\n",
    "rules": "***\n",
    "eob markers": "^\n",
    "parentheses": "[a](" + "(",
    "task items": "- [ ] a\n",
    "hashes": "#",
    "colons": ":",
    "autolinks": "<http://a",
    "tabs": "\t",
}
UNIQUE = {
    "many abbreviations": lambda n: "".join(f"*[A{i}]: b\n" for i in range(n)) + "".join(f"A{i} " for i in range(n)),
    "attribute list chain": lambda n: "".join(f"{{:a{i}: a{i + 1}}}\n" for i in range(n)) + "\nb\n{: a0}\n",
    "many footnotes": lambda n: "".join(f"a[^{i}]\n\n[^{i}]: b\n\n" for i in range(n)),
    "many links": lambda n: "".join(f"[a{i}] " for i in range(n)) + "\n\n" + "".join(f"[a{i}]: b\n" for i in range(n)),
    "many headers": lambda n: "* toc\n{:toc}\n\n" + "".join(f"# a {i}\n\n" for i in range(n)),
    "same headers": lambda n: "* toc\n{:toc}\n\n" + "# a\n\n" * n,
    "nested lists": lambda n: "".join("  " * (i % 20) + "* a\n" for i in range(n)),
    "emphasis around": lambda n: "*a " * n + "b*" * n,
    "brackets around": lambda n: "[" * n + "a" + "](b)" * n,
    "tags around": lambda n: "<b>" * n + "a" + "</b>" * n,
    "boxes around": lambda n: "<div>\n" * n + "a\n" + "</div>\n" * n,
}
BUDGET = 0.006
"""CPU seconds the smallest text should take: long enough to measure, short enough for a test."""
DOUBLING = 2.3
"""By how much the time may grow at most when the text doubles."""


def seconds(text: str, times: int = 3) -> float:
    """Return the CPU seconds of the quickest of several renderings."""
    taken = []
    for _ in range(times):
        gc.collect()
        start = time.process_time()
        to_html(text, {"input": "GFM", "hard_wrap": False, "syntax_highlighter": None})
        taken.append(time.process_time() - start)
    return min(taken)


def growth(make) -> float:
    """Return by how much the time grows when a text, big enough to be measured, doubles, and doubles again.

    The mean of two doublings evens out the steps that memory takes.
    """
    count = 64
    while count < 250_000 and seconds(make(count), 1) < BUDGET:
        count *= 2
    return math.sqrt(seconds(make(4 * count)) / seconds(make(count)))


def assert_linear(make):
    grown = [growth(make)]
    while grown[-1] > DOUBLING and len(grown) < 4:  # a busy machine deserves another look
        grown.append(growth(make))
    assert min(grown) <= DOUBLING, grown


@pytest.mark.parametrize("name", marked("kramdown_speed", FAMILIES))
def test_repeated_text_takes_linear_time(name):
    assert_linear(lambda count: FAMILIES[name] * count + "\n")


@pytest.mark.parametrize("name", UNIQUE)
def test_growing_text_takes_linear_time(name):
    assert_linear(UNIQUE[name])
