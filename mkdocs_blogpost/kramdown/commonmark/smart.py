"""Typographic quotes, dashes and ellipses, as cmark sets them with its option `smart`."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token

_HYPHENS = re.compile(r"-{2,}")
_EM, _EN = "—", "–"
_PAIRS = {"'": ("‘", "’"), '"': ("“", "”")}


def add_smart(parser: MarkdownIt) -> None:
    """Let a parser set quotes, dashes and ellipses."""
    for mark in _PAIRS:
        parser.inline.add_terminator_char(mark)
    parser.inline.ruler.before("emphasis", "smart_quotes", _read_quote)
    parser.inline.ruler2.after("balance_pairs", "smart_quotes", _set_pairs)
    parser.core.ruler.after("inline", "smart_dashes", _set_dashes)


def _read_quote(state: StateInline, silent: bool) -> bool:
    """Read one quote; until its other half is found, it is an apostrophe or what its neighbours make of it."""
    mark = state.src[state.pos]
    if silent or mark not in _PAIRS:
        return False
    found = state.scanDelims(state.pos, True)
    before = state.src[state.pos - 1] if state.pos else "\n"
    opens = found.can_open and (not found.can_close or before in "([") and before not in "])"
    left, right = _PAIRS[mark]
    token = state.push("text", "", 0)
    token.content = right if mark == "'" or found.can_close else left
    token.meta = {"opens": opens, "closes": found.can_close}
    state.pos += 1
    place = len(state.tokens) - 1
    state.delimiters.append(Delimiter(ord(mark), 0, place, -1, False, False))
    return True


def _set_pairs(state: StateInline) -> None:
    """Set the quotes that belong together: one that closes, and the last one before it that opens."""
    inside = [meta["delimiters"] for meta in state.tokens_meta if meta and "delimiters" in meta]
    for delimiters in (state.delimiters, *inside):
        openers: dict[str, Token] = {}
        for each in delimiters:
            mark, token = chr(each.marker), state.tokens[each.token]
            if mark not in _PAIRS:
                continue
            if token.meta["closes"] and mark in openers:
                openers[mark].content, token.content = _PAIRS[mark]
            if token.meta["opens"]:
                openers[mark] = token


def _set_dashes(state: StateCore) -> None:
    """Replace hyphens and dots in the texts by dashes and ellipses."""
    pending = [child for token in state.tokens for child in token.children or ()]
    while pending:
        token = pending.pop()
        if token.type == "text":
            token.content = _HYPHENS.sub(_dashes, token.content).replace("...", "…")
        pending.extend(token.children or ())


def _dashes(match: re.Match[str]) -> str:
    """Return dashes for hyphens: of one kind if that is possible, else long ones and then short ones."""
    count = len(match[0])
    if count % 3 == 0:
        return _EM * (count // 3)
    if count % 2 == 0:
        return _EN * (count // 2)
    short = 1 if count % 3 == 2 else 2
    return _EM * ((count - 2 * short) // 3) + _EN * short
