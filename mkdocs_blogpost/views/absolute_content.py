"""A post's HTML for readers elsewhere: every address in full, nothing that only works on its page."""

import re
from collections.abc import Callable
from html import escape, unescape
from urllib.parse import urljoin

_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_ADDRESS = re.compile(r"""(\s(?:href|src|poster|cite|longdesc)\s*=\s*)("[^"]*"|'[^']*')""", re.IGNORECASE)
_SRCSET = re.compile(r"""(\s(?:srcset|imagesrcset)\s*=\s*)("[^"]*"|'[^']*')""", re.IGNORECASE)
_PERMALINK = re.compile(r'<a\b[^>]*\bclass="[^"]*\bheaderlink\b[^"]*"[^>]*>.*?</a>', re.DOTALL)
_SCRIPT = re.compile(r"<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)


def absolute_content(html: str, address: str) -> str:
    """Return a page's content with its addresses in full; `address` is the page's own."""
    html = _SCRIPT.sub("", _PERMALINK.sub("", html))
    return _TAG.sub(lambda tag: _full(tag[0], address), html)


def _full(tag: str, address: str) -> str:
    tag = _ADDRESS.sub(_in_quotes(lambda url: joined(address, url)), tag)
    return _SRCSET.sub(_in_quotes(lambda urls: _joined_all(address, urls)), tag)


def _in_quotes(change: Callable[[str], str]) -> Callable[[re.Match[str]], str]:
    return lambda found: f'{found[1]}"{escape(change(unescape(found[2][1:-1])))}"'


def joined(address: str, url: str) -> str:
    """Return a URL as seen from an address, or the URL itself where it makes no sense."""
    try:
        return urljoin(address, url.strip())
    except ValueError:
        return url


def _joined_all(address: str, candidates: str) -> str:
    parts = (candidate.split(None, 1) for candidate in candidates.split(", ") if candidate.strip())
    return ", ".join(" ".join([joined(address, first), *rest]) for first, *rest in parts)
