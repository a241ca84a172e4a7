"""A parser of markdown-it-py that reads what cmark-gfm reads."""

from functools import cache
from urllib.parse import quote

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, strikethrough
from mdit_py_plugins.footnote import footnote_plugin

from .autolinks import add_autolinks
from .printer import Printer
from .settings import Settings
from .smart import add_smart

_SAFE = "-_.+!*'(),%#@?=;:/&$~"
"""What cmark leaves in an address as it is, beside letters and digits."""


class _Parser(MarkdownIt):
    """Takes every address, and writes it as cmark does."""

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002  the library's own name
        """Return whether an address may be linked."""
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802  the library's own name
        """Return an address as it is printed."""
        return quote(url, safe=_SAFE)

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802  the library's own name
        """Return the text of an address that is its own text."""
        return link


@cache
def parser_of(settings: Settings) -> MarkdownIt:
    """Return the parser for some settings."""
    parser = _Parser("commonmark", renderer_cls=Printer)
    parser.options["settings"] = settings
    parser.options["tasklists"] = "tasklist" in settings.extensions
    if "table" in settings.extensions:
        parser.enable("table")
    if "strikethrough" in settings.extensions:
        parser.enable("strikethrough")
        parser.options["strikethrough_single_tilde"] = True
        if settings.has("STRIKETHROUGH_DOUBLE_TILDE"):
            parser.inline.ruler.at("strikethrough", _read_double_tilde)
    if "autolink" in settings.extensions:
        add_autolinks(parser)
    if settings.has("SMART"):
        add_smart(parser)
    if settings.has("FOOTNOTES"):
        parser.use(footnote_plugin, inline=False)
        parser.renderer = Printer(parser)  # without the plugin's own functions
    return parser


def _read_double_tilde(state: StateInline, silent: bool) -> bool:
    """Read two tildes; one, or more than two, are a text."""
    count = state.scanDelims(state.pos, True).length if state.src[state.pos] == "~" else 2
    if silent or count == 2:
        return strikethrough.tokenize(state, silent)
    state.push("text", "", 0).content = "~" * count
    state.pos += count
    return True
