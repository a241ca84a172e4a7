"""Code blocks as the host's own pages show them: highlighted by the extension that the host has configured.

The custom fences of pymdownx.superfences (mermaid, …) are asked first, then pymdownx.highlight or
codehilite; without either a block is `<pre><code class="language-…">`, which scripts in the browser know.
"""

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from markdown import Markdown
from markdown.extensions.codehilite import CodeHilite, CodeHiliteExtension
from pygments.lexers import find_lexer_class_by_name
from pygments.styles import get_style_by_name
from pygments.util import ClassNotFound
from pymdownx.highlight import HighlightExtension
from pymdownx.superfences import SuperFencesCodeExtension, SuperFencesException

from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.kramdown.writer import WriteElement, Writer, attributes, escape

Highlighter = Callable[[str, str, list[str], dict[str, str]], str]
"""Makes HTML of code, its language (or nothing), its classes and its other attributes."""
FIRST_TAG = re.compile(r"<\w+")
SUFFIX = re.compile(r"[?\s]")
LINES = re.compile(r"[0-9]+(?:-[0-9]+)?(?:[ \t]+[0-9]+(?:-[0-9]+)?)*")


def writers(md: Markdown) -> Mapping[str, WriteElement]:
    """Return what prints code in a host."""
    highlight = highlighter(md)

    def write_block(element: Element, writer: Writer) -> None:
        writer.sink.raw(highlight(element.value, *split(element)))
        writer.sink.newline()

    return {"codeblock": write_block, "codespan": _write_span}


def _write_span(element: Element, writer: Writer) -> None:
    """Print a code span without the classes that a highlighter would give it."""
    writer.sink.start("code", element.attr)
    writer.sink.text(element.value)
    writer.sink.end("code")


def highlighter(md: Markdown) -> Highlighter:
    """Return what highlights code in a host, in the order of the module's docstring."""
    fences = _extension(md, SuperFencesCodeExtension)
    pymdownx = _extension(md, HighlightExtension)
    codehilite = _extension(md, CodeHiliteExtension)
    if pymdownx is not None:
        plain: Highlighter = Pymdownx(md, pymdownx)
    elif codehilite is not None:
        plain = Codehilite(codehilite)
    else:
        plain = bare
    return Fences(md, fences, plain) if fences is not None else plain


def _extension(md: Markdown, kind: type) -> Any:
    return next((each for each in md.registeredExtensions if isinstance(each, kind)), None)


def split(element: Element) -> tuple[str, list[str], dict[str, str]]:
    """Return a code block's language, its author's classes and its other attributes."""
    classes = (element.attr.get("class") or "").split()
    named = [each.removeprefix("language-") for each in classes if each.startswith("language-")]
    language = element.options.get("lang") or (named[0] if named else "")
    own = [each for each in classes if not each.startswith("language-")]
    rest = {name: value for name, value in element.attr.items() if name != "class"}
    return SUFFIX.split(language, maxsplit=1)[0], own, rest


def bare(code: str, language: str, classes: list[str], attr: dict[str, str]) -> str:
    """Return code as it is, with its language as a class."""
    own = {"class": " ".join(classes)} if classes else {}
    named = {"class": f"language-{language}"} if language else {}
    return f"<pre{attributes({**own, **attr})}><code{attributes(named)}>{escape(code)}</code></pre>"


