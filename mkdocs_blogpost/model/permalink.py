"""Addresses: the permalink styles and placeholders.

Follows https://jekyllrb.com/docs/permalinks/.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from hashlib import sha256
from urllib.parse import quote, unquote

STYLES: dict[str, str] = {
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
}
"""Jekyll's built-in styles."""

_PLACEHOLDER = re.compile(r":([a-z_]+)")
_PLAIN = re.compile(r"[a-zA-Z0-9./-]+")
_SAFE = "/!$&'()*+,;=:@~?"

MOST = 100
"""How many placeholders of a template are filled."""
LONGEST_NAME = 250
"""The most bytes of one name in an address: file systems have names of 255 bytes, and an ending may be added."""
LONGEST = 1000
"""The most bytes of a whole address."""
_ORDINARY = re.compile(r"(?:/[\w.~!$&'()*+,;=@-]{1,60})*/?")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")
_SCHEME = re.compile(r"(^|/)\s*(javascript|vbscript|data|file|https?|[a-z](?=:/))\s*:", re.IGNORECASE)
_HOST = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?//+[^/]", re.IGNORECASE)
_NOT_ON_WINDOWS = re.compile(
    r"""[?:*"<>|]|[. ](?:/|$)|(?:^|/)(?:con|prn|aux|nul|com\d|lpt\d)(?=[./]|$)""", re.IGNORECASE
)

Placeholders = Mapping[str, Callable[[], str]]


def with_ending(template: str, site_style: str) -> str:
    """Return a page's or collection's template with the ending that the site's style asks for."""
    if site_style == "pretty":
        return f"{template}/"
    if site_style in ("date", "ordinal", "none"):
        return f"{template}:output_ext"
    if site_style.endswith("/"):
        return f"{template}/"
    return f"{template}:output_ext" if site_style.endswith(":output_ext") else template


def fill(template: str, placeholders: Placeholders) -> str:
    """Return the URL of a template; an unknown placeholder stays as it is."""
    return clean(_PLACEHOLDER.sub(lambda found: _value(found[1], placeholders), template, count=MOST))


def _value(name: str, placeholders: Placeholders) -> str:
    """Return a placeholder's value; `:title_` is `:title` with an underscore behind it."""
    if name in placeholders:
        return escape(placeholders[name]())
    known = placeholders.get(name.removesuffix("_"))
    return f"{escape(known())}_" if known else f":{name}"


def unknown(template: str, known: Iterable[str]) -> list[str]:
    """Return the placeholders of a template that mean nothing."""
    names = set(known)
    return [
        name for name in _PLACEHOLDER.findall(template) if name not in names and name.removesuffix("_") not in names
    ]


def clean(url: str) -> str:
    """Return the URL with one leading slash, no empty folders and no way up."""
    return re.sub("/{2,}", "/", f"/{url}".replace("..", "/").replace("./", ""))


def reason_against(template: str) -> str:
    """Return why an address that a file asks for cannot be one of the site, as it is written; empty if it can be."""
    if _HOST.match(template):
        return "it names another host"
    if ".." in re.split(r"[/\\\\]", unquote(template)):
        return "it leads out of the site"
    return safe(template)[1]


def safe(url: str) -> tuple[str, str]:
    """Return an address whose file every file system can hold, and what was wrong with it, empty for nothing."""
    if len(url) <= LONGEST // 4 and _ORDINARY.fullmatch(url):
        return url, ""
    given = [name for part in url.split("/") if (name := unquote(part))]
    text = "/".join(given)
    without = _CONTROL.sub("", text)
    plain = _SCHEME.sub(r"\1\2-", without.replace("\\", "/"))
    names = [_shortened(name) for name in plain.split("/") if name not in ("", ".", "..")]
    if len("/".join(names).encode()) > LONGEST:
        names = [f"long-{_digest(plain)}", names[-1]]
    if names == given:
        return url, ""
    changed = f"/{escape('/'.join(names))}" + ("/" if url.endswith("/") and names else "")
    return changed, _reason(text, without, plain)


def _reason(text: str, without: str, plain: str) -> str:
    if without != text:
        return "it has control characters"
    if plain != text:
        return "it has a backslash, or the colon of a script, a drive or another host"
    return "it is too long, or has an escaped slash"


def _shortened(name: str) -> str:
    """Return a name of a file or folder that is not too long, its ending kept."""
    data = name.encode()
    if len(data) <= LONGEST_NAME:
        return name
    stem, dot, ending = name.rpartition(".")
    kept = dot + ending if stem and len(ending) < 10 else ""
    return f"{data[:150].decode(errors='ignore')}-{_digest(name)}{kept}"


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]


def not_on_windows(path: str) -> str:
    """Return the first part of a path that Windows cannot write as a file; empty if it can write all."""
    found = _NOT_ON_WINDOWS.search(path)
    return found[0].strip("/") or "." if found else ""


@lru_cache(maxsize=65536)
def escape(path: str) -> str:
    """Return a path with everything percent-encoded that a URL's path cannot hold."""
    if _PLAIN.fullmatch(path):
        return path
    return quote(path, safe=_SAFE)
