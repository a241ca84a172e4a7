"""Addresses as Jekyll writes them: with `baseurl` and `url`, and normalised as RFC 3986 says.

Follows https://jekyllrb.com/docs/liquid/filters/ (`relative_url`, `absolute_url`) and the library
Addressable, which Jekyll hands them to.
"""

import re
import unicodedata
from urllib.parse import quote, unquote_to_bytes

from mkdocs_blogpost.ruby import SPACE

_PARTS = re.compile(r"(?:([A-Za-z][A-Za-z0-9.+-]*):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.DOTALL)
_PCHAR = "!$&'()*+,;=:@-._~"
_QUERY = "!$'()*+,=:@/?-._~"
_FRAGMENT = f"{_PCHAR}/?"
_COMPONENT = f"{_PCHAR}/?#[]"
_PORTS = {"http": "80", "https": "443", "ftp": "21"}


def is_absolute(url: str) -> bool:
    """Return whether an address has a scheme: `https:`, `mailto:`."""
    found = _PARTS.fullmatch(url)
    return bool(found and found[1])


def relative(url: str, baseurl: str) -> str:
    """Return an address in this site below its `baseurl`; one with a scheme stays as it is."""
    if is_absolute(url):
        return url
    return normalised(_slashed(baseurl.removesuffix("/")) + _slashed(url))


def absolute(url: str, site: str, baseurl: str) -> str:
    """Return an address with the site's `url` before it; one with a scheme stays as it is."""
    if is_absolute(url):
        return url
    return normalised(site + relative(url, baseurl)) if site else relative(url, baseurl)


def _slashed(path: str) -> str:
    return path if not path or path.startswith("/") else f"/{path}"


def normalised(url: str) -> str:
    """Return an address in its normal form: lower-case host, no dot segments, no needless escapes."""
    found = _PARTS.fullmatch(url)
    if not found:
        return url
    scheme, host, path, query, fragment = found.groups()
    text = f"{scheme.lower()}:" if scheme else ""
    if host is not None:
        text += f"//{_host(host, (scheme or '').lower())}"
    text += _path(path, rooted=bool(host))
    text += f"?{_query(query)}" if query else ""
    return text + (f"#{escaped(fragment, _FRAGMENT)}" if fragment else "")


def _host(text: str, scheme: str) -> str:
    user, at, host = text.rpartition("@")
    name, colon, port = host.partition(":") if not host.startswith("[") else (host, "", "")
    if not name.isascii():
        name = name.lower().encode("idna").decode("ascii")
    colon_port = "" if port == _PORTS.get(scheme) else colon + port
    return user + at + name.lower() + colon_port


def _path(path: str, *, rooted: bool) -> str:
    if not path:
        return "/" if rooted else ""
    text = "/".join(escaped(segment, _PCHAR) for segment in path.strip(SPACE).split("/"))
    return _without_dots(text) if text.startswith("/") else text


def _without_dots(path: str) -> str:
    kept: list[str] = []
    segments = path.split("/")[1:]
    for segment in segments:
        if segment == "..":
            del kept[-1:]
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", "..") and (not kept or kept[-1]):
        kept.append("")
    return "/" + "/".join(kept)


def _query(query: str) -> str:
    return "&".join(escaped(pair, _QUERY) for pair in query.split("&"))


def escaped(text: str, safe: str = _COMPONENT) -> str:
    """Return a part of an address with all but the safe characters escaped, once."""
    decoded = re.sub(r"(?:%[0-9A-Fa-f]{2})+", _decoded, text)
    pieces = re.split("(\0[0-9A-F]{2})", unicodedata.normalize("NFKC", decoded))
    return "".join(f"%{piece[1:]}" if piece.startswith("\0") else quote(piece, safe=safe) for piece in pieces)


def _decoded(found: re.Match[str]) -> str:
    raw = unquote_to_bytes(found[0])
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return "".join(f"\0{byte:02X}" for byte in raw)
