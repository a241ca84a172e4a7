"""Whatever a post contains, its Liquid raises nothing, is the same each time, and loses no text in silence."""

from random import Random

import pytest
from effort import effort
from hypothesis import given
from hypothesis import strategies as st
from liquid_text import mutated, text
from oracle.jekyll_liquid import NOW, laid_out

from mkdocs_blogpost.liquid.engine import engine_of
from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.source.tree import SourceTree

TOLD = {"path": "case.md", "page": {"title": "A page", "nav": 3}, "config": {}, "files": {}, "plugins": []}
PIECES = st.sampled_from(
    [
        *"{}%|:,.'\"-()[]=<>#&\n ",
        "{{", "}}", "{%", "%}", "if ", "endif", "else", "for x in ", "endfor", "raw", "endraw", "comment", "endcomment",
        "include ", "figure.html", "assign ", "x", "page.title", "site.posts", "case ", "when ", "liquid", "capture ",
        "upcase", "date", "1", "é", "highlight ", "ruby", "endhighlight", "cycle ", "post_url ", "link ", "\r\n", "\0",
    ]
)  # fmt: skip
randoms = st.randoms(use_true_random=False)


@pytest.fixture(scope="module")
def blog(tmp_path_factory):
    source = laid_out("", TOLD, tmp_path_factory.mktemp("liquid"))
    site = read_site(SourceTree(source), now=NOW, problems=Problems())
    return site, next(page for page in site.pages if page.path == "case.md")


def rendered(blog, written):
    site, page = blog
    problems = Problems()
    return engine_of(site, problems).render(written, page, path="case.md"), [str(problem) for problem in problems]


@effort
@given(pieces=st.lists(PIECES, max_size=40))
def test_pieces_in_any_order(blog, pieces):
    written = "".join(pieces)
    assert rendered(blog, written) == rendered(blog, written)


@effort
@given(r=randoms)
def test_damaged_templates(blog, r: Random):
    written = mutated(r, mutated(r, text(r)))
    assert rendered(blog, written) == rendered(blog, written)


@effort
@given(written=st.text())
def test_a_text_without_liquid_stays_as_it_is(blog, written):
    if "{{" not in written and "{%" not in written:
        assert rendered(blog, written) == (written, [])


@effort
@given(before=st.text(alphabet="abc \n"), after=st.text(alphabet="abc \n"))
def test_text_around_a_mistake_is_kept(blog, before, after):
    shown, told = rendered(blog, f"{before}{{% nonsense %}}{after}")
    assert shown == f"{before}{{% nonsense %}}{after}"
    assert len(told) == 1
