"""The Python-Markdown extension `kramdown`: Jekyll's dialect in any host of Python-Markdown.

    markdown_extensions:
      - kramdown:
          options: {hard_wrap: true}

The extension takes the place of the host's own reading; what works on any page's tree and HTML stays.
"""

import logging
from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension

from mkdocs_blogpost import kramdown
from mkdocs_blogpost.adapters.python_markdown.swap import KramdownParser, drop_front_matter, swap
from mkdocs_blogpost.problems import SettingsError, guess

JEKYLL: Mapping[str, Any] = {
    "input": "GFM",
    "hard_wrap": False,
    "syntax_highlighter_opts": {"default_lang": "plaintext", "guess_lang": True},
}
"""Jekyll's options where they are not kramdown's."""

OPTIONS: Mapping[str, tuple[Any, str]] = {
    "options": ({}, "kramdown's own options, over Jekyll's defaults"),
    "code": (True, "code is highlighted as the host's pages have it"),
    "math": (True, "formulas are marked up as pymdownx.arithmatex does"),
    "footnotes": (True, "footnotes are marked up as Python-Markdown does"),
    "material": (False, "Material's own blocks and the inline marks of other extensions are read too"),
    "pages": (["*"], "the paths of the pages that are kramdown, where the host tells a page's path"),
    "quiet": (False, "the anchors of code lines are hidden from screen readers"),
    "reader": (None, "in Python: an object whose `document(text)` returns the document of a page's text"),
}
"""The extension's options: defaults and meaning."""

log = logging.getLogger("markdown.kramdown")


class KramdownExtension(Extension):
    """Reads a page's text as kramdown does; the options are those of `OPTIONS`."""

    def __init__(self, **options: Any) -> None:
        self.config = {name: list(default) for name, default in OPTIONS.items()}
        for name, value in options.items():
            if name not in self.config:
                raise SettingsError(f"kramdown has no option '{name}'.{guess(name, OPTIONS)}")
            self.config[name][0] = value

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Python-Markdown's name
        """Ask for the call of `reset` that comes after all other extensions have registered."""
        self.md = md
        md.registerExtension(self)

    def reset(self) -> None:
        """Take the place of the host's own reading, once."""
        if not isinstance(self.md.parser, KramdownParser) and self._is_wanted():
            names = ("code", "math", "footnotes", "material", "quiet")
            swap(self.md, self.getConfig("reader") or self, {n for n in names if self.getConfig(n)})
            if self.getConfig("reader"):
                drop_front_matter(self.md)

    def document(self, text: str) -> kramdown.Document:
        """Return the document of a text, read with the extension's own options."""
        options = {**JEKYLL, "material": self.getConfig("material"), **(self.getConfig("options") or {})}
        document = kramdown.parse(text, options)
        for warning in document.warnings:
            log.info("line %s: %s", warning.line, warning.message)
        return document

    def _is_wanted(self) -> bool:
        """Return whether the page is kramdown: its front matter has the first word (`markdown: kramdown`)."""
        page = _page(self.md)
        if page is None:
            return True
        asked = (getattr(page, "meta", None) or {}).get("markdown")
        if asked is not None:
            return str(asked) == "kramdown"
        pages = self.getConfig("pages")
        patterns = [pages] if isinstance(pages, str) else pages
        return any(fnmatchcase(str(page.path), str(pattern)) for pattern in patterns)


def _page(md: Markdown) -> Any:
    """Return the page that Zensical says it converts, or None in a host that does not tell."""
    if "rendering_context" not in md.preprocessors:
        return None
    return getattr(md.preprocessors["rendering_context"], "page", None)


def makeExtension(**options: Any) -> KramdownExtension:  # noqa: N802  Python-Markdown's name
    """Return the extension, for hosts that are given the module's name."""
    return KramdownExtension(**options)
