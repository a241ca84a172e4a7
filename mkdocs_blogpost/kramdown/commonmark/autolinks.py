"""Addresses that are links by themselves, as cmark-gfm finds them: after anything but a letter of ASCII.

Follows https://github.github.com/gfm/#autolinks-extension-, which wants white space before them.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin

_SCHEME = re.compile(r"(?<![A-Za-z])(?:https?|ftp)$", re.IGNORECASE)
_LONGEST = len("https")
LONGEST_REFERENCE = 40
"""How many characters the reference to an entity has at most, with its signs."""
_REST = re.compile(r"://[^\W_][^\s<]*")
_HOST = re.compile(r"://([\w.-]+)")
_ENDS = "?!.,:;*_~'\""
"""What is not the last character of an address."""


def add_autolinks(parser: MarkdownIt) -> None:
    """Let a parser find addresses in texts."""
    parser.use(gfm_autolink_plugin)
    parser.inline.ruler.at("gfm_autolink_protocol", _read_address)


def _read_address(state: StateInline, silent: bool) -> bool:
    before = max(0, len(state.pending) - _LONGEST)
    scheme = _SCHEME.search(state.pending, before) if state.src[state.pos] == ":" and not silent else None
    rest = _REST.match(state.src, state.pos, state.posMax) if scheme and not state.linkLevel else None
    if scheme is None or rest is None or not _is_host(rest[0]):
        return False
    end = _without_end(rest[0])
    state.pending = state.pending[: scheme.start()]
    opening = state.push("link_open", "a", 1)
    opening.attrs = {"href": state.md.normalizeLink(scheme[0] + end)}
    state.push("text", "", 0).content = scheme[0] + end
    state.push("link_close", "a", -1)
    state.pos += len(end)
    return True


def _is_host(address: str) -> bool:
    """Return whether an address has a host: its last two names are without underscores."""
    found = _HOST.match(address)
    return found is not None and "_" not in "".join(found[1].split(".")[-2:])


def _without_end(address: str) -> str:
    """Return an address without the punctuation that belongs to the text around it."""
    end, unopened = len(address), address.count(")") - address.count("(")
    while end:
        last = address[end - 1]
        name = address.rfind("&", max(0, end - LONGEST_REFERENCE), end) if last == ";" else -1
        if name >= 0 and address[name + 1 : end - 1].isalpha():
            end = name
        elif last in _ENDS:
            end -= 1
        elif last == ")" and unopened > 0:
            end, unopened = end - 1, unopened - 1
        else:
            break
    return address[:end]
