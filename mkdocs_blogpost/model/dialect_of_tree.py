"""Which Jekyll builds a tree, by what lies in it.

Files that say who builds come first: workflows, then Gemfile, lock file and gemspec. Without them, what only a
build of one's own can do speaks for Jekyll 4, and any sign of GitHub Pages for that. In doubt it is Jekyll 4.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_blogpost.dialect import AUTO, DIALECTS, GITHUB_PAGES, JEKYLL_3, JEKYLL_4, Dialect
from mkdocs_blogpost.model.collections import names
from mkdocs_blogpost.model.gemfile import Gems, gems_of
from mkdocs_blogpost.model.own_build import OwnBuild, own_build
from mkdocs_blogpost.model.theme import LAYOUTS
from mkdocs_blogpost.source.repository import repository_of
from mkdocs_blogpost.source.tree import SourceTree
from mkdocs_blogpost.values import value_class

_USER_SITE = re.compile(r"https?://[\w-]+\.github\.io/?")


@value_class
class Decision:
    """Which Jekyll a tree is read as, and why."""

    dialect: Dialect
    """The dialect."""
    reason: str
    """What decided, in words."""
    is_sure: bool = True
    """Whether something in the tree decided."""


@value_class
class _Signs:
    """What lies in a tree."""

    gems: Gems
    """The gems that it names."""
    build: OwnBuild
    """Who builds, by its workflows."""
    settings: Mapping[str, Any]
    """Its configuration's file."""
    repository: str
    """`OWNER/NAME` at github.com, empty if unknown."""
    has_gems: bool
    """Whether there is a Gemfile, a lock file or a gemspec."""
    has_cname: bool
    """Whether there is a file `CNAME`."""
    has_plugins: bool
    """Whether it has Ruby plugins of its own."""
    has_nojekyll: bool
    """Whether a file `.nojekyll` keeps GitHub Pages from building it."""


def decide(tree: SourceTree, option: str, settings: Mapping[str, Any], variables: Mapping[str, str]) -> Decision:
    """Return the dialect that an option names or, with `auto`, the one that the tree asks for."""
    if option != AUTO:
        return Decision(DIALECTS[option], "the option 'dialect' says so")
    signs = _signs(tree, settings, variables)
    return _by_workflow(signs) or _by_gems(signs) or _by_signs(signs)


def _signs(tree: SourceTree, settings: Mapping[str, Any], variables: Mapping[str, str]) -> _Signs:
    root = _root(tree)
    gemspecs = [entry.path for entry in root.entries() if entry.name.endswith(".gemspec")]
    texts = [_read(root, path) for path in ("Gemfile", gemspecs[0] if gemspecs else "", "Gemfile.lock")]
    own = settings.get("repository")
    known = (variables.get("PAGES_REPO_NWO"), own, repository_of(tree.root).name)
    return _Signs(
        gems=gems_of(*texts),
        build=own_build(root),
        settings=settings,
        repository=next((name for name in known if isinstance(name, str) and "/" in name), ""),
        has_gems=any(texts),
        has_cname=tree.is_file("CNAME"),
        has_plugins=bool(tree.entries(str(settings.get("plugins_dir") or "_plugins"))),
        has_nojekyll=tree.is_file(".nojekyll"),
    )


def _root(tree: SourceTree) -> SourceTree:
    """Return the repository's tree, if the tree is its folder `docs` without a Gemfile of its own."""
    above = tree.root.parent
    is_docs = tree.root.name == "docs" and (above / ".git").exists() and not tree.is_file("Gemfile")
    return SourceTree(above) if is_docs else tree


def _by_workflow(signs: _Signs) -> Decision | None:
    if signs.build.pages:
        return Decision(GITHUB_PAGES, f"{signs.build.pages} uses actions/jekyll-build-pages")
    return None


def _by_gems(signs: _Signs) -> Decision | None:
    """Return what the Gemfile decides, None if there is none."""
    gems, own = signs.gems, signs.build.own
    if not signs.has_gems:
        return None
    if "github-pages" in gems.named:
        is_loaded = "github-pages" in {*gems.loaded, *_plugins(signs.settings)}
        if own and not is_loaded:
            return Decision(JEKYLL_3, f"{own} builds the site, and nothing there loads the gem 'github-pages'")
        return Decision(GITHUB_PAGES, "the Gemfile names the gem 'github-pages'")
    file = "Gemfile.lock" if gems.is_locked else "the Gemfile"
    if gems.jekyll == "4":
        return Decision(JEKYLL_4, f"{file} asks for Jekyll 4")
    if gems.jekyll == "3":
        address = _address(signs)
        if address and not own and not signs.has_plugins:
            return Decision(GITHUB_PAGES, f"{address}, and nothing here builds the site")
        return Decision(JEKYLL_3, f"{file} asks for Jekyll 3")
    return Decision(JEKYLL_4, "the Gemfile allows any version of Jekyll", is_sure=False)


def _by_signs(signs: _Signs) -> Decision:
    """Return what a tree without a Gemfile is read as."""
    against = next(_against_pages(signs), None)
    if against:
        return Decision(JEKYLL_4, against)
    sign = next(_for_pages(signs), None)
    if sign:
        return Decision(GITHUB_PAGES, f"there is no Gemfile, and {sign}")
    return Decision(JEKYLL_4, "there is no Gemfile and no sign of GitHub Pages", is_sure=False)


def _against_pages(signs: _Signs) -> Iterator[str]:
    """Yield what GitHub Pages would not do."""
    if signs.build.own:
        yield f"{signs.build.own} builds the site"
    if signs.has_nojekyll:
        yield "the file .nojekyll keeps GitHub Pages from building it"
    if signs.has_plugins:
        yield "it has Ruby plugins of its own"
    allowed = {*(GITHUB_PAGES.allowed or ()), *GITHUB_PAGES.always_on, "github-pages", "jekyll"}
    for name in _plugins(signs.settings):
        if name not in allowed:
            yield f"GitHub Pages does not allow its plugin '{name}'"


def _for_pages(signs: _Signs) -> Iterator[str]:
    """Yield the signs of GitHub Pages in a configured tree."""
    if not signs.settings:
        return
    if signs.has_cname:
        yield "there is a file CNAME"
    if signs.repository:
        yield f"its repository is {signs.repository} at github.com"
    if ".github.io" in str(signs.settings.get("url")):
        yield "its `url` is at github.io"
    if signs.settings.get("remote_theme"):
        yield "it has a `remote_theme`"
    if str(signs.settings.get("theme")) in LAYOUTS:
        yield f"GitHub Pages has its theme '{signs.settings['theme']}'"


def _address(signs: _Signs) -> str:
    """Return what says that GitHub Pages answers at the site's address, empty for nothing."""
    if signs.has_cname:
        return "there is a file CNAME"
    if signs.repository.lower().endswith(".github.io"):
        return f"its repository is {signs.repository}"
    return "its `url` is at github.io" if _USER_SITE.fullmatch(str(signs.settings.get("url"))) else ""


def _plugins(settings: Mapping[str, Any]) -> list[str]:
    return [*names(settings.get("plugins")), *names(settings.get("gems"))]


def _read(tree: SourceTree, path: str) -> str:
    try:
        return tree.read_text(path) if path and tree.is_file(path) else ""
    except (OSError, UnicodeError):
        return ""
