"""A mistake is reported in the words of the real Jekyll, which people look for: `cases/liquid_errors/`."""

import json

import pytest
from oracle.jekyll_liquid import NOW, laid_out
from oracle.liquid_errors import MESSAGES, PAGE, templates

from mkdocs_blogpost.liquid.engine import engine_of
from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.source.tree import SourceTree

CASES = list(zip(templates(), json.loads(MESSAGES.read_text(encoding="utf-8")), strict=True))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    source = laid_out("", PAGE, tmp_path_factory.mktemp("liquid"))
    return read_site(SourceTree(source), now=NOW, problems=Problems())


@pytest.mark.parametrize(("text", "message"), CASES, ids=[text for text, _ in CASES])
def test_a_mistake_is_reported_in_the_words_of_jekyll(site, text, message):
    problems = Problems()
    page = next(page for page in site.pages if page.path == "case.md")
    engine_of(site, problems).render(text, page, path="case.md")
    assert message in next(map(str, problems))
