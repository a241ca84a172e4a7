"""kramdown's options: names and defaults are its own.

Follows https://kramdown.gettalong.org/options.html; an option that is unknown, or that cannot be
honoured here, is told as a warning and otherwise left alone.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from typing import Any

import yaml

from mkdocs_blogpost.values import value_class

from ..problems import guess

COMMONMARK = ("CommonMark", "CommonMarkGhPages")
"""The values of `input` that mean CommonMark: as jekyll-commonmark prints it, and as GitHub Pages does."""


@value_class
class Options:
    """How a text is read and printed."""

    input: str = "kramdown"
    """The dialect: `kramdown` or `GFM`; ours: `CommonMark` or `CommonMarkGhPages`."""
    auto_ids: bool = True
    """Whether headers get an id made from their text."""
    auto_id_prefix: str = ""
    """What such an id starts with."""
    auto_id_stripping: bool = False
    """Whether such an id is made from the text without its markup."""
    transliterated_header_ids: bool = False
    """Whether such an id is written in ASCII letters."""
    toc_levels: tuple[int, ...] = (1, 2, 3, 4, 5, 6)
    """Which header levels a table of contents lists."""
    header_offset: int = 0
    """How many levels headers step down."""
    entity_output: str = "as_char"
    """How entities are printed: `as_char`, `as_input`, `numeric` or `symbolic`."""
    smart_quotes: tuple[str, str, str, str] = ("lsquo", "rsquo", "ldquo", "rdquo")
    """The entities for left and right, single and double quotes."""
    typographic_symbols: Mapping[str, str] = field(default_factory=dict)
    """What to print for typographic symbols, by kramdown's names for them."""
    footnote_nr: int = 1
    """The first footnote's number."""
    footnote_prefix: str = ""
    """What the ids of footnotes start with."""
    footnote_backlink: str = "&#8617;"
    """The text of the link from a footnote back to its mark; empty for no link."""
    footnote_backlink_inline: bool = False
    """Whether that link always stands in the footnote's last block."""
    parse_block_html: bool = False
    """Whether the content of block HTML elements is read as kramdown."""
    parse_span_html: bool = True
    """Whether the content of span HTML elements is read as kramdown."""
    html_to_native: bool = False
    """Whether HTML elements become kramdown's own elements where one fits."""
    remove_block_html_tags: bool = True
    """Kept for kramdown's other converters; means nothing in HTML."""
    remove_span_html_tags: bool = False
    """Kept for kramdown's other converters; means nothing in HTML."""
    link_defs: Mapping[str, tuple[str, str | None]] = field(default_factory=dict)
    """Link definitions that are known beforehand: id to URL and title."""
    math_engine: str | None = "mathjax"
    """How formulas are printed: `mathjax`, or none for their source as code."""
    syntax_highlighter: str | None = "rouge"
    """`rouge` colours code (with Pygments' tokens); none does not."""
    syntax_highlighter_opts: Mapping[str, Any] = field(default_factory=dict)
    """The highlighter's own options, as kramdown's rouge highlighter takes them."""
    remove_line_breaks_for_cjk: bool = False
    """Whether a line break between two CJK characters is dropped."""
    forbidden_inline_options: tuple[str, ...] = ("template",)
    """Options that a text may not set for itself."""
    hard_wrap: bool = True
    """GFM: whether each line end in a paragraph breaks the line."""
    gfm_quirks: tuple[str, ...] = ("paragraph_end",)
    """GFM: the quirks that are switched on."""
    gfm_emojis: bool = False
    """GFM: whether `:name:` becomes an image of an emoji."""
    angle_toc: bool = False
    """Ours: whether `<: toc>` below a list means what `{: toc}` means."""
    material: bool = False
    """Ours: whether Material's own blocks (`!!! note`, `=== "Tab"`, `/// details`) are read."""
    commonmark: Mapping[str, Any] = field(default_factory=dict)
    """Ours: the options and extensions of CommonMark, if that is the dialect."""

    @property
    def is_commonmark(self) -> bool:
        """Return whether the dialect is CommonMark."""
        return self.input in COMMONMARK


class _Unusable(Exception):  # noqa: N818  never leaves this module
    """A value that an option cannot take."""


_UNUSED = {"line_width", "latex_headers", "list_indent", "math_engine_opts", "gfm_emoji_opts", "guess_lang"}
_UNHONOURED = {"template": "a document is never put into a template here"}


def _boolean(value: Any) -> bool:
    """Return what kramdown makes of a value: any word but `false` means yes."""
    return value.strip().lower() not in ("false", "") if isinstance(value, str) else bool(value)


def _integer(value: Any) -> int:
    try:
        return int(str(value).strip())
    except ValueError:
        raise _Unusable from None


def _string(value: Any) -> str:
    return "" if value is None else str(value)


def _name(value: Any) -> str:
    return str(value).lstrip(":")


def _engine(value: Any) -> str | None:
    name = str(value).lstrip(":").strip() if value is not None else ""
    return None if name.lower() in ("", "nil", "false", "none") else name


