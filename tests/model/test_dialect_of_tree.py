"""The files of a tree say which Jekyll builds it."""

from datetime import UTC, datetime

import pytest

from mkdocs_blogpost.dialect import DIALECTS, dialect_name
from mkdocs_blogpost.model.dialect_of_tree import decide
from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.pipeline.settings import load
from mkdocs_blogpost.problem_texts import Level
from mkdocs_blogpost.problems import Problems, SettingsError
from mkdocs_blogpost.source import yaml
from mkdocs_blogpost.source.tree import SourceTree

BUILDS = "jobs: {build: {steps: [{uses: actions/checkout@v4}, {run: bundle exec jekyll build}]}}\n"
PAGES = "jobs: {build: {steps: [{uses: 'actions/jekyll-build-pages@v1'}]}}\n"
GEM = "gem 'github-pages', group: :jekyll_plugins\n"
CONFIG = {"_config.yml": "title: T\n"}
LOCK = "GEM\n  specs:\n    jekyll ({})\n      liquid (~> 4.0)\n    minima (2.5.1)\n      jekyll (>= 3.5, < 5.0)\n"

TREES = {
    "a workflow with the action of Pages": (
        "github-pages",
        {".github/workflows/a.yml": PAGES, "Gemfile": "gem 'jekyll', '~> 4'"},
    ),
    "the same in a comment": ("jekyll-4", {".github/workflows/a.yml": f"# {PAGES}", "Gemfile": "gem 'jekyll', '~> 4'"}),
    "the gem": ("github-pages", {"Gemfile": GEM}),
    "the gem in double quotes and no group": ("github-pages", {"Gemfile": 'gem "github-pages", "~> 232"\n'}),
    "the gem in a group": ("github-pages", {"Gemfile": "group :jekyll_plugins do\n  gem 'github-pages'\nend\n"}),
    "the gem in a comment": ("jekyll-4", {"Gemfile": f"# {GEM}gem 'jekyll', '~> 4.2'\n"}),
    "the gem in a block comment": ("jekyll-4", {"Gemfile": f"=begin\n{GEM}=end\ngem 'jekyll', '~> 4.2'\n"}),
    "the gem in the lock file": (
        "github-pages",
        {"Gemfile.lock": "GEM\n  specs:\n    github-pages (232)\n      jekyll (= 3.10.0)\n"},
    ),
    "the gem and a build that loads it": ("github-pages", {"Gemfile": GEM, ".github/workflows/a.yml": BUILDS}),
    "the gem and a build that does not": (
        "jekyll-3",
        {"Gemfile": "gem 'github-pages'", ".github/workflows/a.yaml": BUILDS},
    ),
    "the gem, a build, and plugins": (
        "github-pages",
        {"Gemfile": "gem 'github-pages'", ".github/workflows/a.yml": BUILDS, "_config.yml": "plugins: [github-pages]"},
    ),
    "the gem and Netlify": (
        "jekyll-3",
        {"Gemfile": "gem 'github-pages'", "netlify.toml": '[build]\ncommand = "jekyll build"'},
    ),
    "the gem and a Makefile's build": (
        "jekyll-3",
        {"Gemfile": "gem 'github-pages'", ".github/workflows/a.yml": 'jobs: {a: {steps: [{run: "cd x\\nmake html"}]}}'},
    ),
    "the gem and a workflow that builds nothing": (
        "github-pages",
        {
            "Gemfile": "gem 'github-pages'",
            ".github/workflows/a.yml": "name: make it so\njobs: {a: {steps: [{run: echo makeup}]}}",
        },
    ),
    "the lock file's 4": (
        "jekyll-4",
        {"Gemfile": "gem 'jekyll'", "Gemfile.lock": LOCK.format("4.3.2"), "CNAME": "a.example"},
    ),
    "the lock file's 3": ("jekyll-3", {"Gemfile": "gem 'jekyll'", "Gemfile.lock": LOCK.format("3.9.0")}),
    "a Gemfile with ~> 3": ("jekyll-3", {"Gemfile": "gem 'jekyll', '~> 3.9'"}),
    "a Gemfile with an exact 3": ("jekyll-3", {"Gemfile": "gem 'jekyll', '3.8.5'"}),
    "a Gemfile below 4": ("jekyll-3", {"Gemfile": "gem('jekyll', '>= 3.6', '< 4.0')"}),
    "a Gemfile from 4 on": ("jekyll-4", {"Gemfile": "gem 'jekyll', '>= 4.0'"}),
    "a Gemfile for both": ("jekyll-4?", {"Gemfile": "gem 'jekyll', '>= 3.8', '< 5'", "CNAME": "a.example"}),
    "a Gemfile without a limit": ("jekyll-4?", {"Gemfile": "gem 'jekyll'"}),
    "a gemspec with 3": (
        "jekyll-3",
        {"a.gemspec": 's.add_runtime_dependency "jekyll", "~> 3.9"', "Gemfile": "gemspec"},
    ),
    "a gemspec for both": ("jekyll-4?", {"a.gemspec": 's.add_dependency "jekyll", ">= 3.5", "< 5.0"'}),
    "3 with a CNAME": ("github-pages", {"Gemfile": "gem 'jekyll', '~> 3.9'", "CNAME": "a.example"}),
    "3 with a CNAME and plugins": (
        "jekyll-3",
        {"Gemfile": "gem 'jekyll', '~> 3.9'", "CNAME": "a.example", "_plugins/a.rb": ""},
    ),
    "3 of a user's site": (
        "github-pages",
        {"Gemfile": "gem 'jekyll', '~> 3.9'", "_config.yml": "repository: o/o.github.io"},
    ),
    "3 of a project": ("jekyll-3", {"Gemfile": "gem 'jekyll', '~> 3.9'", "_config.yml": "repository: o/name"}),
    "no Gemfile and a CNAME": ("github-pages", {**CONFIG, "CNAME": "a.example"}),
    "no Gemfile and a repository": ("github-pages", {"_config.yml": "repository: owner/name"}),
    "no Gemfile and an address": ("github-pages", {"_config.yml": "url: https://owner.github.io"}),
    "no Gemfile and a remote theme": ("github-pages", {"_config.yml": "remote_theme: owner/theme"}),
    "no Gemfile and a theme of Pages": ("github-pages", {"_config.yml": "theme: jekyll-theme-cayman"}),
    "no Gemfile and a remote": (
        "github-pages",
        {
            **CONFIG,
            ".git/HEAD": "ref: refs/heads/main\n",
            ".git/config": '[remote "origin"]\n\turl = git@github.com:a/b.git\n',
        },
    ),
    "no Gemfile and another host's remote": (
        "jekyll-4?",
        {
            **CONFIG,
            ".git/HEAD": "ref: refs/heads/main\n",
            ".git/config": '[remote "origin"]\n\turl = https://git.example/a/b\n',
        },
    ),
    "no Gemfile and a foreign plugin": (
        "jekyll-4",
        {"_config.yml": "plugins: [jekyll-polyglot]", "CNAME": "a.example"},
    ),
    "no Gemfile and an allowed plugin": ("github-pages", {"_config.yml": "gems: [jekyll-feed]", "CNAME": "a.example"}),
    "no Gemfile and a build": ("jekyll-4", {**CONFIG, "CNAME": "a.example", ".github/workflows/a.yml": BUILDS}),
    "no Gemfile and .nojekyll": ("jekyll-4", {**CONFIG, "CNAME": "a.example", ".nojekyll": ""}),
    "no Gemfile and plugins": ("jekyll-4", {**CONFIG, "CNAME": "a.example", "_plugins/a.rb": ""}),
    "a theme alone of another kind": ("jekyll-4?", {"_config.yml": "theme: chirpy"}),
    "a CNAME beside posts alone": ("jekyll-4?", {"CNAME": "a.example"}),
    "nothing": ("jekyll-4?", {}),
}
"""Each tree by what is in it, with the dialect; a question mark if nothing in the tree decides."""


