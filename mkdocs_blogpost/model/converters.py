"""Texts that are neither Markdown nor HTML and that optional packages convert: Textile and Sass.

Follows https://jekyllrb.com/docs/assets/ and https://github.com/jekyll/jekyll-textile-converter.
"""

import importlib
from collections.abc import Collection
from functools import cache
from importlib.util import find_spec
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


def css_of(text: str, *, indented: bool, folders: Collection[Path]) -> str:
    """Return Sass as CSS; raise ConversionError if the compiler cannot read it."""
    sass = importlib.import_module("sass")
    try:
        return str(sass.compile(string=text, indented=indented, include_paths=[str(folder) for folder in folders]))
    except sass.CompileError as error:
        lines = str(error).strip().splitlines()
        raise ConversionError(lines[0] if lines else "") from None
