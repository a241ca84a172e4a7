"""Highlighters: HTML of code as the highlighting extension of a host would make it."""

import inspect
import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Any

from markdown import Markdown
from markdown.extensions.codehilite import CodeHilite, CodeHiliteExtension
from pygments.lexers import find_lexer_class_by_name
from pygments.styles import get_style_by_name
from pygments.util import ClassNotFound
from pymdownx.highlight import HighlightExtension

from mkdocs_blogpost.adapters.python_markdown import lines as markdown_lines
from mkdocs_blogpost.kramdown.highlight import is_too_long, with_time_limit
from mkdocs_blogpost.kramdown.highlight_languages import PYGMENTS_NAMES
from mkdocs_blogpost.kramdown.highlight_shell import marking_more
from mkdocs_blogpost.kramdown.writer import attributes, escape, escape_attribute

Highlighter = Callable[[str, str, list[str], dict[str, str]], str]
"""Makes HTML of code, its language (or nothing), its classes and its other attributes."""
FIRST_TAG = re.compile(r"<\w+")
LINES = re.compile(r"[0-9]{1,9}(?:-[0-9]{1,9})?(?:[ \t]+[0-9]{1,9}(?:-[0-9]{1,9})?)*")
NUMBER = re.compile(r"[0-9]{1,9}")
MARKUP = re.compile(r'[<>"&]')
"""What only newer versions of Pygments escape in a class."""
MAX_PARTS = 1000
"""How many lines, or ranges of lines, are marked in one block."""


def bare(code: str, language: str, classes: list[str], attr: dict[str, str]) -> str:
    """Return code as it is, with its language as a class."""
    _line_options(attr := dict(attr), 0)
    own = {"class": " ".join(classes)} if classes else {}
    named = {"class": f"language-{language}"} if language else {}
    return f"<pre{attributes({**own, **attr})}><code{attributes(named)}>{escape(code)}</code></pre>"


class Pymdownx:
    """Highlights as pymdownx.highlight is configured to."""

    def __init__(self, md: Markdown, extension: HighlightExtension, *, is_extended: bool = False) -> None:
        configured: dict[str, Any] = {
            "use_pygments": True,
            "css_class": "highlight",
            "language_prefix": "language-",
        }
        configured |= extension.get_pymdownx_highlight_settings()
        self._extension = extension
        self._configured = configured
        self._default = configured.get("default_lang") or "text"
        kind, names = quick(extension.get_pymdownx_highlighter(), is_extended=is_extended)
        options = {name: value for name, value in configured.items() if name in names}
        host = {"md": md} if "md" in names else {}  # newer versions ask for it
        self._own = kind(**host, **{**options, "pygments_lang_class": False})
        more = ("noclasses", "linenums", "auto_title", "guess_lang")
        self._is_plain = configured["use_pygments"] and not any(configured.get(name) for name in more)
        if not configured.get("noclasses"):
            self._own.pygments_style = colourless(self._own.pygments_style)

    def __call__(self, code: str, language: str, classes: list[str], attr: dict[str, str]) -> str:
        """Return highlighted code; its language stays as a class, whoever knows it."""
        self._extension.pygments_code_block += 1
        attr = dict(attr)
        options = _line_options(attr, code.count("\n") + 1)
        title = attr.pop("title", None) or attr.pop("file", None)
        html = self._framed if self._is_plain and not options and not title else self._formatted
        made = html(
            code.removesuffix("\n"),
            self._default if is_too_long(code) else self._lexer(language),
            classes=[escape_attribute(each) for each in (*self._language_class(language), *classes)],
            id_value=escape_attribute(attr.pop("id", "")),
            title=title,
            **options,
        )
        return FIRST_TAG.sub(lambda tag: tag[0] + attributes(attr), made, count=1) if attr else made

    def _formatted(self, code: str, language: str, **options: Any) -> str:
        """Return a block as pymdownx makes it."""
        count = self._extension.pygments_code_block
        css_class = self._configured["css_class"]
        return str(self._own.highlight(code, language, css_class, code_block_count=count, **options))

    def _framed(self, code: str, language: str, classes: list[str], id_value: str, **_: Any) -> str:
        """Return the same for a block that asks for no more than classes and line anchors."""
        lexer, _name = self._own.get_lexer(code, language, False, self._own.stripnl)
        name = id_value or self._extension.pygments_code_block
        spans, anchors = (each and f"{each}-{name}" for each in (self._own.line_spans, self._own.line_anchors))
        names = " ".join([*classes, self._configured["css_class"]]).strip()
        attr = (f' id="{id_value}"' if id_value else "") + (f' class="{names}"' if names else "")
        return f"<div{attr}>{markdown_lines.block(lexer.get_tokens(code), spans, anchors)}</div>"

    def _language_class(self, language: str) -> list[str]:
        if not self._configured["use_pygments"]:
            return []
        named = language or (self._default if self._configured.get("pygments_lang_class") else "")
        return [f"{self._configured['language_prefix']}{named}"] if named else []

    def _lexer(self, language: str) -> str:
        """Return the language by which to highlight: one that nobody knows is the default."""
        if not self._configured["use_pygments"] or self._configured.get("guess_lang"):
            return language
        known = language and lexer_class(self._own.get_extended_language(language)[0])
        return language if known else self._default


