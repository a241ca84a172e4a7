"""Texts that are neither Markdown nor HTML and that optional packages convert: Textile and Sass.

Follows https://jekyllrb.com/docs/assets/ and https://github.com/jekyll/jekyll-textile-converter.
"""

from collections.abc import Collection
from functools import cache, lru_cache
from html import escape
from importlib.util import find_spec
from pathlib import Path

from mkdocs_blogpost.model.converter_program import ConversionError, converter_program
from mkdocs_blogpost.values import value_class

PACKAGES = {".textile": "textile", ".scss": "sass", ".sass": "sass"}
"""Ending to the module that converts it; the extra of this project that installs it has the same name."""
OUTPUT = {"textile": ".html", "sass": ".css"}
"""Module to the ending of what it makes."""
SASS_FOLDER = "_sass"
"""Where Sass looks for what a file imports."""


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


@value_class
class Textile:
    """A Textile text, converted."""

    html: str
    """The HTML: the text as it is written if it could not be converted."""
    error: str = ""
    """Why it could not be converted; empty if it could."""


@lru_cache(maxsize=64)
def textile(text: str) -> Textile:
    """Return Textile as HTML."""
    try:
        return Textile(converter_program().convert({"kind": "textile", "text": text}))
    except ConversionError as error:
        return Textile(f"<pre>{escape(text)}</pre>\n", str(error))


def css_of(text: str, *, indented: bool, folders: Collection[Path], root: Path | None = None) -> str:
    """Return Sass as CSS; raise ConversionError if it cannot be read, or imports from outside `root`."""
    around = {"folders": [str(folder) for folder in folders], "root": None if root is None else str(root)}
    return converter_program().convert({"kind": "sass", "text": text, "indented": indented, **around})
