"""Code as kramdown's rouge highlighter prints it, coloured with Pygments' tokens."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from time import monotonic, process_time
from typing import Any

from pygments.lexer import Lexer
from pygments.lexers import find_lexer_class_by_name
from pygments.token import STANDARD_TYPES, Text, _TokenType
from pygments.util import ClassNotFound

from .element import Element
from .highlight_languages import PYGMENTS_NAMES, ROUGE_NAMES
from .highlight_shell import marking_more
from .lexer_rules import sort_rules
from .options import Options
from .writer import Writer, escape

_LANGUAGE = re.compile(r"\blanguage-(\S+)", re.ASCII)
_SHOWN = re.compile(r"\bshow-whitespaces\b")
_SPACES = re.compile(r"(^[ \t]+)|([ \t]+$)|([ \t]+)", re.MULTILINE)
_PLAIN = frozenset({"plaintext", "text"})


def language(attr: Mapping[str, Any]) -> str | None:
    """Return the language that a class `language-…` names."""
    found = _LANGUAGE.search(attr.get("class") or "")
    return found[1] if found else None


def _without_language(attr: Mapping[str, Any]) -> dict[str, Any]:
    rest = dict(attr)
    if language(attr):
        rest["class"] = _LANGUAGE.sub("", rest["class"], count=1).strip()
        if not rest["class"]:
            del rest["class"]
    return rest


def _with_highlighter(attr: dict[str, Any], lang: str | None, options: Options) -> dict[str, Any]:
    names = f"{attr.get('class', '')} highlighter-{options.syntax_highlighter}".lstrip()
    if lang:
        names, found = _LANGUAGE.subn(f"language-{lang}".replace("\\", r"\\"), names, count=1)
        names = names if found else f"language-{lang} {names}"
    return {**attr, "class": names}


def _settings(options: Options, kind: str) -> dict[str, Any]:
    """Return the highlighter's options for blocks, or for spans: those of their own come last."""
    every = options.syntax_highlighter_opts
    own = every.get(kind)
    common = {name: value for name, value in every.items() if name not in ("block", "span")}
    return {**common, **{str(name): value for name, value in own.items()}} if isinstance(own, Mapping) else common


def _coloured(code: str, lang: str | None, options: Options, kind: str) -> tuple[str | None, dict[str, Any]]:
    """Return a code's markup, or none where it is not to be coloured, and the settings used."""
    settings = _settings(options, kind)
    if options.syntax_highlighter != "rouge" or settings.get("disable"):
        return None, settings
    guess = settings.get("guess_lang")
    name = lang or settings.get("default_lang") or ("plaintext" if guess else "")
    if not name or (name in _PLAIN and not guess):
        return None, settings
    markup = markup_of(code, name)
    if markup is not None and settings.get("line_numbers"):
        markup = _numbered(markup, _number(settings.get("start_line")), code)
    return markup, settings


def _number(value: Any) -> int:
    """Return the number of the first line; 1 if the value is no number."""
    return int(value) if isinstance(value, int) or re.fullmatch(r"\d{1,9}", str(value), re.ASCII) else 1


def highlight_span(element: Element, options: Options) -> tuple[dict[str, Any], str | None]:
    """Return a code span's attributes, and its markup if it is coloured."""
    lang = language(element.attr)
    markup, settings = _coloured(element.value, lang, options, "span")
    if markup is None:
        return element.attr, None
    attr = _without_language(element.attr)
    return _with_highlighter(attr, lang or settings.get("default_lang"), options), markup


def write_block(element: Element, writer: Writer) -> None:
    """Print a code block."""
    lang = language(element.attr)
    markup, settings = _coloured(element.value, element.options.get("lang") or lang, writer.options, "block")
    attr = _without_language(element.attr)
    sink = writer.sink
    sink.indent(writer.margin)
    if markup is None:
        _write_plain(element.value, lang, attr, writer)
        return
    sink.start("div", _with_highlighter(attr, lang or settings.get("default_lang"), writer.options))
    sink.raw(_framed(markup, settings))
    sink.indent(writer.margin)
    sink.end("div")
    sink.newline()


def _write_plain(code: str, lang: str | None, attr: dict[str, Any], writer: Writer) -> None:
    sink = writer.sink
    sink.start("pre", attr)
    sink.start("code", {"class": f"language-{lang}"} if lang else {})
    if _SHOWN.search(attr.get("class") or ""):
        sink.raw(_SPACES.sub(_show, escape(code.removesuffix("\n"))))
        sink.text("\n")
    else:
        sink.text(code.removesuffix("\n") + "\n")
    sink.end("code")
    sink.end("pre")
    sink.newline()


