"""The providers of comments, and where Jekyll's themes have their settings in `_config.yml`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from mkdocs_blogpost.views.seo import table, text

NEEDED: Mapping[str, tuple[str, ...]] = {
    "disqus": ("shortname",),
    "giscus": ("repo", "repo-id"),
    "utterances": ("repo",),
    "isso": ("host",),
    "cusdis": ("app-id",),
}
"""Each provider, and the options without which it shows nothing."""
RENAMED: Mapping[str, Mapping[str, str]] = {
    "giscus": {"repository": "repo", "category_name": "category", "discussion_term": "mapping"},
    "utterances": {"repository": "repo", "issue_term": "issue-term"},
    "isso": {"url": "host", "server": "host"},
    "cusdis": {"appid": "app-id", "id": "app-id"},
}
"""What themes call some of the options."""
NAMES: Mapping[str, tuple[str, ...]] = {
    "disqus": ("disqus_shortname", "disqus-shortname", "disqus_username", "disqus_name", "disqus_id"),
    "utterances": ("utterances_repo", "utterances-repo"),
    "isso": ("isso_host", "isso-host"),
    "cusdis": ("cusdis_app_id", "cusdis-app-id"),
}
"""The keys beside the provider's own name that themes have for that option."""
BARE = {"disqus": "shortname", "utterances": "repo", "isso": "host", "cusdis": "app-id"}
"""The option that a provider's setting is if it is only a text: `disqus: my-blog`."""


@dataclass(frozen=True, slots=True)
class CommentSettings:
    """A provider of comments, and its options."""

    provider: str
    """The provider's name."""
    options: Mapping[str, str] = field(default_factory=dict)
    """Its options; their names have hyphens."""
    is_asked_by_post: bool = False
    """Whether a post has comments only if its front matter asks for them."""

    @property
    def is_usable(self) -> bool:
        """Return whether nothing is missing."""
        needed = [self.options.get(name, "") for name in NEEDED.get(self.provider, ())]
        return all(needed) and (not needed or is_usable(self.provider, needed[0]))


_HOST = re.compile(r"(?:(?:https?:)?//|/)[^\s\"'<>]+|[\w-]+(?:\.[\w-]+)+[^\s\"'<>]*|localhost\b.*", re.IGNORECASE)


def is_usable(provider: str, value: str) -> bool:
    """Return whether the option that a provider needs most can be what it says: of Isso, an address."""
    return provider != "isso" or bool(_HOST.fullmatch(value))


def site_comments(config: Mapping[str, Any]) -> CommentSettings | None:
    """Return the comments that a site has by its configuration; None if it has none."""
    own = table(config, "comments")
    provider = _named(config)
    if provider in NEEDED:  # Minimal Mistakes and Chirpy: posts say `comments: true`, mostly by defaults
        found = CommentSettings(provider, options_of(provider, config), is_asked_by_post=True)
        return found if found.is_usable else None
    if provider or not own.keys().isdisjoint(("provider", "active")):
        return None
    all_found = (CommentSettings(name, options_of(name, config)) for name in NEEDED)
    return next((found for found in all_found if found.is_usable), None)


def _named(config: Mapping[str, Any]) -> str:
    """Return the provider that a configuration names, as Minimal Mistakes and Chirpy do."""
    own = table(config, "comments")
    named = (text(own, "provider") or text(own, "active")).lower()
    return named.removesuffix("-").removesuffix("_issues")


def options_of(provider: str, config: Mapping[str, Any]) -> dict[str, str]:
    """Return a provider's options, wherever the configuration has them."""
    found: dict[str, str] = {}
    for value in _settings(provider, config):
        found |= as_options(provider, value)
    if provider == "utterances" and _named(config) == provider:
        found.setdefault("repo", text(config, "repository"))
    return {name: value for name, value in found.items() if value}


def _settings(provider: str, config: Mapping[str, Any]) -> Iterator[Any]:
    """Yield the settings that a provider has, those that count most last."""
    own = table(config, "comments")
    for place in (config, own):
        yield next((text(place, name) for name in NAMES.get(provider, ()) if text(place, name)), None)
        yield place.get(provider)


def as_options(provider: str, value: Any) -> dict[str, str]:
    """Return the options of a provider as its setting gives them: a table, or the one that matters most."""
    if isinstance(value, str) and provider in BARE:
        return {BARE[provider]: value.strip()}
    if not isinstance(value, Mapping):
        return {}
    renamed = RENAMED.get(provider, {})
    options: dict[str, str] = {}
    for key, each in value.items():
        if each is None or each == "" or isinstance(each, Mapping | list):
            continue
        name = renamed.get(str(key), str(key)).replace("_", "-")
        options[name] = str(each).lower() if isinstance(each, bool) else str(each)
    options.pop("provider", None)
    return options
