"""Prints what markdown-it-py has read as Jekyll's converters for CommonMark print it."""

import re
from collections.abc import Sequence
from typing import Any

from markdown_it.common.utils import unescapeAll
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from ..constructs.header import basic_id_of
from ..highlight import markup_of
from ..writer import escape
from .settings import Settings

_FILTERED = re.compile(
    r"<(?=(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?:\s|/?>))", re.IGNORECASE
)
_OMITTED = "<!-- raw HTML omitted -->"
_ALIGNMENT = re.compile(r"text-align:(\w+)")

Tokens = Sequence[Token]


class Printer(RendererHTML):
    """Prints tokens; a method for each kind that is not printed as the library prints it."""

    def heading_open(self, tokens: Tokens, idx: int, options: Any, env: Any) -> str:
        """Print the start tag of a heading, with an id made of its HTML."""
        token = tokens[idx]
        if not _settings(options).is_of_pages:
            return f"<{token.tag}>"
        html = self.renderInline(tokens[idx + 1].children or [], options, env)
        name = basic_id_of(html) or "section"
        seen = env.setdefault("ids", {})
        seen[name] = seen.get(name, -1) + 1
        return f'<{token.tag} id="{name}-{seen[name]}">' if seen[name] else f'<{token.tag} id="{name}">'

    def fence(self, tokens: Tokens, idx: int, options: Any, env: Any) -> str:  # noqa: ARG002  as the library calls it
        """Print a fenced block of code."""
        return _code(tokens[idx], _settings(options))

    def code_block(self, tokens: Tokens, idx: int, options: Any, env: Any) -> str:  # noqa: ARG002
        """Print an indented block of code."""
        return _code(tokens[idx], _settings(options))

    def html_block(self, tokens: Tokens, idx: int, options: Any, env: Any) -> str:  # noqa: ARG002
        """Print a block of HTML."""
        html = _html(tokens[idx].content, _settings(options))
        return html if html.endswith("\n") else html + "\n"

    def html_inline(self, tokens: Tokens, idx: int, options: Any, env: Any) -> str:  # noqa: ARG002
        """Print a tag in a text."""
        return _html(tokens[idx].content, _settings(options))

    def softbreak(self, tokens: Tokens, idx: int, options: Any, env: Any) -> str:  # noqa: ARG002
        """Print the end of a line in a text."""
        settings = _settings(options)
        if settings.has("HARDBREAKS"):
            return "<br />\n"
        return " " if settings.has("NOBREAKS") else "\n"

    def s_open(self, tokens: Tokens, idx: int, options: Any, env: Any) -> str:  # noqa: ARG002
        """Print the beginning of a deleted text."""
        return "<del>"

    def s_close(self, tokens: Tokens, idx: int, options: Any, env: Any) -> str:  # noqa: ARG002
        """Print the end of a deleted text."""
        return "</del>"

    def th_open(self, tokens: Tokens, idx: int, options: Any, env: Any) -> str:
        """Print the start tag of a cell in a table's head."""
        return self.td_open(tokens, idx, options, env)

    def td_open(self, tokens: Tokens, idx: int, options: Any, env: Any) -> str:  # noqa: ARG002
        """Print the start tag of a cell."""
        token = tokens[idx]
        found = _ALIGNMENT.search(str(token.attrGet("style") or ""))
        return f'<{token.tag} align="{found[1]}">' if found else f"<{token.tag}>"

    def list_item_open(self, tokens: Tokens, idx: int, options: Any, env: Any) -> str:
        """Print the start tag of an item, and its box if it is a task."""
        tag = self._without_classes(tokens, idx, options, env)
        if "checked" not in tokens[idx].meta:
            return tag
        state = 'checked="" disabled=""' if tokens[idx].meta["checked"] else 'disabled=""'
        return f'{tag}<input type="checkbox" {state} /> '

    def bullet_list_open(self, tokens: Tokens, idx: int, options: Any, env: Any) -> str:
        """Print the start tag of a list."""
        return self._without_classes(tokens, idx, options, env)

    def ordered_list_open(self, tokens: Tokens, idx: int, options: Any, env: Any) -> str:
        """Print the start tag of a list with numbers."""
        return self._without_classes(tokens, idx, options, env)

    def _without_classes(self, tokens: Tokens, idx: int, options: Any, env: Any) -> str:
        """Print a start tag without the classes that the library gives to lists of tasks."""
        tokens[idx].attrs.pop("class", None)
        return self.renderToken(tokens, idx, options, env)

    def footnote_ref(self, tokens: Tokens, idx: int, options: Any, env: Any) -> str:  # noqa: ARG002
        """Print the mark of a footnote."""
        number = tokens[idx].meta["id"] + 1
        return f'<sup class="footnote-ref"><a href="#fn{number}" id="fnref{number}">{number}</a></sup>'

    def footnote_block_open(self, tokens: Tokens, idx: int, options: Any, env: Any) -> str:  # noqa: ARG002
        """Print the beginning of the footnotes."""
        return '<section class="footnotes">\n<ol>\n'

    def footnote_block_close(self, tokens: Tokens, idx: int, options: Any, env: Any) -> str:  # noqa: ARG002
        """Print the end of the footnotes."""
        return "</ol>\n</section>\n"

    def footnote_open(self, tokens: Tokens, idx: int, options: Any, env: Any) -> str:  # noqa: ARG002
        """Print the beginning of a footnote."""
        return f'<li id="fn{tokens[idx].meta["id"] + 1}">\n'

    def footnote_close(self, tokens: Tokens, idx: int, options: Any, env: Any) -> str:  # noqa: ARG002
        """Print the end of a footnote."""
        return "</li>\n"

    def footnote_anchor(self, tokens: Tokens, idx: int, options: Any, env: Any) -> str:  # noqa: ARG002
        """Print the link back to the mark: one, however many marks there are."""
        if tokens[idx].meta["subId"]:
            return ""
        following = next(token for token in tokens[idx:] if token.type != "footnote_anchor")
        space, end = (" ", "") if following.type == "paragraph_close" else ("", "\n")
        link = f'<a href="#fnref{tokens[idx].meta["id"] + 1}" class="footnote-backref">↩</a>'
        return f"{space}{link}{end}"

    def renderInlineAsText(self, tokens: Tokens | None, options: Any, env: Any) -> str:  # noqa: N802  the library's name
        """Return the text of an image: what is neither code nor HTML."""
        parts = []
        for token in tokens or ():
            if token.type == "image":
                parts.append(self.renderInlineAsText(token.children, options, env))
            elif token.type == "softbreak":
                parts.append(self.softbreak([token], 0, options, env))
            elif token.type == "text":
                parts.append(token.content)
        return "".join(parts)