def _words(value: Any) -> tuple[str, ...]:
    words: Iterable[Any] = value if isinstance(value, list | tuple) else _string(value).split(",")
    return tuple(word for word in (str(word).strip().lstrip(":") for word in words) if word)


def _levels(value: Any) -> tuple[int, ...]:
    """Return levels from 1 to 6: `2..3`, `2,3` without spaces, or a list; anything else cannot be used."""
    if isinstance(value, str):
        ends = re.fullmatch(r"(\d)\.\.(\d)", value, re.ASCII)
        levels = tuple(range(int(ends[1]), int(ends[2]) + 1)) if ends else tuple(map(_digit, value.split(",")))
    elif isinstance(value, list | tuple | range):
        levels = tuple(map(_integer, value))
    else:
        raise _Unusable
    if not all(1 <= level <= 6 for level in levels):
        raise _Unusable
    return levels


def _digit(word: str) -> int:
    if not re.fullmatch(r"\d", word, re.ASCII):
        raise _Unusable
    return int(word)


def _quotes(value: Any) -> tuple[str, str, str, str]:
    words = _words(value)
    if len(words) != 4:
        raise _Unusable
    return words[0], words[1], words[2], words[3]


def _mapping(value: Any) -> Mapping[str, Any]:
    if isinstance(value, str):
        value = _yaml(value)
    if not value:
        return {}
    if not isinstance(value, Mapping):
        raise _Unusable
    return {str(name).lstrip(":"): item for name, item in value.items()}


def _yaml(text: str) -> Any:
    """Return what an option that a text sets for itself says, which is YAML."""
    try:
        return yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError, ValueError):
        raise _Unusable from None


def _symbols(value: Any) -> Mapping[str, str]:
    return {name: str(text) for name, text in _mapping(value).items()}


def _link_defs(value: Any) -> Mapping[str, tuple[str, str | None]]:
    found: dict[str, tuple[str, str | None]] = {}
    for name, item in _mapping(value).items():
        parts = list(item) if isinstance(item, list | tuple) else [item]
        if not parts or len(parts) > 2:
            raise _Unusable
        title = parts[1] if len(parts) == 2 else None
        found[name] = (str(parts[0]), None if title is None else str(title))
    return found


_READERS: dict[str, Callable[[Any], Any]] = {
    "input": _name,
    "entity_output": _name,
    "auto_id_prefix": _string,
    "footnote_prefix": _string,
    "footnote_backlink": _string,
    "footnote_nr": _integer,
    "header_offset": _integer,
    "toc_levels": _levels,
    "smart_quotes": _quotes,
    "typographic_symbols": _symbols,
    "link_defs": _link_defs,
    "math_engine": _engine,
    "syntax_highlighter": _engine,
    "syntax_highlighter_opts": _mapping,
    "commonmark": _mapping,
    "gfm_quirks": _words,
    "forbidden_inline_options": _words,
}
_NAMES = tuple(Options.__dataclass_fields__)


def known(name: str) -> bool:
    """Return whether kramdown has an option of this name."""
    return name in _NAMES or name in _UNUSED or name in _UNHONOURED


def read_options(given: Mapping[str, Any] | None, warn: Callable[[str], None]) -> Options:
    """Read options as `_config.yml` or a program gives them, telling what cannot be used."""
    values: dict[str, Any] = {}
    for key, value in (given or {}).items():
        name = str(key)
        if name in _NAMES:
            _read(name, value, values, warn)
        elif name in _UNHONOURED:
            if value:
                warn(f"The option '{name}' cannot be used: {_UNHONOURED[name]}.")
        elif name not in _UNUSED and not name.startswith(("enable_coderay", "coderay")):
            warn(f"kramdown has no option '{name}'.{guess(name, _NAMES)}")
    options = Options(**values)
    _tell_unhonoured(options, warn)
    return options


@value_class(eq=False)
class ReadOptions:
    """Options that are read once for many texts."""

    options: Options
    """What was read."""
    messages: tuple[str, ...]
    """What cannot be used."""

    @classmethod
    def of(cls, given: "Mapping[str, Any] | ReadOptions | None") -> "ReadOptions":
        """Return options as `_config.yml` or a program gives them, read unless they are already."""
        if isinstance(given, ReadOptions):
            return given
        messages: list[str] = []
        options = read_options(given, messages.append)
        return cls(options, tuple(messages))


def _read(name: str, value: Any, values: dict[str, Any], warn: Callable[[str], None]) -> None:
    reader: Callable[[Any], Any] = _READERS.get(name, _boolean)
    try:
        values[name] = reader(value)
    except _Unusable:
        warn(f"The option '{name}' cannot be {value!r}; its default is used.")


def _tell_unhonoured(options: Options, warn: Callable[[str], None]) -> None:
    engine, highlighter = options.math_engine, options.syntax_highlighter
    if options.gfm_emojis:
        warn("The option 'gfm_emojis' cannot be honoured: no emoji images are known here.")
    if engine not in (None, "mathjax"):
        warn(f"The math engine '{engine}' is not known here: formulas are printed as their source.")
    if highlighter not in (None, "rouge"):
        warn(f"The syntax highlighter '{highlighter}' is not known here: code stays uncoloured.")
