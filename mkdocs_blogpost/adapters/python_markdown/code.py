"""Code blocks as the host's own pages show them: highlighted by the extension that the host has configured.

The custom fences of pymdownx.superfences (mermaid, …) are asked first, then pymdownx.highlight or codehilite.
Without either, Pygments colours the code in MkDocs; elsewhere a block is `<pre><code class="language-…">`, which
scripts in the browser know.
"""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from markdown import Markdown
from markdown.extensions.codehilite import CodeHiliteExtension
from pymdownx.highlight import HighlightExtension
from pymdownx.superfences import SuperFencesCodeExtension, SuperFencesException

from mkdocs_blogpost.adapters.python_markdown.highlight import Codehilite, Highlighter, Pymdownx, bare
from mkdocs_blogpost.kramdown import highlight
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.kramdown.options import Options
from mkdocs_blogpost.kramdown.writer import WriteElement, Writer, attributes, escape, escape_attribute

if TYPE_CHECKING:
    from mkdocs_blogpost.adapters.python_markdown.tree import TreeSink

UNNUMBERED = "nolineno"
"""The class by which Chirpy's authors ask for no line numbers; `file` is their name for a block's title."""
SPACE = re.compile(r"[ \t\n\r\f]+")
LINE_ANCHOR = re.compile(r'(<a id="(__codelineno-[\w-]+)")(?: name="\2")?')
"""How pymdownx.highlight prints the anchor of a line."""
NO_COPY = "no-copy"
"""The class by which authors ask Material for no button."""
NOT_AGAIN = ("<pre><span></span><code>", '<pre><span></span><code class="nohighlight">')
"""How Pygments' blocks begin, and how they begin if no script may colour them a second time."""
QUIET = r'\1 aria-hidden="true" tabindex="-1"'
"""How an anchor is printed that has no text to read; the attribute `name` is obsolete."""


def writers(md: Markdown, *, quiet: bool) -> Mapping[str, WriteElement]:
    """Return what prints code in a host; `quiet` hides the anchors of lines from screen readers."""
    highlighted = highlighter(md, coloured=quiet)

    def write_block(element: Element, writer: Writer) -> None:
        sink = cast("TreeSink", writer.sink)
        code, (language, classes, attr) = sink.safe(element.value), split(element, writer.options)
        if element.options.get("diagram") and not is_fenced(md, language):
            sink.host_html(diagram(code, classes, attr))
            sink.newline()
            return
        try:
            html = highlighted(code, language, classes, attr)
        except SuperFencesException:
            raise
        except Exception:  # a lexer that stumbles over its language leaves the code bare
            html = bare(code, language, classes, attr)
        sink.host_html(LINE_ANCHOR.sub(QUIET, html.replace(*NOT_AGAIN)) if quiet else html)
        sink.newline()

    return {"codeblock": write_block, "codespan": _write_span}


def _write_span(element: Element, writer: Writer) -> None:
    """Print a code span without the classes that a highlighter would give it."""
    writer.sink.start("code", element.attr)
    writer.sink.text(element.value)
    writer.sink.end("code")


def is_fenced(md: Markdown, language: str) -> bool:
    """Return whether the host has a custom fence for a language."""
    fences = _extension(md, SuperFencesCodeExtension)
    return fences is not None and any(
        each["name"] != "superfences" and each["test"](language) for each in fences.superfences
    )


def diagram(code: str, classes: list[str], attr: dict[str, str]) -> str:
    """Return a diagram as text, which a script in the browser draws: as pymdownx's own fence for mermaid prints it."""
    own = {**attr, "class": " ".join(["mermaid", *classes])}
    return f"<pre{attributes(own)}><code>{escape(code)}</code></pre>"


def highlighter(md: Markdown, *, coloured: bool = False) -> Highlighter:
    """Return what highlights code in a host, in the order of the module's docstring."""
    fences = _extension(md, SuperFencesCodeExtension)
    pymdownx = _extension(md, HighlightExtension)
    codehilite = _extension(md, CodeHiliteExtension)
    if pymdownx is not None:
        plain: Highlighter = Pymdownx(md, pymdownx)
    elif codehilite is not None:
        plain = Codehilite(codehilite)
    elif coloured:
        plain = Coloured(md)
    else:
        plain = bare
    return Fences(md, fences, plain) if fences is not None else plain


def _extension(md: Markdown, kind: type) -> Any:
    return next((each for each in md.registeredExtensions if isinstance(each, kind)), None)


def split(element: Element, options: Options) -> tuple[str, list[str], dict[str, str]]:
    """Return a code block's language, its author's classes and its other attributes."""
    classes = SPACE.split(element.attr.get("class") or "")
    language = element.options.get("lang") or highlight.language(element.attr) or ""
    own = [each for each in classes if each and not each.startswith("language-")]
    rest = {name: value for name, value in element.attr.items() if name != "class"}
    numbers = options.syntax_highlighter_opts.get("block") or {}
    if isinstance(numbers, Mapping) and numbers.get("line_numbers") and UNNUMBERED not in own:
        rest.setdefault("linenums", str(numbers.get("start_line") or 1))
    elif element.options.get("numbered"):
        rest.setdefault("linenums", "1")
    if marked := element.options.get("marked"):
        rest.setdefault("hl_lines", " ".join(map(str, marked)))
    return language.partition("?")[0], own, rest


class Coloured:
    """Highlights code where the host has configured nothing, with Material's button that copies it."""

    def __init__(self, md: Markdown) -> None:
        extension = HighlightExtension()
        extension.enabled = False  # its settings are the usual ones
        extension.pygments_code_block = -1
        self._plain = Pymdownx(md, extension, is_extended=True)

    def __call__(self, code: str, language: str, classes: list[str], attr: dict[str, str]) -> str:
        """Return highlighted code."""
        own = classes if NO_COPY in classes else [*classes, "copy"]
        return self._plain(code, language, own, attr)


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
        inputs = {name: value for name, value in attr.items() if name not in ("id", "linenums")}
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
                classes=[escape_attribute(each) for each in classes],
                id_value=escape_attribute(attr.get("id", "")),
                attrs={name: escape_attribute(str(value)) for name, value in rest.items()},
            )
        except SuperFencesException:
            raise
        except Exception:  # as superfences itself does: a fence that fails is code
            return None
        return None if html is None else str(html)