class Pymdownx:
    """Highlights as pymdownx.highlight is configured to."""

    def __init__(self, md: Markdown, extension: HighlightExtension) -> None:
        configured: dict[str, Any] = {
            "use_pygments": True,
            "css_class": "highlight",
            "language_prefix": "language-",
        }
        configured |= extension.get_pymdownx_highlight_settings()
        self._extension = extension
        self._configured = configured
        self._default = configured.get("default_lang") or "text"
        kind, names = quick(extension.get_pymdownx_highlighter())
        options = {name: value for name, value in configured.items() if name in names}
        self._own = kind(md, **{**options, "pygments_lang_class": False})
        if not configured.get("noclasses"):
            self._own.pygments_style = colourless(self._own.pygments_style)

    def __call__(self, code: str, language: str, classes: list[str], attr: dict[str, str]) -> str:
        """Return highlighted code; its language stays as a class, whoever knows it."""
        self._extension.pygments_code_block += 1
        attr = dict(attr)
        options = _line_options(attr, code.count("\n") + 1)
        html: str = self._own.highlight(
            code.removesuffix("\n"),
            self._lexer(language),
            self._configured["css_class"],
            classes=[*self._language_class(language), *classes],
            id_value=attr.pop("id", ""),
            title=attr.pop("title", None),
            code_block_count=self._extension.pygments_code_block,
            **options,
        )
        return FIRST_TAG.sub(lambda tag: tag[0] + attributes(attr), html, count=1) if attr else html

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
def quick(kind: type) -> tuple[Any, frozenset[str]]:
    """Return pymdownx's highlighter with lexers looked up once, and the names of its options.

    Its own way through Pygments' tables takes longer than many a block takes to highlight.
    """

    class Quick(kind):  # type: ignore[misc]
        def get_lexer(self, src: str, language: str, inline: bool, stripnl: bool) -> tuple[Any, str]:
            name, options = self.get_extended_language(language) if language else ("", {})
            lexer = lexer_class(name)
            if lexer is None:
                return super().get_lexer(src, language, inline, stripnl)  # type: ignore[no-any-return]
            return lexer(**{"stripnl": stripnl, **options}), language

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
        css_class = " ".join([*named, *classes, options.pop("css_class", "codehilite")])
        lexer = language if lexer_class(language) else "text"
        html = CodeHilite(code, lang=lexer, css_class=css_class, **options).hilite()
        return FIRST_TAG.sub(lambda tag: tag[0] + attributes(attr), html, count=1)


class Fences:
    """Asks the custom fences of pymdownx.superfences before another highlighter."""

    def __init__(self, md: Markdown, extension: SuperFencesCodeExtension, plain: Highlighter) -> None:
        self._md = md
        self._fences = [each for each in reversed(extension.superfences) if each["name"] != "superfences"]
        self._plain = plain

    def __call__(self, code: str, language: str, classes: list[str], attr: dict[str, str]) -> str:
        """Return what the language's own fence makes of the code, else highlighted code."""
        for fence in self._fences:
            if fence["test"](language):
                html = self._drawn(fence, code, language, classes, attr)
                if html is not None:
                    return html
        return self._plain(code, language, classes, attr)

    def _drawn(
        self, fence: Mapping[str, Any], code: str, language: str, classes: list[str], attr: dict[str, str]
    ) -> str | None:
        inputs = {name: value for name, value in attr.items() if name != "id"}
        options: dict[str, Any] = {}
        rest: dict[str, Any] = {}
        try:
            if not fence["validator"](language, inputs, options, rest, self._md):
                return None
            html = fence["formatter"](
                src=code.rstrip("\n"),
                language=language,
                md=self._md,
                options=options,
                classes=list(classes),
                id_value=attr.get("id", ""),
                attrs=rest,
            )
        except SuperFencesException:
            raise
        except Exception:  # as superfences itself does: a fence that fails is code
            return None
        return None if html is None else str(html)


def _line_options(attr: dict[str, str], count: int) -> dict[str, Any]:
    """Take the options that Material's fences have out of a block's attributes."""
    options: dict[str, Any] = {}
    if LINES.fullmatch(attr.get("hl_lines", "")):
        parts = attr.pop("hl_lines").split()
        options["hl_lines"] = [number for part in parts for number in _numbers(part, count)]
    if attr.get("linenums", "").isdecimal():
        options["linestart"] = int(attr.pop("linenums"))
    return options


def _numbers(part: str, count: int) -> range:
    first, _, last = part.partition("-")
    return range(int(first), min(int(last or first), count) + 1)


@lru_cache(maxsize=1000)
def lexer_class(language: str) -> Any:
    """Return the class of Pygments' lexer of that name, or None; asking for an unknown one is slow."""
    try:
        return find_lexer_class_by_name(language)
    except ClassNotFound:
        return None
