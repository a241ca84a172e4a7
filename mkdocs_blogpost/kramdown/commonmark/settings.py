"""The options and extensions of CommonMark, by the names that Jekyll's converters give them."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.util import find_spec
from typing import Any

from mkdocs_blogpost.values import value_class

from ..options import COMMONMARK

NAMES = COMMONMARK
"""The names of Jekyll's converters."""
NAME_OF_PAGES = COMMONMARK[1]
"""The converter of GitHub Pages."""
OF_PAGES: Mapping[str, tuple[str, ...]] = {
    "options": ("unsafe", "footnotes"),
    "extensions": ("table", "strikethrough", "autolink", "tagfilter"),
}
"""What GitHub Pages gives its converter where the site says `markdown: GFM`."""
OPTIONS = frozenset(
    ("UNSAFE", "SMART", "FOOTNOTES", "STRIKETHROUGH_DOUBLE_TILDE", "HARDBREAKS", "NOBREAKS", "GITHUB_PRE_LANG")
)
"""The options of the converters that change what a reader sees."""
EXTENSIONS = frozenset(("table", "strikethrough", "autolink", "tagfilter", "tasklist"))
"""The extensions that they know."""


@value_class
class Settings:
    """How a text is read and printed."""

    options: frozenset[str] = frozenset()
    """The options that are on, in capitals."""
    extensions: frozenset[str] = frozenset()
    """The extensions that are on."""
    is_of_pages: bool = False
    """Whether GitHub Pages' converter prints: headings have ids, and code of unknown languages has no frame."""

    def has(self, name: str) -> bool:
        """Return whether an option is on."""
        return name in self.options


@cache
def is_installed() -> bool:
    """Return whether the library that reads CommonMark is installed."""
    return find_spec("markdown_it") is not None and find_spec("mdit_py_plugins") is not None


def read_settings(name: str, given: Mapping[str, Any]) -> Settings:
    """Return the settings of a converter, as the key `commonmark` of `_config.yml` gives them."""
    return Settings(
        options=OPTIONS & {word.upper() for word in _words(given.get("options"))},
        extensions=EXTENSIONS & set(_words(given.get("extensions"))),
        is_of_pages=name == NAME_OF_PAGES,
    )


def _words(value: Any) -> Iterable[str]:
    return map(str, value) if isinstance(value, list | tuple) else ()
