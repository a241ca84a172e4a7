"""Authors: the front matter names them, `_data/authors.yml` and `_config.yml` describe them.

Follows https://github.com/jekyll/jekyll-seo-tag (author) and the keys of the most used themes.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any

from mkdocs_blogpost.text import harmless, plain
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.entry import Author
from mkdocs_blogpost.views.urls import is_elsewhere, prefixed

_GRAVATAR = re.compile(r"[0-9a-f]{32}|[0-9a-f]{64}")
"""The digest of an email address, which Gravatar's URLs end with."""
PICTURES = ("avatar", "picture", "image", "photo", "gravatar", "profile")
"""The keys of an author's picture."""


@value_class
class AuthorDirectory:
    """The site's authors."""

    known: Mapping[str, Any] = field(default_factory=dict)
    """Key to description: of `_data/authors`, else of `authors` in `_config.yml`."""
    default: Any = None
    """`author` of `_config.yml`: the author of posts that name none."""
    prefix: str = ""
    """Where the blog is in the site, without slashes around it."""
    baseurl: str = ""
    """`baseurl` of `_config.yml`, with which addresses in descriptions may begin."""

    def authors_of(self, front_matter: Mapping[str, Any]) -> tuple[Author, ...]:
        """Return the authors that a post's front matter names, else the site's."""
        value = front_matter.get("authors") or front_matter.get("author") or self.default
        found = [author for item in _items(value) if (author := self._author(item))]
        return tuple({author.name: author for author in found}.values())

    def _author(self, value: Any) -> Author | None:
        if isinstance(value, Mapping):
            key = _text(value, "key", "username", "id") or _text(value, "name")
            known = self.known.get(key)
            return self._described(key, {**known, **value} if isinstance(known, Mapping) else value)
        key = str(value).strip()
        known = self.known.get(key)
        if isinstance(known, Mapping):
            return self._described(key, known)
        default = self.default if isinstance(self.default, Mapping) else {}
        if key and key in (_text(default, "name"), _text(default, "username")):
            return self._described(key, default)
        return Author(name=str(known or key), key=key) if key else None

    def _described(self, key: str, table: Mapping[str, Any]) -> Author | None:
        name = _text(table, "name", "display_name", "title") or key
        if not name:
            return None
        return Author(
            name=name,
            key=key,
            url=harmless(_text(table, "url", "uri", "home", "website", "site", "web", "link")),
            avatar=self._address(harmless(_picture(table))),
            bio=plain(_text(table, "bio", "description", "about", "short_bio")),
            email=_text(table, "email"),
            twitter=_text(table, "twitter", "twitter_username").lstrip("@"),
            fediverse=_text(table, "fediverse", "mastodon_handle"),
        )

    def _address(self, src: str) -> str:
        """Return the address of a picture, which themes write below the site's own address."""
        if _GRAVATAR.fullmatch(src):
            return f"https://www.gravatar.com/avatar/{src}"
        if not src or is_elsewhere(src) or src.startswith("data:"):
            return src
        base = self.baseurl.rstrip("/")
        own = src.removeprefix(base) if base and src.startswith(f"{base}/") else src
        return prefixed(self.prefix, "/" + own.removeprefix("./").lstrip("/"))


def _picture(table: Mapping[str, Any]) -> str:
    """Return the address of an author's picture: a text, or a table with its path (Hydejack)."""
    values = (table.get(key) for key in PICTURES)
    own = ({"path": value} if isinstance(value, str) else value for value in values)
    return next((src for each in own if isinstance(each, Mapping) and (src := _text(each, "path", "src", "url"))), "")


def _items(value: Any) -> Iterator[Any]:
    if isinstance(value, str) and ", " in value:
        yield from value.split(", ")
    elif isinstance(value, list | tuple):
        yield from (item for item in value if item)
    elif value:
        yield value


def _text(table: Mapping[str, Any], *keys: str) -> str:
    return next((str(table[key]).strip() for key in keys if isinstance(table.get(key), str | int)), "")
