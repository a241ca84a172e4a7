"""Each case is a small source tree and what the real Jekyll knows of it: `cases/site/NAME/`."""

import json

import pytest
from known import marked
from oracle.jekyll_site import CASES, NOW, laid_out, settings_of
from site_rows import rows

from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.source.tree import SourceTree

NAMES = sorted(path.parent.name for path in CASES.glob("*/source"))


def test_cases_are_found():
    assert len(NAMES) >= 60


@pytest.mark.parametrize("name", marked("site", NAMES))
def test_site_is_as_jekyll_reads_it(name, tmp_path):
    case = CASES / name
    site = read_site(SourceTree(laid_out(case, tmp_path)), overrides=settings_of(case), now=NOW, problems=Problems())
    assert rows(site) == json.loads((case / "expected.json").read_text(encoding="utf-8"))
