"""The slugs of the terms of a kind: names that differ only in case, spaces and hyphens are one term, others are not."""

import re
from collections.abc import Iterable, Mapping

from mkdocs_blogpost.views.urls import slug_of

_BETWEEN = re.compile(r"[\s_-]+")
_SPOKEN = {"+": " plus ", "#": " sharp ", "&": " and ", ".": " dot ", "/": " slash ", "@": " at ", "!": " not "}


def identity_of(name: str) -> str:
    """Return what the spellings of one term have in common."""
    return _BETWEEN.sub("-", name.strip().casefold())


def slugs_of(names: Iterable[str]) -> Mapping[str, str]:
    """Return the slug of each identity; of several with one slug, only the one that is written like it has it."""
    groups: dict[str, list[str]] = {}
    for name in names:
        identity = identity_of(name)
        group = groups.setdefault(slug_of(name), [])
        if identity not in group:
            group.append(identity)
    slugs: dict[str, str] = {}
    for slug, group in groups.items():
        for identity in sorted(group, key=lambda each: (each != slug, each)):
            slugs[identity] = _free(slug, identity, set(slugs.values()), groups)
    return slugs


def _free(slug: str, identity: str, taken: set[str], groups: Mapping[str, list[str]]) -> str:
    """Return a slug that no other term has: the usual one, one with the signs in words, one with a number."""
    if slug not in taken:
        return slug
    spoken = slug_of("".join(_SPOKEN.get(sign, sign) for sign in identity))
    taken = taken | groups.keys()
    if spoken not in taken:
        return spoken
    return next(found for number in range(2, len(taken) + 3) if (found := f"{slug}-{number}") not in taken)