def _show(match: re.Match[str]) -> str:
    """Return white space as marks that can be seen."""
    place = {1: "-l", 2: "-r"}.get(match.lastindex or 0, "")
    tab, space = f'<span class="ws-tab{place}">\t</span>', f'<span class="ws-space{place}">&#8901;</span>'
    return match[0].replace(" ", "\0").replace("\t", tab).replace("\0", space)


def _framed(markup: str, settings: Mapping[str, Any]) -> str:
    """Put coloured code into the frame that rouge puts around it."""
    if settings.get("wrap", True) is False:
        return markup
    css = settings.get("css_class") or "highlight"
    return f'<div class="highlight"><pre class="{css}"><code>{markup}</code></pre></div>'


def _numbered(markup: str, first: int, code: str) -> str:
    count = code.count("\n") + (not code.endswith("\n"))
    markup = markup if markup.endswith("\n") else markup + "\n"
    numbers = "".join(f"{number}\n" for number in range(first, first + count))
    return (
        '<table class="rouge-table"><tbody><tr><td class="rouge-gutter gl">'
        f'<pre class="lineno">{numbers}</pre></td>'
        f'<td class="rouge-code"><pre>{markup}</pre></td></tr></tbody></table>'
    )


_Found = tuple[int, _TokenType, str]
"""Where a piece of code begins, what it is, and the piece."""


def with_time_limit(lexer: Lexer) -> Lexer:
    """Return a lexer that is quick, and stops after some seconds or at a mistake of its own: the rest stays plain."""
    sort_rules(lexer)
    colour = lexer.get_tokens_unprocessed

    def bounded(text: str | None = None, *args: Any, **more: Any) -> Iterator[_Found]:
        found = colour(text, *args, **more)  # type: ignore[arg-type]
        return found if text is None else _stopping(found, text)

    lexer.get_tokens_unprocessed = bounded  # type: ignore[method-assign]
    return lexer


def _stopping(found: Iterator[_Found], text: str) -> Iterator[_Found]:
    last, soonest, end = (0, Text, ""), monotonic() + SECONDS, process_time() + SECONDS
    try:
        for number, last in enumerate(found):
            yield last
            if number % 16 == 15 and monotonic() > soonest and process_time() > end:  # it is slow to ask for
                break
        else:
            return
    except Exception:
        pass
    rest = last[0] + len(last[2])
    yield rest, Text, text[rest:]


@cache
def _lexer(name: str) -> Lexer | None:
    try:
        kind = find_lexer_class_by_name(PYGMENTS_NAMES.get(name, name))
    except (ClassNotFound, ValueError):
        return None
    return with_time_limit(marking_more(kind)(stripnl=False, ensurenl=False))


@cache
def _css(token: _TokenType) -> str:
    """Return the short class of a token; white space and plain text have none."""
    kind: Any = token
    while kind is not None and kind not in STANDARD_TYPES:
        kind = kind.parent
    css = "" if kind is None else STANDARD_TYPES[kind]
    return "" if css == "w" else css


LONGEST = 200_000
"""How many characters code may have that is coloured."""
SECONDS = 3.0
"""How many seconds of work colouring a block may take."""
LONGEST_LINE = 10_000
"""How many characters a line of it may have."""


def is_too_long(code: str) -> bool:
    """Return whether colouring the code could take too long: many lexers are slow where a line is very long."""
    return len(code) > LONGEST or (len(code) > LONGEST_LINE and max(map(len, code.split("\n"))) > LONGEST_LINE)


def markup_of(code: str, lang: str) -> str | None:
    """Return code with its tokens in spans, or none if nobody knows the language."""
    name = lang.partition("?")[0]
    if name not in ROUGE_NAMES:
        return None
    lexer = None if name in _PLAIN or is_too_long(code) else _lexer(name)
    if lexer is None:
        return escape(code)
    tokens = list(lexer.get_tokens(code))
    is_whole = "".join(text for _, text in tokens).rstrip("\n") == code.rstrip("\n")
    return _spans(tokens) if is_whole else escape(code)


def _spans(tokens: Iterable[tuple[_TokenType, str]]) -> str:
    parts: list[str] = []
    current = ""
    texts: list[str] = []
    for token, text in tokens:
        css = _css(token)
        if css != current:
            _close(parts, current, texts)
            current, texts = css, []
        texts.append(text)
    _close(parts, current, texts)
    return "".join(parts)


def _close(parts: list[str], css: str, texts: list[str]) -> None:
    text = escape("".join(texts))
    if text:
        parts.append(f'<span class="{css}">{text}</span>' if css else text)
