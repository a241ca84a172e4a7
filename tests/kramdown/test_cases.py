"""Our kramdown makes the DOM of the real one, in every construct and with every option."""

import needs
import pytest
from dom import outline
from known import marked
from oracle.kramdown import CASES, JEKYLL, kramdown, options_of, read

from mkdocs_blogpost.kramdown import to_html

NAMES = [path.relative_to(CASES).with_suffix("").as_posix() for path in CASES.glob("*/*.text")]


@pytest.mark.parametrize("name", marked("kramdown", NAMES))
def test_case_has_the_dom_of_the_real_kramdown(name: str):
    case = CASES / name
    options = options_of(case)
    ours = to_html(read(case.with_suffix(".text")), JEKYLL if options is None else options)
    assert outline(ours) == outline(read(case.with_suffix(".html")))


def test_there_are_enough_cases_and_each_is_recorded():
    assert len(NAMES) >= 400
    assert [name for name in NAMES if not (CASES / name).with_suffix(".html").exists()] == []
    assert [path for path in CASES.glob("*/*.html") if not path.with_suffix(".text").exists()] == []


@pytest.mark.parametrize("folder", sorted({name.split("/")[0] for name in NAMES}))
def test_recorded_files_are_what_the_real_kramdown_makes(folder):
    cases = [path.with_suffix("") for path in sorted((CASES / folder).glob("*.text"))]
    stale = [case.name for case in cases if made_now(case) != read(case.with_suffix(".html"))]
    assert stale == []


def made_now(case):
    return kramdown().to_html(read(case.with_suffix(".text")), options_of(case))


test_recorded_files_are_what_the_real_kramdown_makes.pytestmark += needs.ruby