def _settings(options: Any) -> Settings:
    found: Settings = options["settings"]
    return found


def _html(source: str, settings: Settings) -> str:
    """Return HTML of the author as it may be printed."""
    if not settings.has("UNSAFE"):
        return _OMITTED
    return _FILTERED.sub("&lt;", source) if "tagfilter" in settings.extensions else source


def _code(token: Token, settings: Settings) -> str:
    """Return a block of code in the frame that the highlighter puts around it."""
    names = unescapeAll(token.info).split() if token.info else []
    name = names[0] if names else ""
    if settings.is_of_pages:
        return _code_of_pages(token.content, name.partition(",")[0], settings)
    code = (markup_of(token.content, name) if name else None) or escape(token.content)
    data = f' data-lang="{_value(name)}"' if name else ""
    of_pre, of_code = (data, "") if settings.has("GITHUB_PRE_LANG") else ("", data)
    classes = f"language-{_value(name)} highlighter-rouge" if name else "highlighter-rouge"
    return _framed(classes, of_pre, of_code, code)


def _code_of_pages(code: str, name: str, settings: Settings) -> str:
    """Return code as GitHub Pages has it: framed only if the language is known."""
    markup = markup_of(code, name) if name else None
    on_pre = settings.has("GITHUB_PRE_LANG")
    if markup is not None:
        of_pre = f' lang="{_value(name)}"' if on_pre else ""
        return _framed(f"language-{_value(name)} highlighter-rouge", of_pre, "", markup)
    if on_pre:
        lang = f' lang="{_value(name)}"' if name else ""
        return f"<pre{lang}><code>{escape(code)}</code></pre>\n"
    language = f' class="language-{_value(name)}"' if name else ""
    return f"<pre><code{language}>{escape(code)}</code></pre>\n"


def _framed(classes: str, of_pre: str, of_code: str, code: str) -> str:
    inside = f'<pre class="highlight"{of_pre}><code{of_code}>{code}</code></pre>'
    return f'<div class="{classes}"><div class="highlight">{inside}</div></div>\n'


def _value(text: str) -> str:
    return escape(text).replace('"', "&quot;")
