"""The setting `banners: art`: the colours and kinds of drawings."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_blogpost.art.kinds.catalog import KINDS
from mkdocs_blogpost.problems import SettingsError, guess

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})\Z")


@dataclass(frozen=True, slots=True)
class ArtRules:
    """The colours and kinds of drawings."""

    palette: tuple[str, ...] = ()
    """Hex colours: the first is the base, of the others each picture takes one; empty takes the theme's."""
    styles: tuple[str, ...] = ()
    """The kinds to choose from; empty for all."""


def read(settings: object) -> ArtRules:
    """Return the rules that the setting `banners: art` spells; raises SettingsError."""
    if settings is None:
        return ArtRules()
    if not isinstance(settings, Mapping):
        raise SettingsError(f"'banners: art' is a table of 'palette' and 'styles', not {settings!r}")
    for name in settings:
        if name not in ("palette", "styles"):
            raise SettingsError(f"'banners: art' knows no '{name}'.{guess(str(name), ('palette', 'styles'))}")
    return ArtRules(_palette(settings.get("palette") or ()), _styles(settings.get("styles") or ()))


def _palette(value: Any) -> tuple[str, ...]:
    colours = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list | tuple) else ()
    for colour in colours:
        if not isinstance(colour, str) or not _HEX.match(colour):
            raise SettingsError(f"'banners: art: palette' is a list of colours such as '#3f63d8', not {colour!r}")
    if value and not colours:
        raise SettingsError(f"'banners: art: palette' is a list of colours such as '#3f63d8', not {value!r}")
    return colours


def _styles(value: Any) -> tuple[str, ...]:
    names = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list | tuple) else ("?",)
    for name in names:
        if name not in KINDS:
            raise SettingsError(f"'banners: art: styles' knows no {name!r}.{guess(str(name), KINDS)}")
    return names
