"""Who writes: front matter's `author` or `authors`, told more of by `_data/authors.yml` and `_config.yml`.

Follows https://github.com/jekyll/jekyll-seo-tag (author) and the keys of the big themes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from mkdocs_blogpost.text import plain
from mkdocs_blogpost.views.blog import Author


@dataclass(frozen=True, slots=True)
class People:
    """All that the site tells of its authors."""

    known: Mapping[str, Any] = field(default_factory=dict)
    """Key to facts: `_data/authors`, over `authors` of `_config.yml`."""
    usual: Any = None
    """`author` of `_config.yml`: who wrote what names nobody."""

    def of(self, front_matter: Mapping[str, Any]) -> tuple[Author, ...]:
        """Return the authors that a post's front matter names, else the site's."""
        told = front_matter.get("authors") or front_matter.get("author") or self.usual
        found = [author for each in _each(told) if (author := self._author(each))]
        return tuple({author.name: author for author in found}.values())

    def _author(self, told: Any) -> Author | None:
        if isinstance(told, Mapping):
            key = _text(told, "key", "username", "id") or _text(told, "name")
            known = self.known.get(key)
            return _made(key, {**known, **told} if isinstance(known, Mapping) else told)
        key = str(told).strip()
        known = self.known.get(key)
        if isinstance(known, Mapping):
            return _made(key, known)
        mine = self.usual if isinstance(self.usual, Mapping) else {}
        if key and key in (_text(mine, "name"), _text(mine, "username")):
            return _made(key, mine)
        return Author(name=str(known or key), key=key) if key else None


def _each(told: Any) -> Iterator[Any]:
    if isinstance(told, str) and ", " in told:
        yield from told.split(", ")
    elif isinstance(told, list | tuple):
        yield from (each for each in told if each)
    elif told:
        yield told


def _made(key: str, facts: Mapping[str, Any]) -> Author | None:
    name = _text(facts, "name", "display_name", "title") or key
    if not name:
        return None
    return Author(
        name=name,
        key=key,
        url=_text(facts, "url", "uri", "home", "website", "site", "web", "link"),
        avatar=_text(facts, "avatar", "picture", "image", "photo", "gravatar"),
        bio=plain(_text(facts, "bio", "description", "about", "short_bio")),
        email=_text(facts, "email"),
        twitter=_text(facts, "twitter", "twitter_username").lstrip("@"),
        fediverse=_text(facts, "fediverse", "mastodon_handle"),
    )


def _text(facts: Mapping[str, Any], *keys: str) -> str:
    return next((str(facts[key]).strip() for key in keys if isinstance(facts.get(key), str | int)), "")
