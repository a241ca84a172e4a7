"""The plugins, themes and runners that the blog is built beside: the table `neighbours.yml`, as values.

python tests/matrix/neighbours.py VENV       what pip must install in one of the environments of `make matrix`
python tests/matrix/neighbours.py --venvs    the names of these environments
python tests/matrix/neighbours.py --table    the table of the documentation
"""

# ruff: noqa: T201 (a command prints)

import sys
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Neighbour:
    """What is built beside the blog, and what must come out."""

    name: str
    """Its name, as the documentation has it."""
    kind: str
    """`plugin`, `theme` or `program`."""
    package: str
    """The distribution that brings it; empty for what MkDocs or Material has itself."""
    result: str
    """What a user can expect, for the documentation."""
    plugins: list[Any] = field(default_factory=list)
    """Its entry in `plugins:`."""
    theme: str | dict[str, Any] = "material"
    """The theme."""
    config: dict[str, Any] = field(default_factory=dict)
    """More of `mkdocs.yml`."""
    options: dict[str, Any] = field(default_factory=dict)
    """Options of the blog."""
    files: dict[str, str] = field(default_factory=dict)
    """More files of the project."""
    expect: list[dict[str, Any]] = field(default_factory=list)
    """Checks of what was built."""
    venv: str = "main"
    """The environment that it is installed in; not all of them can share one."""
    runner: str = "mkdocs"
    """The program that builds the site."""
    git: bool = False
    """Whether the project is committed to a repository first."""
    order: str = "any"
    """`first` or `last` if it works at only one side of the blog in `plugins:`."""
    allows: str = ""
    """A part of the neighbour's own warning, which has nothing to do with the blog."""
    fails: str = ""
    """Why this is known to fail."""
    core: bool = False
    """Whether every run of the tests tries it."""

    @property
    def has_folders(self) -> bool:
        """Return whether pages of MkDocs' own are folders with an `index.html`."""
        return "offline" not in self.name

    def is_installed(self) -> bool:
        """Return whether it can be tried here."""
        try:
            return not self.package or bool(version(self.package.partition("[")[0]))
        except PackageNotFoundError:
            return False


def packages(venv: str) -> list[str]:
    """Return the distributions that an environment needs, for pip."""
    return sorted({each.package for each in neighbours() if each.venv == venv and each.package})


def neighbours() -> list[Neighbour]:
    """Return the whole table."""
    table = yaml.safe_load((HERE / "neighbours.yml").read_text(encoding="utf-8"))
    return [Neighbour(name=str(name), **row) for name, row in table.items()]


def table() -> str:
    """Return what the documentation shows: a list by kind."""
    rows = [
        {"name": each.name, "kind": each.kind, "package": each.package, "result": each.result} for each in neighbours()
    ]
    return yaml.safe_dump(rows, sort_keys=False, allow_unicode=True, width=200)


if __name__ == "__main__":
    argument = sys.argv[1]
    if argument == "--table":
        print(table(), end="")
    elif argument == "--venvs":
        print(*sorted({each.venv for each in neighbours()}))
    else:
        print(*packages(argument))
