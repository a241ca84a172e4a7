"""Where the source tree is, and what is said of it."""

import pytest
from drawn_trees import Build, plant

from mkdocs_blogpost.pipeline.source import find_source
from mkdocs_blogpost.problems import SettingsError
from mkdocs_blogpost.views.assemble import SiteInfo

POST = "---\\ntitle: Kiln\\n---\\nKiln."


@pytest.mark.parametrize(
    ("path", "option", "expected"),
    [
        ("_posts/2024-03-01-kiln.md", None, ""),
        ("docs/_posts/2024-03-01-kiln.md", None, "docs"),
        ("docs/blog/_posts/2024-03-01-kiln.md", None, "docs"),
        ("docs/blog/_posts/2024-03-01-kiln.md", "docs/blog", "docs/blog"),
        ("blog/_posts/2024-03-01-kiln.md", "blog/_posts", "blog"),
        ("docs/_config.yml", None, "docs"),
    ],
)
def test_the_source_tree_is_found(tmp_path, path, option, expected):
    plant(tmp_path, f"{path}  {POST}")
    assert find_source(option, (tmp_path, tmp_path / "docs")) == (tmp_path / expected).resolve()


@pytest.mark.parametrize("path", ["docs/index.md", "venv/lib/_posts/a.md", "_site/blog/_posts/a.md"])
def test_without_posts_the_option_is_named(tmp_path, path):
    plant(tmp_path, f"{path}  a")
    with pytest.raises(SettingsError, match="source"):
        find_source(None, (tmp_path, tmp_path / "docs"))


def test_a_folder_without_posts_is_reported(tmp_path):
    assert "source-without-posts" in Build(tmp_path, "posts/a.md  a").codes


@pytest.mark.parametrize(
    ("config", "site_url", "prefix", "expected"),
    [
        ("url: https://a.example\\nbaseurl: /blog", "https://a.example/", "", True),
        ("url: https://a.example\\nbaseurl: /blog", "https://a.example/blog/", "", False),
        ("url: https://a.example\\nbaseurl: /blog", "https://a.example/", "blog", False),
        ("url: https://a.example", "https://b.example/", "", True),
        ("url: https://a.example", "", "", False),
        ("title: A", "https://b.example/", "", False),
    ],
)
def test_a_site_that_moves_is_reported(tmp_path, config, site_url, prefix, expected):
    tree = f"_config.yml  {config}\n_posts/2024-03-01-kiln.md  {POST}\n"
    build = Build(tmp_path, tree, info=SiteInfo(origin=site_url), prefix=prefix)
    assert ("site-url" in build.codes) is expected
