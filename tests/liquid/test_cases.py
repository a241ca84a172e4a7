"""Liquid in every tag and filter is rendered as the real Jekyll renders it: `cases/liquid/NAME/`."""

import json
import re

import pytest
from known import marked
from oracle.jekyll_liquid import CASES, NOW, laid_out, read, surroundings_of

from mkdocs_blogpost.liquid.engine import engine_of
from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.source.tree import SourceTree

NAMES = [path.relative_to(CASES).with_suffix("").as_posix() for path in CASES.glob("*/*.liquid")]


def rendered(name: str, folder) -> str:
    told = surroundings_of(CASES / name)
    source = laid_out(read((CASES / name).with_suffix(".liquid")), told, folder)
    site = read_site(SourceTree(source), overrides=told["config"], now=NOW, problems=Problems())
    documents = [document for collection in site.collections.values() for document in collection.docs]
    item = next(item for item in [*site.pages, *documents] if item.path == told["path"])
    return engine_of(site, Problems()).render(item.body, item, path=item.path, line=item.body_line)


def without_colors(html: str) -> str:
    """Pygments is not Rouge: in a `figure` of code only the text counts, not its colours."""
    return re.sub(
        r'<figure class="highlight">.*?</figure>',
        lambda found: re.sub(r"</?span[^>]*>", "", found[0]),
        html,
        flags=re.DOTALL,
    )


def without_signature(html: str) -> str:
    """The plugin for search engines signs its work; we do not sign with its name."""
    return re.sub(r'(?:<!-- [^>]* Jekyll SEO tag[^>]*-->|<meta name="generator"[^>]*>)\n', "", html)


def comparable(text: str) -> object:
    """A document's keys come in no order in Ruby: of JSON the values count."""
    try:
        return json.loads(text) if text.startswith("{") else without_signature(without_colors(text))
    except ValueError:
        return without_signature(without_colors(text))


@pytest.mark.parametrize("name", marked("liquid", NAMES))
def test_case_reads_as_the_real_jekyll_has_it(name, tmp_path):
    assert comparable(rendered(name, tmp_path)) == comparable(read((CASES / name).with_suffix(".html")))


def test_there_are_enough_cases_and_each_is_recorded():
    assert len(NAMES) >= 400
    assert [name for name in NAMES if not (CASES / name).with_suffix(".html").exists()] == []
    assert [path for path in CASES.glob("*/*.html") if not path.with_suffix(".liquid").exists()] == []
