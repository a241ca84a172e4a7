"""Texts that are neither Markdown nor HTML and that optional packages convert: Textile and Sass.

Follows https://jekyllrb.com/docs/assets/ and https://github.com/jekyll/jekyll-textile-converter.
"""

import importlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from itertools import product
from pathlib import Path

PACKAGES = {".textile": "textile", ".scss": "sass", ".sass": "sass"}
"""Ending to the module that converts it; the extra of this project that installs it has the same name."""
OUTPUT = {"textile": ".html", "sass": ".css"}
"""Module to the ending of what it makes."""
SASS_FOLDER = "_sass"
"""Where Sass looks for what a file imports."""


class ConversionError(Exception):
    """A text that its converter cannot read."""


@cache
def is_installed(module: str) -> bool:
    """Return whether an optional package can be imported."""
    return find_spec(module) is not None


def converter_of(ending: str) -> str:
    """Return the name of the converter for an ending; empty if there is none, or it is not installed."""
    module = PACKAGES.get(ending.lower(), "")
    return module if module and is_installed(module) else ""


def markup_of(ending: str, markdown: Collection[str]) -> str:
    """Return how texts with an ending are converted: `markdown`, `textile`, `sass`, or `html` for not at all."""
    return "markdown" if ending.lower() in markdown else converter_of(ending) or "html"


def textile_html(text: str) -> str:
    """Return Textile as HTML."""
    return str(importlib.import_module("textile").textile(text))


def css_of(text: str, *, indented: bool, folders: Collection[Path], root: Path | None = None) -> str:
    """Return Sass as CSS; raise ConversionError if the compiler cannot read it, or if it imports from outside `root`.

    The compiler itself would read any file of the machine.
    """
    sass = importlib.import_module("sass")
    guard = _ImportGuard(tuple(folders), root)
    paths = [str(folder) for folder in folders]
    try:
        css = str(sass.compile(string=text, indented=indented, include_paths=paths, importers=((0, guard.answer),)))
    except sass.CompileError as error:
        lines = str(error).strip().splitlines()
        raise ConversionError(lines[0] if lines else "") from None
    if guard.refused:
        raise ConversionError(f"it imports '{guard.refused[0]}', which lies outside the source tree")
    return css


@dataclass(frozen=True, slots=True)
class _ImportGuard:
    """Answers the compiler when it comes to an `@import`."""

    folders: tuple[Path, ...]
    root: Path | None
    refused: list[str] = field(default_factory=list)

    def answer(self, name: str, importing: str) -> list[tuple[str, str]] | None:
        """Return None where the compiler may read the file, and an empty text instead of any other file."""
        if all(self._is_inside(place) for place in self._found(name, importing)):
            return None
        self.refused.append(name)
        return [(name, "")]

    def _found(self, name: str, importing: str) -> Iterator[Path]:
        """Yield the first file that the name leads to, looked for where the compiler looks."""
        own = [] if importing == "stdin" else [Path(importing).parent]
        folder, _, last = name.rpartition("/")
        for base in (*own, *self.folders, Path.cwd()):
            for mark, ending in product(("", "_"), ("", ".scss", ".sass", ".css")):
                place = base / (f"{folder}/{mark}{last}{ending}" if "/" in name else f"{mark}{last}{ending}")
                if place.is_file():
                    yield place
                    return

    def _is_inside(self, place: Path) -> bool:
        return self.root is not None and place.resolve().is_relative_to(self.root.resolve())
