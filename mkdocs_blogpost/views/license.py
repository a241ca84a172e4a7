"""The licence of a post: `license` of its front matter, else of `_config.yml`, as the theme TeXt names it."""

import re
from collections.abc import Mapping
from typing import Any

from mkdocs_blogpost.text import harmless
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.seo import text
from mkdocs_blogpost.views.urls import is_elsewhere

_CREATIVE_COMMONS = re.compile(
    r"CC[ -](?P<kind>BY(?:[ -](?:NC|SA|ND)){0,2})(?:[ -](?P<version>[1-4]\.\d))?", re.IGNORECASE
)


@value_class
class License:
    """A licence."""

    name: str
    """Its name for readers."""
    url: str = ""
    """Where its text is; empty if unknown."""


def license_of(config: Mapping[str, Any], data: Mapping[str, Any]) -> License | None:
    """Return the licence of a post; None if it has none."""
    own = data.get("license")
    return None if own is False else _read(own) or _read(config.get("license")) or _creative_commons(config)


def _creative_commons(config: Mapping[str, Any]) -> License | None:
    """Return the licence that the theme NexT is told: `creative_commons: by-nc-sa`, or a table with `license`."""
    value = config.get("creative_commons")
    kind = text(value, "license") if isinstance(value, Mapping) else text(config, "creative_commons")
    name = "CC0" if kind.lower() in ("zero", "cc-zero") else f"CC {kind.upper()}"
    return License(name, url) if kind and (url := _url(name)) else None


def _read(value: Any) -> License | None:
    if isinstance(value, Mapping):
        name, url = text(value, "name") or text(value, "title"), harmless(text(value, "url") or text(value, "link"))
        return License(name or url, url if is_elsewhere(url) else "") if name or url else None
    if not isinstance(value, str) or not value.strip() or value.strip().lower() in ("true", "false"):
        return None
    name = value.strip()
    if name.startswith(("https://", "http://")):
        return License(name, name)
    return License(name, _url(name))


def _url(name: str) -> str:
    if re.fullmatch(r"CC0(?:[ -]1\.0)?", name, re.IGNORECASE):
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    found = _CREATIVE_COMMONS.fullmatch(name)
    if not found:
        return ""
    kind = re.sub(" ", "-", found["kind"].lower())
    return f"https://creativecommons.org/licenses/{kind}/{found['version'] or '4.0'}/"
