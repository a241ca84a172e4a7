"""A lexer whose rules are sorted finds the tokens that it finds without."""

import re

import pytest
from pygments.lexers import get_all_lexers, get_lexer_by_name

from mkdocs_blogpost.kramdown import lexer_rules

TEXT = r"""#!/bin/sh
# A comment, ünd mör: ſ K
function Café(a, b = "x\n'y'") { return `t${a}` + 0x1F - 2.5e-3; }
def f(x: int) -> str:
	'''doc
    string'''
    return f"{x!r:>{10}}" if x not in [1, None] else @decorated
<p class="a" id=b>Text &amp; <b>more</b><!-- no --><script>if (a < b && c) { x = /re[/]x/g }</script></p>
{% if a %}{{ b | c: "d" }}{% endif %} <?php echo $x->y['z']; ?>
SELECT `a`.b, COUNT(*) FROM "t" WHERE c LIKE '%x%' -- end
key: [value, 'other'] ; [section] $VAR ${VAR:-default} $(cat <<'END'
heredoc
END
)
\begin{a} \textbf{b} % x $c^2$ \end{a}   @media (min-width: 3em) { a:hover { color: #fff !important } }
"""
NAMES = sorted(names[0] for _, names, *_ in get_all_lexers() if names)
BEGINNINGS = {
    "a": "a",
    "[a-c]x": "abc",
    "(?:a|b*c)d": "abc",
    "a?b": "ab",
    r"(?=x)\bab": "a",
    "(?i:a)": None,
    "a*": None,
    "": None,
    r"(a)\1": "a",
    "(?!b)": None,
    r"[^\x01-\x7f]": "\0",
    r"\d+": "0123456789",
}


@pytest.mark.parametrize("first", range(0, len(NAMES), 50))
def test_sorted_rules_find_the_same_tokens(first, monkeypatch):
    monkeypatch.setattr(lexer_rules, "OFTEN", 0)
    for name in NAMES[first : first + 50]:
        plain, quick = get_lexer_by_name(name), get_lexer_by_name(name)
        lexer_rules.sort_rules(quick)
        assert list(quick.get_tokens(TEXT)) == list(plain.get_tokens(TEXT)), name


@pytest.mark.parametrize(("pattern", "expected"), BEGINNINGS.items())
def test_what_a_match_can_begin_with(pattern, expected):
    found = lexer_rules._beginnings(re.compile(pattern))
    assert found == (None if expected is None else frozenset(expected))


def test_letters_are_of_both_cases_where_case_does_not_count():
    assert lexer_rules._beginnings(re.compile("[ab]c", re.IGNORECASE)) == frozenset("aAbB")