@cache
def quick(kind: type, *, is_extended: bool) -> tuple[Any, frozenset[str]]:
    """Return pymdownx's highlighter with lexers looked up once, and the names of its options.

    With `is_extended`, the lexers that mark more than those of Pygments are used.

    Its own way through Pygments' tables takes longer than many a block takes to highlight.
    """

    class Quick(kind):  # type: ignore[misc]
        def get_lexer(self, src: str, language: str, inline: bool, stripnl: bool) -> tuple[Any, str]:
            name, options = self.get_extended_language(language) if language else ("", {})
            lexer = None if options else plain_lexer(name, stripnl, is_extended=is_extended)
            if lexer is None:
                return super().get_lexer(src, language, inline, stripnl)  # type: ignore[no-any-return]
            return lexer, language

    return Quick, frozenset(inspect.signature(kind).parameters)


@cache
def colourless(style: Any) -> "Colourless":
    """Return a style, made once, whose colours need not be looked through for each block."""
    return Colourless(style)


class Colourless:
    """A style of Pygments that lists no tokens, whose colours mean nothing where classes are written."""

    def __init__(self, style: Any) -> None:
        self._style = get_style_by_name(style) if isinstance(style, str) else style

    def __getattr__(self, name: str) -> Any:
        return getattr(self._style, name)

    def __iter__(self) -> Iterator[Any]:
        return iter(())


class Codehilite:
    """Highlights as Python-Markdown's codehilite is configured to."""

    def __init__(self, extension: CodeHiliteExtension) -> None:
        self._options = {**extension.getConfigs(), "guess_lang": False}

    def __call__(self, code: str, language: str, classes: list[str], attr: dict[str, str]) -> str:
        """Return highlighted code in a `div` that has the author's attributes."""
        named = [f"language-{language}"] if language else []
        options = dict(self._options)
        css_class = " ".join([MARKUP.sub("", each) for each in (*named, *classes)])
        css_class = f"{css_class} {options.pop('css_class', 'codehilite')}".lstrip()
        lexer = language if lexer_class(language) and not is_too_long(code) else "text"
        if "linestart" in _line_options(attr := dict(attr), 0):
            options["linenums"] = True
        html = CodeHilite(code, lang=lexer, css_class=css_class, **options).hilite()
        return FIRST_TAG.sub(lambda tag: tag[0] + attributes(attr), html, count=1)


def _line_options(attr: dict[str, str], count: int) -> dict[str, Any]:
    """Take the options that Material's fences have out of a block's attributes."""
    options: dict[str, Any] = {}
    if LINES.fullmatch(attr.get("hl_lines", "")):
        parts = attr.pop("hl_lines").split()[:MAX_PARTS]
        options["hl_lines"] = [number for part in parts for number in _numbers(part, count)]
    if NUMBER.fullmatch(attr.get("linenums", "")):
        options["linestart"] = int(attr.pop("linenums"))
    return options


def _numbers(part: str, count: int) -> range:
    first, _, last = part.partition("-")
    return range(int(first), min(int(last or first), count) + 1)


@lru_cache(maxsize=1000)
def plain_lexer(language: str, stripnl: bool, *, is_extended: bool = False) -> Any:
    """Return the lexer of that name, or None."""
    kind = lexer_class(language)
    kind = marking_more(kind) if is_extended else kind
    return kind and with_time_limit(kind(stripnl=stripnl))


@lru_cache(maxsize=1000)
def lexer_class(language: str) -> Any:
    """Return the class of Pygments' lexer of that name, or None; asking for an unknown one is slow."""
    try:
        return find_lexer_class_by_name(PYGMENTS_NAMES.get(language, language))
    except ClassNotFound:
        return None
