"""Liquid in every tag and filter is rendered as the real Jekyll renders it: `cases/liquid/NAME/`."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from known import marked
from oracle.jekyll_liquid import CASES, NOW, laid_out, read, surroundings_of

from mkdocs_blogpost.liquid.engine import engine_of
from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.source.tree import SourceTree

NAMES = [path.relative_to(CASES).with_suffix("").as_posix() for path in CASES.glob("*/*.liquid")]


@pytest.fixture(scope="session")
def shared_site(tmp_path_factory) -> Site:
    """The source tree of most cases, read once: its page `case.md` is empty."""
    folder = tmp_path_factory.mktemp("shared")
    return site_of(laid_out("", surroundings_of(CASES / "none"), folder), {})


def site_of(source: Path, config: dict[str, Any]) -> Site:
    return read_site(SourceTree(source), overrides=config, now=NOW, problems=Problems())


def with_text(site: Site, path: str, text: str) -> Site:
    """Return the site as it is read if one of its pages has another text."""
    return replace(site, pages=tuple(replace(p, body=text) if p.path == path else p for p in site.pages))


def case_site(name: str, shared: Site, folder: Path) -> tuple[Site, str]:
    """Return a case's site, and the path of the document that holds its text."""
    text = read((CASES / name).with_suffix(".liquid"))
    around = surroundings_of(CASES / name)
    if not (CASES / name).with_suffix(".yml").exists():
        return with_text(shared, around["path"], text), around["path"]
    return site_of(laid_out(text, around, folder), around["config"]), around["path"]


def rendered(site: Site, path: str) -> str:
    documents = [document for collection in site.collections.values() for document in collection.docs]
    item = next(item for item in [*site.pages, *documents] if item.path == path)
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
def test_case_reads_as_the_real_jekyll_has_it(name, shared_site, tmp_path):
    assert comparable(rendered(*case_site(name, shared_site, tmp_path))) == comparable(
        read((CASES / name).with_suffix(".html"))
    )


def test_a_site_with_another_text_is_the_one_that_is_read(shared_site, tmp_path):
    text = "{{ page.title }}\n{% include figure.html %}\n"
    read_anew = site_of(laid_out(text, surroundings_of(CASES / "none"), tmp_path), {})
    assert repr(with_text(shared_site, "case.md", text).pages) == repr(read_anew.pages)


def test_there_are_enough_cases_and_each_is_recorded():
    assert len(NAMES) >= 400
    assert [name for name in NAMES if not (CASES / name).with_suffix(".html").exists()] == []
    assert [path for path in CASES.glob("*/*.html") if not path.with_suffix(".liquid").exists()] == []
