"""A folder that the host and the Jekyll site share: whose each file is."""

import pytest
from drawn_trees import Build, plant

from mkdocs_blogpost.pipeline.shared_folder import HostPages, is_docs_of_site, paths_of_host
from mkdocs_blogpost.problems import SettingsError
from mkdocs_blogpost.source.tree import SourceTree

CONFIG = "_config.yml  title: A site\n"
JEKYLL = "docs/setup.md  ---\\nlayout: page\\n---\\nSet up.\n"
LIQUID = "docs/setup.md  ---\\ntitle: Set up\\n---\\n{{ site.title }}\n"
PLAIN = "docs/setup.md  ---\\ntitle: Set up\\n---\\nSet up.\n"
BARE = "docs/index.md  # Home\n"


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        (CONFIG + JEKYLL, True),
        (CONFIG + LIQUID, True),
        (CONFIG + "docs/raw.html  ---\\n---\\n<p>Raw.</p>\n", True),
        (CONFIG + PLAIN, False),
        (CONFIG + BARE, False),
        (CONFIG + "docs/a.md  ---\\ntitle: A\\n---\\n`{{ site.title }}`\n", False),
        ("_config.yml  exclude: [docs]\n" + JEKYLL, False),
        ("_config.yml  defaults:\\n- scope: {path: docs}\\n  values: {layout: page}\n" + PLAIN, True),
        (JEKYLL, False),
    ],
)
def test_whose_a_folder_docs_is_in_a_jekyll_site(tmp_path, drawing, expected):
    assert is_docs_of_site(SourceTree(plant(tmp_path, drawing)), "docs", HostPages()) is expected


def test_a_folder_of_both_kinds_stops_with_the_setting_that_decides(tmp_path):
    tree = SourceTree(plant(tmp_path, CONFIG + JEKYLL + BARE))
    with pytest.raises(SettingsError, match=r"docs_dir.*exclude"):
        is_docs_of_site(tree, "docs", HostPages())


def test_a_nav_that_names_a_page_makes_the_folder_the_hosts(tmp_path):
    tree = SourceTree(plant(tmp_path, CONFIG + JEKYLL))
    assert not is_docs_of_site(tree, "docs", HostPages(frozenset(["docs/setup.md"])))


def test_braces_of_another_plugin_are_no_sign_of_jekyll(tmp_path):
    tree = SourceTree(plant(tmp_path, CONFIG + LIQUID))
    assert not is_docs_of_site(tree, "docs", HostPages(has_templates=True))


FILES = """
_posts/2024-03-01-kiln.md    ---\\ntitle: Kiln\\n---
_includes/note.html          Note.
about.md                     ---\\nlayout: page\\n---
guide.md                     # Guide
team.md                      ---\\ntitle: Team\\n---\\nTeam.
a.png                        a
"""


@pytest.mark.parametrize(
    ("config", "prefix", "named", "expected"),
    [
        (CONFIG, "", (), ["a.png", "guide.md"]),
        (CONFIG, "", ("team.md",), ["a.png", "guide.md", "team.md"]),
        (CONFIG, "blog", (), ["a.png", "guide.md", "team.md"]),
        ("", "", (), ["a.png", "about.md", "guide.md", "team.md"]),
    ],
)
def test_whose_a_file_is_in_a_folder_that_is_both(tmp_path, config, prefix, named, expected):
    site = Build(tmp_path, config + FILES).site
    shared = [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()]
    assert sorted(paths_of_host(site, shared, prefix, HostPages(frozenset(named)))) == expected
