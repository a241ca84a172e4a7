"""Code of every language is coloured or stays plain: nothing raises, and no character is lost."""

from html import unescape
from re import sub

import pytest

from mkdocs_blogpost.kramdown import highlight
from mkdocs_blogpost.kramdown.highlight import markup_of, with_time_limit
from mkdocs_blogpost.kramdown.highlight_languages import ROUGE_NAMES
from mkdocs_blogpost.liquid.highlighted_code import pieces

CODE = (
    "x = %Q(a #{b} c)\ny = %r{a#{1}b}i\n", "%w[", "<<A\nb", '"' * 200, '{% x "a" %} {{ b }}', "`" * 50, "#{" * 50, "/*",
    "(*" * 100, "\0\x01", "é𝒳", "%{" * 40, "begin\n" * 40, "\\" * 41, "{-" * 50, "R\"(", "`${`${`${", "a\tb\r\n",
)  # fmt: skip


@pytest.mark.parametrize("code", CODE)
def test_odd_code_of_any_language_stays_whole(code):
    for name in sorted(ROUGE_NAMES):
        assert "".join(piece for _, piece in pieces(name, code)) == code, name
        markup = markup_of(code.replace("\r", ""), name)
        text = unescape(sub("<[^>]*>", "", markup or ""))
        assert text.rstrip("\n") == code.replace("\r", "").rstrip("\n"), name


class Broken:
    """A lexer that raises in the middle."""

    def get_tokens_unprocessed(self, text):
        yield 0, highlight.Text, text[:2]
        raise IndexError(text)


def test_a_lexer_that_raises_leaves_the_rest_plain():
    found = list(with_time_limit(Broken()).get_tokens_unprocessed("abcde"))
    assert found == [(0, highlight.Text, "ab"), (2, highlight.Text, "cde")]


def test_a_lexer_that_works_too_long_leaves_the_rest_plain(monkeypatch):
    monkeypatch.setattr(highlight, "SECONDS", -1)
    assert "".join(text for _, text in pieces("ruby", "a = 1\n" * 100)) == "a = 1\n" * 100
