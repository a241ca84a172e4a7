"""A post's HTML for readers elsewhere: every address in full, nothing that only works on its page."""

import re
from collections.abc import Callable, Iterator
from html import escape, unescape
from urllib.parse import urljoin

_TAG = re.compile(r"""<(/?[a-zA-Z][\w:-]*)((?:[^<>"']|"[^"<]{0,4000}"|'[^'<]{0,4000}'|["'])*+)>""")
_ADDRESS = re.compile(r"""(\s(?:href|src|poster|cite|longdesc)\s*=\s*)("[^"]*"|'[^']*')""", re.IGNORECASE)
_SRCSET = re.compile(r"""(\s(?:srcset|imagesrcset)\s*=\s*)("[^"]*"|'[^']*')""", re.IGNORECASE)
_PERMALINK = re.compile(r"""\sclass\s*=\s*["'][^"']*\bheaderlink\b""", re.IGNORECASE)
_ONLY_HERE = ("script", "style")


def absolute_content(html: str, address: str) -> str:
    """Return a page's content with its addresses in full; `address` is the page's own."""
    return "".join(_pieces(html, address))


def _pieces(html: str, address: str) -> Iterator[str]:
    at, leaving_out = 0, ""
    for tag in _TAG.finditer(html):
        name = tag[1].lower()
        if leaving_out:
            leaving_out, at = ("", tag.end()) if name == f"/{leaving_out}" else (leaving_out, at)
            continue
        yield html[at : tag.start()]
        at = tag.end()
        if name in _ONLY_HERE or (name == "a" and _PERMALINK.search(tag[2])):
            leaving_out = name
        else:
            yield _full(tag[0], address)
    yield "" if leaving_out else html[at:]


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
