"""Who writes: front matter's `author` or `authors`, described by `_data/authors.yml` and `_config.yml`.

Follows https://github.com/jekyll/jekyll-seo-tag (author) and the keys of the big themes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from mkdocs_blogpost.text import plain
from mkdocs_blogpost.views.blog import Author


@dataclass(frozen=True, slots=True)
class AuthorDirectory:
    """All that the site tells of its authors."""

    known: Mapping[str, Any] = field(default_factory=dict)
    """Key to details: `_data/authors`, over `authors` of `_config.yml`."""
    usual: Any = None
    """`author` of `_config.yml`: who wrote what names nobody."""

    def of(self, front_matter: Mapping[str, Any]) -> tuple[Author, ...]:
        """Return the authors that a post's front matter names, else the site's."""
        named = front_matter.get("authors") or front_matter.get("author") or self.usual
        found = [author for each in _each(named) if (author := self._author(each))]
        return tuple({author.name: author for author in found}.values())

    def _author(self, named: Any) -> Author | None:
        if isinstance(named, Mapping):
            key = _text(named, "key", "username", "id") or _text(named, "name")
            known = self.known.get(key)
            return _made(key, {**known, **named} if isinstance(known, Mapping) else named)
        key = str(named).strip()
        known = self.known.get(key)
        if isinstance(known, Mapping):
            return _made(key, known)
        mine = self.usual if isinstance(self.usual, Mapping) else {}
        if key and key in (_text(mine, "name"), _text(mine, "username")):
            return _made(key, mine)
        return Author(name=str(known or key), key=key) if key else None


def _each(named: Any) -> Iterator[Any]:
    if isinstance(named, str) and ", " in named:
        yield from named.split(", ")
    elif isinstance(named, list | tuple):
        yield from (each for each in named if each)
    elif named:
        yield named


def _made(key: str, details: Mapping[str, Any]) -> Author | None:
    name = _text(details, "name", "display_name", "title") or key
    if not name:
        return None
    return Author(
        name=name,
        key=key,
        url=_text(details, "url", "uri", "home", "website", "site", "web", "link"),
        avatar=_text(details, "avatar", "picture", "image", "photo", "gravatar"),
        bio=plain(_text(details, "bio", "description", "about", "short_bio")),
        email=_text(details, "email"),
        twitter=_text(details, "twitter", "twitter_username").lstrip("@"),
        fediverse=_text(details, "fediverse", "mastodon_handle"),
    )


def _text(details: Mapping[str, Any], *keys: str) -> str:
    return next((str(details[key]).strip() for key in keys if isinstance(details.get(key), str | int)), "")
