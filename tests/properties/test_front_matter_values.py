"""Whatever value a key of the front matter has: the site is read, and its other posts are as they were."""

import json
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.source.front_matter import KNOWN, unread
from mkdocs_blogpost.source.tree import SourceTree

NOW = datetime(2024, 6, 1, tzinfo=UTC)
KEYS = st.sampled_from(
    (
        *sorted(KNOWN), "slug", "redirect_from", "redirect_to", "aliases", "excerpt_separator", "last_modified_at",
        "ext", "lang",
    )
)  # fmt: skip
SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=300), st.just("javascript:x")
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(KEYS, VALUES, max_size=5))
def test_any_values_are_read_and_hinder_no_other_post(data):
    with TemporaryDirectory() as name:
        posts = Path(name) / "_posts"
        posts.mkdir()
        (posts / "2024-01-01-good.md").write_text("---\ntitle: Good\n---\n")
        (posts / "2024-01-02-odd.md").write_text(f"---\n{json.dumps(data)}\n---\nText.\n", encoding="utf-8")
        problems = Problems()
        site = read_site(SourceTree(Path(name)), now=NOW, problems=problems)
        good = next(post for post in site.posts if post.path == "_posts/2024-01-01-good.md")
        assert good.url == "/2024/01/01/good.html"
        for post in site.posts:
            parts = post.destination.split("/")
            assert not {"", ".", ".."} & set(parts)
            assert "\0" not in post.destination
            assert all(len(part.encode()) <= 255 for part in parts)
        assert all("\n" not in str(each) for each in problems)


@given(st.text(alphabet="-: \n\r\ufeffabtitle#<>!'\"+", max_size=200))
def test_any_text_can_be_searched_for_front_matter(text):
    found = unread(text)
    assert found is None or found.line <= len(text.splitlines())