def laid_out(folder, files):
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return SourceTree(folder)


@pytest.mark.parametrize("name", TREES)
def test_tree_decides(name, tmp_path):
    wanted, files = TREES[name]
    settings = yaml.load(files.get("_config.yml", "")) or {}
    decision = decide(laid_out(tmp_path, files), "auto", settings, {})
    assert decision.dialect.name + ("" if decision.is_sure else "?") == wanted
    assert decision.reason


def test_option_overrides_the_tree(tmp_path):
    tree = laid_out(tmp_path, {"Gemfile": GEM})
    assert decide(tree, "jekyll-4", {}, {}).dialect.name == "jekyll-4"


def test_folder_docs_of_a_repository_has_the_gemfile_above_it(tmp_path):
    laid_out(tmp_path, {".git/HEAD": "", "Gemfile": GEM, "docs/_config.yml": "title: T"})
    assert decide(SourceTree(tmp_path / "docs"), "auto", {"title": "T"}, {}).dialect.name == "github-pages"


@pytest.mark.parametrize(
    ("value", "name"),
    [(4, "jekyll-4"), ("4.3", "jekyll-4"), (3.9, "jekyll-3"), ("3.10.0", "jekyll-3"), ("pages", "github-pages"),
     ("GitHub-Pages", "github-pages"), ("auto", "auto"), ("5", None), (None, None)],
)  # fmt: skip
def test_dialects_have_short_names(value, name):
    assert dialect_name(value) == name


def test_each_dialect_is_found_by_its_name():
    assert all(dialect_name(name) == dialect.name == name for name, dialect in DIALECTS.items())


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"Gemfile": GEM}, "GitHub Pages (Jekyll 3.10) builds it: the Gemfile names the gem 'github-pages'"),
        ({}, "nothing is sure: there is no Gemfile and no sign of GitHub Pages"),
    ],
)
def test_decision_is_reported_once(tmp_path, files, words):
    problems = Problems()
    read_site(laid_out(tmp_path, files), now=datetime(2024, 6, 1, tzinfo=UTC), dialect="auto", problems=problems)
    [found] = [problem for problem in problems if problem.code.startswith("dialect")]
    assert words in found.message
    assert found.level is Level.NOTE


def test_option_has_synonyms():
    assert load({}).dialect == "auto"
    assert load({"dialect": "github-pages"}).dialect == "github-pages"
    settings = load({"jekyll": {"version": 4, "title": "T"}})
    assert (settings.dialect, settings.jekyll) == ("jekyll-4", {"title": "T"})


def test_unknown_dialect_is_a_settings_error():
    with pytest.raises(SettingsError, match="'dialect' is one of auto, github-pages, jekyll-3, jekyll-4, not 'hugo'"):
        load({"dialect": "hugo"})
