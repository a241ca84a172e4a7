"""Random Liquid is rendered as the real Jekyll renders it, and where Jekyll stops, the author is told."""

import re
from random import Random

import needs
import pytest
from effort import ASKED
from liquid_text import mutated, text
from oracle.jekyll_liquid import NOW, jekyll_liquid, laid_out

from mkdocs_blogpost.liquid.engine import engine_of
from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.problems import Level, Problems
from mkdocs_blogpost.source.tree import SourceTree

pytestmark = needs.ruby
TOLD = {"path": "case.md", "page": {"title": "A page", "nav": 3}, "config": {}, "files": {}, "plugins": []}
COUNT = int(ASKED or 250)


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    return laid_out("", TOLD, tmp_path_factory.mktemp("liquid"))


def ours(source, texts):
    site = read_site(SourceTree(source), now=NOW, problems=Problems())
    page = next(page for page in site.pages if page.path == "case.md")
    for each in texts:
        problems = Problems()
        shown = engine_of(site, problems).render(each, page, path="case.md")
        yield shown, [problem for problem in problems if problem.level is Level.WARNING]


def test_composed_templates_read_the_same(source):
    texts = [text(Random(seed)) for seed in range(COUNT)]
    theirs = jekyll_liquid().render_all(source, TOLD, texts)
    compared = 0
    for written, real, (shown, warnings) in zip(texts, theirs, ours(source, texts), strict=True):
        if "error" not in real:
            assert shown == real["text"], written
            assert not warnings, written
            compared += 1
    assert compared > COUNT / 2


def test_where_jekyll_stops_at_damaged_templates_the_author_is_told(source):
    texts = [mutated(Random(seed), text(Random(seed))) for seed in range(COUNT)]
    theirs = jekyll_liquid().render_all(source, TOLD, texts)
    for written, real, (shown, warnings) in zip(texts, theirs, ours(source, texts), strict=True):
        if re.search(r"\bin site\.?[^\w.]", written):
            continue  # the names in `site` come in no order
        if "error" not in real:
            assert shown == real["text"], written
        elif "SyntaxError" in real["error"] and not {"comment", "raw"} & set(re.findall(r"\w+", written)):
            assert warnings, (written, real["error"])
