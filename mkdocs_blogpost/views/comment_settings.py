"""The providers of comments, and where Jekyll's themes have their settings in `_config.yml`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any

from mkdocs_blogpost.values import value_class
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
    "disqus": {
        "username": "shortname",
        "name": "shortname",
        "short-name": "shortname",
        "disqus-shortname": "shortname",
    },
    "giscus": {
        "repository": "repo",
        "repository-id": "repo-id",
        "category-name": "category",
        "discussion-term": "mapping",
        "metadata": "emit-metadata",
        "position": "input-position",
        "language": "lang",
    },
    "utterances": {"repository": "repo", "term": "issue-term"},
    "isso": {"url": "host", "server": "host"},
    "cusdis": {"appid": "app-id", "id": "app-id"},
}
"""What themes call some of the options."""
NAMES: Mapping[str, tuple[str, ...]] = {
    "disqus": (
        "disqus_shortname", "disqus-shortname", "disqusShortname", "disqus_username", "disqus_name", "disqus_id",
        "disqus_user",
    ),
    "giscus": ("giscus_repo", "giscus-repo"),
    "utterances": ("utterances_repo", "utterances-repo", "utterances_repository"),
    "isso": ("isso_host", "isso-host", "isso_url"),
    "cusdis": ("cusdis_app_id", "cusdis-app-id"),
}  # fmt: skip
"""The keys beside the provider's own name that themes have for that option."""
BARE = {"disqus": "shortname", "giscus": "repo", "utterances": "repo", "isso": "host", "cusdis": "app-id"}
"""The option that a provider's setting is if it is only a text: `disqus: my-blog`."""
TABLES = ("comments", "comment")
"""The tables of `_config.yml` that themes have for comments."""
NAMING = ("provider", "active")
"""The keys of such a table that name the provider: no other one counts."""
ALSO_NAMING = ("use", "system", "engine", "type")
"""The keys that name it if their value is a provider."""
NAMING_ALONE = ("comments_provider", "comment_provider", "comments-provider", "comments_system", "comment_system")
"""The keys of `_config.yml` that name it by themselves."""
SWITCHES = ("enable", "enabled", "active", "show")
"""The keys of a table that switch it off if they are false (NexT)."""
LAZY = ("lazy", "lazy-loading")
"""What themes call giscus' `loading: lazy`."""
FROM_REPOSITORY = frozenset(("giscus", "utterances"))
"""The providers for which Minimal Mistakes reads `repository` of `_config.yml`."""
ASKING_THEMES: Mapping[str, str] = {"hydejack": "comments", "beautiful-jekyll": "comments", "text-theme": "key"}
"""Parts of the names of themes in gems whose posts have comments only if their front matter has this key."""


@value_class
class CommentSettings:
    """A provider of comments, and its options."""

    provider: str
    """The provider's name."""
    options: Mapping[str, str] = field(default_factory=dict)
    """Its options; their names have hyphens."""
    is_asked_by_post: bool = False
    """Whether a post has comments only if its front matter asks for them."""
    asking_key: str = "comments"
    """The key by which it asks; `comments` also for the kin of this key."""

    @property
    def is_usable(self) -> bool:
        """Return whether nothing is missing."""
        needed = [self.options.get(name, "") for name in NEEDED.get(self.provider, ())]
        return all(needed) and (not needed or is_usable(self.provider, needed[0]))


_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NAME = re.compile(r"[a-z][a-z0-9-]*")
_HOST = re.compile(r"(?:(?:https?:)?//|/)[^\s\"'<>]+|[\w-]+(?:\.[\w-]+)+[^\s\"'<>]*|localhost\b.*", re.IGNORECASE)


def is_usable(provider: str, value: str) -> bool:
    """Return whether the option that a provider needs most can be what it says: of Isso, an address."""
    return provider != "isso" or bool(_HOST.fullmatch(value))


def site_comments(config: Mapping[str, Any]) -> CommentSettings | None:
    """Return the comments that a site has by its configuration; None if it has none."""
    if any(config.get(key) is False or _is_off(config.get(key)) for key in TABLES):
        return None
    key = _asking_key(config)
    provider = named_provider(config)
    if provider in NEEDED:  # Minimal Mistakes and Chirpy: posts say `comments: true`, mostly by defaults
        found = CommentSettings(provider, options_of(provider, config), True, key or "comments")
        return found if found.is_usable else None
    if provider or any(not table(config, key).keys().isdisjoint(NAMING) for key in TABLES):
        return None
    all_found = (CommentSettings(name, options_of(name, config), bool(key), key or "comments") for name in NEEDED)
    return next((found for found in all_found if found.is_usable), None)


