"""What a Gemfile, its lock file or a gemspec says of the gems that build a site.

Follows https://bundler.io/man/gemfile.5.html and https://guides.rubygems.org/patterns/#declaring-dependencies.
"""

import re
from dataclasses import field

from mkdocs_blogpost.values import value_class

_COMMENT = re.compile(r"^=begin\b.*?^=end\b[^\n]*|(?:^|(?<=\s))#(?!\{)[^\n]*", re.DOTALL | re.MULTILINE)
_GEM = re.compile(r"""^\s*gem[\s(]+(["'])(?P<name>[\w-]+)\1(?P<rest>[^\n]*(?:,[ \t]*\n[^\n]*)*)""", re.MULTILINE)
_DEPENDENCY = re.compile(
    r"""\.add(?:_runtime|_development)?_dependency[\s(]+(["'])(?P<name>[\w-]+)\1(?P<rest>[^\n]*)"""
)
_GROUP = re.compile(r"^\s*group\b(?P<names>[^\n]*?)\s+do\b[^\n]*\n(?P<body>.*?)^\s*end\b", re.DOTALL | re.MULTILINE)
_LIMIT = re.compile(r"""["']\s*(?P<sign>~>|>=|<=|!=|=|>|<)?\s*(?P<version>\d[\w.]*)\s*["']""")
_LOCKED = re.compile(r"^ {4}(?P<name>[\w-]+) \((?P<version>[^)]+)\)$", re.MULTILINE)
_PLUGINS = "jekyll_plugins"

MAJOR = {"3": ((3, 0), (3, 4), (3, 8), (3, 9), (3, 10)), "4": ((4, 0), (4, 1), (4, 2), (4, 3), (4, 4))}
"""Releases that a limit may allow, by their first number."""


@value_class
class Gems:
    """The gems that a site's files name."""

    named: frozenset[str] = field(default=frozenset())
    """The gems of Gemfile, gemspec and lock file."""
    loaded: frozenset[str] = field(default=frozenset())
    """The gems of the group that Jekyll loads by itself."""
    jekyll: str = ""
    """The only major version of Jekyll that is allowed, `3` or `4`; empty if more than one is."""
    is_locked: bool = False
    """Whether the lock file says so."""


def gems_of(gemfile: str, gemspec: str, lock: str) -> Gems:
    """Return the gems of three files, each empty if it does not exist."""
    gemfile, gemspec = _COMMENT.sub("", gemfile), _COMMENT.sub("", gemspec)
    locked = {found["name"]: found["version"] for found in _LOCKED.finditer(lock)}
    asked = [*_GEM.finditer(gemfile), *_DEPENDENCY.finditer(gemspec)]
    limits = " ".join(found["rest"] for found in asked if found["name"] == "jekyll")
    major = locked.get("jekyll", "").partition(".")[0]
    return Gems(
        named=frozenset((*locked, *(found["name"] for found in asked))),
        loaded=frozenset(_loaded(gemfile)),
        jekyll=major if major in MAJOR else _only_major(limits),
        is_locked=major in MAJOR,
    )


def _loaded(gemfile: str) -> list[str]:
    """Return the gems in the group `jekyll_plugins`."""
    inside = [found["body"] for found in _GROUP.finditer(gemfile) if _PLUGINS in found["names"]]
    names = [gem["name"] for body in inside for gem in _GEM.finditer(body)]
    return names + [gem["name"] for gem in _GEM.finditer(gemfile) if _PLUGINS in gem["rest"]]


def _only_major(limits: str) -> str:
    """Return the major version that is the only one which limits such as `"~> 3.9"` allow."""
    wanted = [(found["sign"] or "=", _numbers(found["version"])) for found in _LIMIT.finditer(limits)]
    if not wanted:
        return ""
    allowed = [major for major in MAJOR if any(_is_allowed((*each, 99), wanted) for each in MAJOR[major])]
    exact = [str(version[0]) for sign, version in wanted if sign == "="]
    allowed = allowed or [major for major in exact if major in MAJOR]
    return allowed[0] if len(allowed) == 1 else ""


def _is_allowed(release: tuple[int, ...], limits: list[tuple[str, tuple[int, ...]]]) -> bool:
    return all(_meets(release, sign, version) for sign, version in limits)


def _meets(release: tuple[int, ...], sign: str, version: tuple[int, ...]) -> bool:
    whole = (*version, 0, 0)[:3]
    if sign == "~>":
        kept = max(1, len(version) - 1)
        return release >= whole and release[:kept] == version[:kept]
    return {
        "=": release[: len(version)] == version,
        "!=": True,
        ">=": release >= whole,
        ">": release > whole,
        "<=": release <= whole,
        "<": release < whole,
    }[sign]


def _numbers(version: str) -> tuple[int, ...]:
    """Return the numbers of a version."""
    return tuple(int(part) for part in version.split(".") if part.isdigit())
