"""Addresses: the permalink styles and placeholders.

Follows https://jekyllrb.com/docs/permalinks/.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from urllib.parse import quote

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
    return clean(_PLACEHOLDER.sub(lambda found: _value(found[1], placeholders), template))


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


@lru_cache(maxsize=65536)
def escape(path: str) -> str:
    """Return a path with everything percent-encoded that a URL's path cannot hold."""
    if _PLAIN.fullmatch(path):
        return path
    return quote(path, safe=_SAFE)