def _asking_key(config: Mapping[str, Any]) -> str:
    """Return the key by which posts ask for comments in the site's theme; empty if it is not known to need one."""
    theme = f"{text(config, 'theme')} {text(config, 'remote_theme')}".lower()
    return next((key for part, key in ASKING_THEMES.items() if part in theme), "")


def named_provider(config: Mapping[str, Any]) -> str:
    """Return the provider that a configuration names, as Minimal Mistakes and Chirpy do; empty if it names none."""
    tables = [table(config, key) for key in TABLES]
    first = [text(own, key) for key in NAMING for own in tables]
    others = [text(own, key) for own in tables for key in ALSO_NAMING]
    others += [text(config, key) for key in (*NAMING_ALONE, *TABLES)]
    named = [*first, *(name for name in others if name.lower() in NEEDED)]
    return next((name for name in named if name), "").lower().removesuffix("-").removesuffix("_issues")


def options_of(provider: str, config: Mapping[str, Any]) -> dict[str, str]:
    """Return a provider's options, wherever the configuration has them."""
    found: dict[str, str] = {}
    for value in _settings(provider, config):
        found |= as_options(provider, value)
    if provider in FROM_REPOSITORY and named_provider(config) == provider:
        found.setdefault("repo", text(config, "repository"))
    return {name: value for name, value in found.items() if value}


def _settings(provider: str, config: Mapping[str, Any]) -> Iterator[Any]:
    """Yield the settings that a provider has, those that count most last."""
    for place in (config, *(table(config, key) for key in TABLES)):
        if _is_off(place.get(provider)):
            continue
        yield next((text(place, name) for name in NAMES.get(provider, ()) if text(place, name)), None)
        yield place.get(provider)


def _is_off(value: Any) -> bool:
    return isinstance(value, Mapping) and any(value.get(key) is False for key in SWITCHES)


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
        name = (_HUMP.sub("-", str(key)).lower() if provider else str(key)).replace("_", "-")
        if not provider or (_NAME.fullmatch(name) and name not in SWITCHES):
            options[renamed.get(name, name)] = _written(provider, each)
    options.pop("provider", None)
    return _with_loading(options) if provider == "giscus" else options


def _written(provider: str, value: Any) -> str:
    """Return a value as a provider reads it: giscus has numbers for yes and no."""
    if provider == "giscus" and str(value).lower() in ("true", "false"):
        return str(int(str(value).lower() == "true"))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _with_loading(options: dict[str, str]) -> dict[str, str]:
    """Return giscus' options with its own word for `lazy: true`."""
    asked = [options.pop(name) for name in LAZY if name in options]
    return {"loading": "lazy", **options} if "1" in asked else options


REFUSALS = ("no_comments", "nocomments", "no-comments", "hide_comments", "disable_comments", "comments_disabled")
"""The keys by which a post refuses comments if they are true."""


def asks_for_comments(data: Mapping[str, Any], found: CommentSettings) -> bool | None:
    """Return whether a post asks for comments or refuses them; None if it does neither."""
    if is_refused(data):
        return False
    keys = (f"{found.provider}_comments", found.provider, "comments", "comment")
    values = [data[key] for key in keys if data.get(key) is not None]
    if any(value is False or _is_off(value) or str(value).lower() == "false" for value in values):
        return False
    if found.asking_key != "comments":
        values = [data.get(found.asking_key)]
    return True if any(value is not None for value in values) else None


def is_refused(data: Mapping[str, Any]) -> bool:
    """Return whether a post refuses comments, whoever would provide them."""
    own = [data.get(key) for key in TABLES]
    is_off = any(_is_off(value) or str(value).lower() in ("false", "off", "no") for value in own)
    return is_off or any(data.get(key) is True for key in REFUSALS)


def keys_of_posts() -> frozenset[str]:
    """Return the keys by which posts ask for comments or refuse them."""
    return frozenset((*TABLES, *REFUSALS, *NEEDED, *(f"{name}_comments" for name in NEEDED)))
