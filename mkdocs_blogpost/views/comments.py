"""Comments under posts: giscus, utterances, Disqus or a template of the site's own.

The option `post: comments` turns them on; it has the provider's options, else `_config.yml` has them, as Minimal
Mistakes (https://mmistakes.github.io/minimal-mistakes/docs/configuration/), Chirpy and minima write them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from mkdocs_blogpost.options import OptionError, names, read
from mkdocs_blogpost.problems import guess
from mkdocs_blogpost.views.comment_providers import (
    OTHER_NAMES,
    PROVIDERS,
    REQUIRED,
    DisqusOptions,
    GiscusOptions,
    UtterancesOptions,
)
from mkdocs_blogpost.views.entry import Entry

COMMENTS_PATH = ("post", "comments")
"""Where the option is."""


@dataclass(frozen=True, slots=True)
class CommentsOptions:
    """The option `post: comments`: `true`, `false`, a provider, or a table."""

    short_forms: ClassVar[Mapping[type, str]] = {bool: "on", str: "provider"}
    other_names: ClassVar[str] = "settings"
    on: bool = True
    """Whether readers may comment.

    Example: `false`
    """
    provider: str | None = None
    """`giscus`, `utterances`, `disqus`, or a template of your own; without it `comments` of `_config.yml` names it.

    Example: `giscus`
    """
    giscus: GiscusOptions | None = None
    """The options of giscus; they may be among the others of this table, too."""
    utterances: UtterancesOptions | None = None
    """The options of utterances; they may be among the others of this table, too."""
    disqus: DisqusOptions | None = None
    """The options of Disqus; they may be among the others of this table, too."""
    settings: Mapping[str, Any] = field(default_factory=dict)
    """The other keys of the table: options of the provider, or of the site's own template."""

    def problems(self) -> Iterator[OptionError]:
        """Yield what no provider has an option for, and wrong values of the provider's own."""
        provider = self.provider or ""
        if provider.endswith(".html"):
            return
        if provider and provider not in PROVIDERS:
            wanted = f"is {', '.join(PROVIDERS)} or a template such as 'my-comments.html'"
            yield OptionError(("provider",), f"{wanted}, not {provider!r}.{guess(provider, PROVIDERS)}")
        known = [name for kind in PROVIDERS.values() for name in names(kind)]
        for name in self.settings:
            if name.replace("-", "_") not in known:
                yield OptionError((name,), f"is not an option.{guess(name, known)}")
        if provider in PROVIDERS:
            kind = PROVIDERS[provider]
            own = {
                key: value for name, value in self.settings.items() if (key := name.replace("-", "_")) in names(kind)
            }
            yield from read(kind, own)[1]


NO_COMMENTS = CommentsOptions(on=False)
"""The option of a blog without comments."""


@dataclass(frozen=True, slots=True)
class Comments:
    """The comments under a post."""

    template: str
    """The template."""
    options: Mapping[str, str]
    """The provider's options; their names have hyphens."""


def comments_of(options: CommentsOptions, config: Mapping[str, Any], entry: Entry) -> Comments | None:
    """Return the comments under a post; None if there are none."""
    if not options.on or entry.data.get("comments") is False or entry.draft:
        return None
    provider = provider_of(options, config)
    if provider not in PROVIDERS:
        return Comments(provider, _texts(options.settings)) if provider.endswith(".html") else None
    return Comments(f"blogpost/partials/comments/{provider}.html", _provider_options(provider, options, config))


def provider_of(options: CommentsOptions, config: Mapping[str, Any]) -> str:
    """Return the provider that the option names, else `_config.yml`; empty if neither does."""
    site = _table(config.get("comments"))
    return str(options.provider or site.get("provider") or site.get("active") or "").removesuffix("-")


def missing_options(options: CommentsOptions, config: Mapping[str, Any]) -> Iterator[OptionError]:
    """Yield what neither the option nor `_config.yml` says, and without which nobody can comment."""
    if not options.on:
        return
    provider = provider_of(options, config)
    if provider in PROVIDERS:
        name = REQUIRED[provider]
        if not _provider_options(provider, options, config).get(name):
            yield OptionError(COMMENTS_PATH, f"needs '{name}' for {provider}: write it here or in _config.yml")
    elif not provider.endswith(".html"):
        named = f", not {provider!r} of _config.yml" if provider else ""
        yield OptionError(COMMENTS_PATH, f"needs a 'provider': {', '.join(PROVIDERS)} or a template{named}")


def _provider_options(provider: str, options: CommentsOptions, config: Mapping[str, Any]) -> dict[str, str]:
    site = _table(_table(config.get("comments")).get(provider)) or _table(config.get(provider))
    own = {"giscus": options.giscus, "utterances": options.utterances, "disqus": options.disqus}[provider]
    nested = {name: getattr(own, name) for name in names(type(own))} if own else {}
    repository = {"repo": config.get("repository")} if REQUIRED[provider] == "repo" else {}
    renamed = {OTHER_NAMES.get(str(name), str(name)): value for name, value in site.items()}
    return _texts(repository) | _texts(renamed) | _texts(nested) | _texts(options.settings)


def _table(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _texts(options: Mapping[str, Any]) -> dict[str, str]:
    return {
        str(key).replace("_", "-"): str(value).lower() if isinstance(value, bool) else str(value)
        for key, value in options.items()
        if value is not None and not isinstance(value, Mapping) and key != "provider"
    }
