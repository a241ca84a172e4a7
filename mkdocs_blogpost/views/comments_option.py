"""The option `post: comments`: where readers may comment."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any, ClassVar

from mkdocs_blogpost.options import OptionError, names, read
from mkdocs_blogpost.problems import guess
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.comment_providers import (
    PROVIDERS,
    CusdisOptions,
    DisqusOptions,
    GiscusOptions,
    IssoOptions,
    UtterancesOptions,
)

COMMENTS_PATH = ("post", "comments")
"""Where the option is."""


@value_class
class CommentsOptions:
    """The option `post: comments`: `true`, `false`, a provider, or a table."""

    short_forms: ClassVar[Mapping[type, str]] = {bool: "on", str: "provider"}
    other_names: ClassVar[str] = "settings"
    on: bool = True
    """Whether readers may comment.

    Example: `false`
    """
    provider: str | None = None
    """`giscus`, `utterances`, `disqus`, `isso`, `cusdis`, or a template; without it `_config.yml` names it.

    Example: `giscus`
    """
    giscus: GiscusOptions | None = None
    """The options of giscus; they may be among the others of this table, too."""
    utterances: UtterancesOptions | None = None
    """The options of utterances; they may be among the others of this table, too."""
    disqus: DisqusOptions | None = None
    """The options of Disqus; they may be among the others of this table, too."""
    isso: IssoOptions | None = None
    """The options of Isso; they may be among the others of this table, too."""
    cusdis: CusdisOptions | None = None
    """The options of Cusdis; they may be among the others of this table, too."""
    settings: Mapping[str, Any] = field(default_factory=dict)
    """The other keys of the table: options of the provider, or of the site's own template."""

    def problems(self) -> Iterator[OptionError]:
        """Yield what no provider has an option for, and wrong values of the provider's own."""
        provider = self.provider or ""
        if provider.endswith(".html") or provider == "isso":  # Isso's script takes settings of every name
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
