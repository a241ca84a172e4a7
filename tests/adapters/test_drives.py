"""Paths as Windows has them: folders on several drives, and names with other separators."""

import ntpath
import os
from pathlib import PureWindowsPath

import pytest
from sites import Site

from mkdocs_blogpost.adapters.mkdocs import files
from mkdocs_blogpost.adapters.mkdocs.files import path_from, path_inside
from mkdocs_blogpost.source.tree import SourceTree

# Folders named `drive-…` are drives: no relative path leads from one to another.
DRIVES = """
import os

usual = os.path.relpath


def drive(place):
    return next((part for part in os.path.abspath(place).split(os.sep) if part.startswith("drive-")), "")


def relpath(path, start=os.curdir):
    if drive(path) != drive(start):
        raise ValueError(f"path is on mount {drive(path)!r}, start on mount {drive(start)!r}")
    return usual(path, start)


os.path.relpath = relpath
"""


def test_a_blog_on_another_drive_is_built(tmp_path):
    options = {"source": "../drive-d/blog", "prefix": "blog", "cache": str(tmp_path / "drive-e/cache")}
    config = {"hooks": ["drives.py"], "site_dir": str(tmp_path / "drive-e/site"), "repo_url": "https://code.example/a"}
    site = Site(tmp_path / "drive-c", theme="mkdocs", options=options, config=config)
    site.write("drives.py", DRIVES).write("docs/index.md", "# Home\n")
    Site(tmp_path / "drive-d").write("blog/_posts/2024-01-01-first.md", "---\ntitle: First\n---\nText.\n")
    for _ in range(2):  # cold, and from the cache
        result = site.build("--strict", "--no-directory-urls")
        assert result.code == 0, result.log
        page = tmp_path / "drive-e/site/blog/2024/01/01/first.html"
        assert "Text." in page.read_text("utf-8")
    assert list((tmp_path / "drive-e/cache").glob("posts-*.bin"))


@pytest.mark.parametrize(
    ("place", "folder", "seen", "inside"),
    [
        ("C:\\site\\_posts\\a.md", "C:\\site", "_posts/a.md", "_posts/a.md"),
        ("c:\\Site\\a.md", "C:\\site\\docs", "../a.md", ""),
        ("C:\\site", "C:\\site", ".", "."),
        ("D:\\blog\\a.md", "C:\\site", "D:/blog/a.md", ""),
    ],
)
def test_paths_of_windows_have_slashes(monkeypatch, place, folder, seen, inside):
    monkeypatch.setattr(files, "Path", PureWindowsPath)
    monkeypatch.setattr(os.path, "relpath", ntpath.relpath)
    assert path_from(place, folder) == seen
    assert path_inside(place, folder) == inside


def test_the_root_of_a_drive_can_be_a_source_tree():
    tree = SourceTree(os.sep)
    assert str(tree.absolute("etc")) == "/etc"
    assert tree.absolute("../etc") is not None
