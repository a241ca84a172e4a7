"""What the post of the same name says of dates is so."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from documentation import SITE, text_of

from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.source.tree import SourceTree

POST = text_of("dates-drafts-and-the-future")
NOW = datetime(2026, 11, 24, tzinfo=UTC)
SPELLINGS = re.findall(r"^date: .+$", POST.partition("```yaml")[2].partition("```")[0], re.MULTILINE)


def site_of(folder: Path, **asked: bool) -> Site:
    """Return a folder as Jekyll sees it today."""
    return read_site(SourceTree(folder), now=NOW, problems=Problems(), **asked)


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_date_is_the_same_day_however_it_is_spelt(spelling: str, tmp_path: Path) -> None:
    """Each spelling of the post names 8 September 2026."""
    (tmp_path / "_config.yml").write_text("timezone: Europe/Berlin\n", "utf-8")
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_posts" / "2020-01-01-hello.md").write_text(f"---\n{spelling}\n---\n", "utf-8")
    (post,) = site_of(tmp_path).posts
    assert post.date.date() == date(2026, 9, 8)


def test_the_draft_and_the_post_of_the_future_wait() -> None:
    """The example blog withholds its draft and its future post, and says why, until they are asked for."""
    site = site_of(SITE)
    reasons = {one.path.rpartition("/")[2]: one.reason for one in site.withheld}
    assert reasons == {
        "2038-01-19-the-day-the-clocks-run-out.md": "future",
        "a-post-about-comments.md": "draft",
    }
    assert len(site_of(SITE, drafts=True, future=True).posts) == len(site.posts) + 2
