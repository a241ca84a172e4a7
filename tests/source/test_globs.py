"""File name patterns: what Ruby's `File.fnmatch` and `Dir.glob` say, and no pattern takes long."""

import json
import subprocess
import time
from itertools import product

import needs
import pytest

from mkdocs_blogpost.source.entry_filter import EntryFilter
from mkdocs_blogpost.source.globs import glob_matches, matches
from mkdocs_blogpost.source.tree import SourceTree

pytestmark = needs.ruby

SETS = (
    "[i-e]x",
    "[^]",
    "[]",
    "[]a]",
    "[^]a]",
    "[a",
    "[a-",
    "[a-]",
    "[\\]]",
    "[a\\-c]",
    "[!a]",
    "[^a-c]x",
    "[a-c-e]",
    "[a-\\]]",
    "[[a]]",
    "[[:alpha:]]",
    "[^",
    "[\\",
    "[a-c",
    "a[",
    "a[b",
    "[a]b-",
    "[-a]",
    "[]-a]",
    "[z-a]",
    "[^z-a]",
    "[\\a-c]",
    "[/]",
    "a[/]b",
    "{a,b}",
    "a\\",
    "\\a",
    "[ab]*",
    "[&&a]",
    "[a&&b]",
    "[~~a]",
    "[||a]",
    "[a--b]",
    "[é]",
    "[à-é]",
    "[[-a]",
    "*[a-b]*",
)
NAMES = (
    "a",
    "b",
    "c",
    "x",
    "ax",
    "bx",
    "ex",
    "-",
    "]",
    "[",
    "\\",
    "[a",
    "a]",
    "]a",
    "^",
    "é",
    "a/b",
    "ab",
    "!",
    "z",
    "&",
    "|",
    "a[b",
)
ASK = "require 'json'; puts JSON.dump(JSON.parse(STDIN.read).map { |pattern, name| File.fnmatch?(pattern, name) })"


def test_sets_match_what_they_match_in_ruby():
    pairs = list(product(SETS, NAMES))
    run = subprocess.run(["ruby", "-e", ASK], input=json.dumps(pairs), capture_output=True, text=True, check=True)
    assert [matches(*pair) for pair in pairs] == json.loads(run.stdout)


@pytest.mark.parametrize(
    "pattern", ["**/*", "**/b/*", "a/**/*.md", "*/*", "{a,b}/**/[a-c]*", "**/a.*", "*a*/*", "[^a]*/*", "a**/*"]
)
def test_folders_are_crossed_as_in_ruby(pattern, tmp_path):
    for path in ("a/x.md", "a/b/a.md", "b/a.txt", "b/.a/c.md", "ca/b/b/b.md", "a.md", "b/b/c"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("")
    ask = "require 'json'; puts JSON.dump(Dir.glob(ARGV[0], base: ARGV[1]))"
    run = subprocess.run(["ruby", "-e", ask, pattern, str(tmp_path)], capture_output=True, text=True, check=True)
    found = [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")]
    assert sorted(each for each in found if glob_matches(pattern, each)) == sorted(json.loads(run.stdout))


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("*a" * 30 + "b", "a" * 300),
        ("**/a/" * 20 + "b", "a/" * 100),
        ("**/*a*/" * 20 + "b", "aa/" * 100),
        ("{a,b}" * 30, "a" * 30),
        ("{" * 3_000, "a"),
        ("*" * 100_000, "a"),
        ("[a" * 2_000, "a"),
        ("*[a-z]?" * 100, "a" * 300),
    ],
)
def test_no_pattern_takes_long(pattern, path):
    begun = time.process_time()
    matches(pattern, path)
    glob_matches(pattern, path)
    assert time.process_time() - begun < 1


@pytest.mark.parametrize("pattern", ["[ai-easb].md", "/[^]", "[", "[]", "\\"])
def test_an_odd_pattern_stops_nothing(pattern, tmp_path):
    (tmp_path / "x.md").write_text("")
    assert [entry.path for entry in EntryFilter(exclude=(pattern,)).keep(SourceTree(tmp_path).entries())] == ["x.md"]
