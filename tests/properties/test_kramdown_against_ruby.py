"""Random and mutated texts have the DOM that the real kramdown gives them."""

from random import Random

import needs
import pytest
from dom import outline
from effort import effort
from hypothesis import given
from hypothesis import strategies as st
from known import marked
from kramdown_options import OPTIONS
from kramdown_text import document, mutated, noise, ragged, spans, tag_soup
from oracle.kramdown import CASES, JEKYLL, RubyError, kramdown, read

from mkdocs_blogpost.kramdown import to_html

pytestmark = needs.ruby

randoms = st.randoms(use_true_random=False)
MAKERS = {"ragged lines": ragged, "tag soup": tag_soup}
options = st.sampled_from(OPTIONS[:2])
cases = st.sampled_from(sorted(CASES.glob("*/*.text")))


def same_dom(text, options=JEKYLL):
    try:
        theirs = kramdown().to_html(text, options)
    except RubyError:  # the real one raises on a few texts: nothing to compare with
        return
    assert outline(to_html(text, options)) == outline(theirs), f"\n--- text ---\n{text}\n--- {options}"


def test_the_options_written_down_are_those_jekyll_passes():
    text = '# A -- "b"\n\n`x` $$y$$ &copy;\n\n```\nz\n```\n\na\nb[^1]\n\n* toc\n{:toc}\n\n[^1]: n\n'
    assert kramdown().to_html(text, JEKYLL) == kramdown().to_html(text)


@effort
@given(randoms)
def test_composed_documents(r: Random):
    same_dom(document(r))


@effort
@given(randoms, st.sampled_from(OPTIONS))
def test_composed_documents_with_options(r: Random, options):
    same_dom(document(r, 4), options)


@effort
@given(randoms)
def test_running_text(r: Random):
    same_dom(spans(r, 3, 8) + "\n")


@effort
@given(randoms)
def test_marks_alone(r: Random):
    same_dom(noise(r, 10) + "\n")


@pytest.mark.parametrize("make", marked("kramdown_random", MAKERS))
@effort
@given(randoms, options)
def test_ill_made_texts(make, r: Random, options):
    same_dom(MAKERS[make](r), options)


@effort
@given(cases, randoms, st.integers(1, 3))
def test_mutated_cases(case, r: Random, times):
    same_dom(mutated(r, read(case), times))


@effort
@given(cases, cases)
def test_two_cases_in_one_document(first, second):
    same_dom(read(first) + "\n" + read(second))
