"""The setting `banners`: how banners are found, replaced and drawn."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Literal, cast, get_args

from mkdocs_blogpost.art import rules as art_rules
from mkdocs_blogpost.art.rules import ArtRules
from mkdocs_blogpost.problems import SettingsError, guess
from mkdocs_blogpost.render.images.dead_hosts import DEAD_HOSTS, host_of

Dead = Literal["art", "keep", "drop"]


@dataclass(frozen=True, slots=True)
class BannerRules:
    """How banners are found, replaced and drawn."""

    dead: Dead = "art"
    """What is done with an image on a dead host: draw it, keep it, or drop it."""
    hosts: frozenset[str] = frozenset(DEAD_HOSTS)
    """The dead hosts: the known ones and the site's own."""
    map: Mapping[str, str] = field(default_factory=dict)
    """Words, or whole addresses, to the address of the image that replaces such an image."""
    ratio: float = 3.0
    """From how many times wider than high an image is a banner."""
    art: ArtRules = field(default_factory=ArtRules)
    """The colours and kinds of drawings."""


def read(settings: Mapping[str, Any]) -> BannerRules:
    """Return the rules that the setting `banners` gives; raises SettingsError."""
    known = [each.name for each in fields(BannerRules)]
    for name in settings:
        if name not in known:
            raise SettingsError(f"'banners' knows no '{name}'.{guess(str(name), known)}")
    return BannerRules(
        dead=_dead(settings.get("dead", "art")),
        hosts=frozenset(DEAD_HOSTS) | _hosts(settings.get("hosts") or ()),
        map=_map(settings.get("map") or {}),
        ratio=_ratio(settings.get("ratio", 3.0)),
        art=art_rules.read(settings.get("art")),
    )


def _dead(value: object) -> Dead:
    if value in get_args(Dead):
        return cast("Dead", value)
    raise SettingsError(f"'banners: dead' is 'art', 'keep' or 'drop', not {value!r}")


def _hosts(value: object) -> frozenset[str]:
    hosts = (value,) if isinstance(value, str) else value
    if not isinstance(hosts, list | tuple) or not all(isinstance(host, str) for host in hosts):
        raise SettingsError(f"'banners: hosts' is a list of host names, not {value!r}")
    return frozenset(host_of(host) or host.lower().strip("/").removeprefix("www.") for host in hosts)


def _map(value: object) -> Mapping[str, str]:
    if not isinstance(value, Mapping) or not all(isinstance(image, str) for image in value.values()):
        raise SettingsError(f"'banners: map' is a table of words to images, not {value!r}")
    return {str(words).lower(): _rooted(str(image)) for words, image in value.items()}


def _rooted(image: str) -> str:
    """Return an image's address; one inside the site is relative to its root, with or without a slash."""
    return image if host_of(image) or image.startswith("/") else f"/{image.removeprefix('./')}"


def _ratio(value: object) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and value > 0:
        return float(value)
    raise SettingsError(f"'banners: ratio' is a number above 0, not {value!r}")
