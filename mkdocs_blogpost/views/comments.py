"""Comments under posts: giscus, utterances, Disqus or a template of the site's own; off unless asked for.

`post: comments` says so, else `comments` of `_config.yml` as Minimal Mistakes and Chirpy write it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_blogpost.views.blog import Blog, Entry

PROVIDERS = ("giscus", "utterances", "disqus")


@dataclass(frozen=True, slots=True)
class Comments:
    """Where readers may comment."""

    template: str
    """The template that shows them."""
    options: Mapping[str, str]
    """The provider's own options, keys with hyphens."""


def comments_of(blog: Blog, entry: Entry) -> Comments | None:
    """Return where readers may comment on a post."""
    configured = blog.post.get("comments")
    if not configured or entry.data.get("comments") is False or entry.draft:
        return None
    site = blog.config.get("comments")
    site = site if isinstance(site, Mapping) else {}
    own = (
        configured
        if isinstance(configured, Mapping)
        else {"provider": configured}
        if isinstance(configured, str)
        else {}
    )
    provider = str(own.get("provider") or site.get("provider") or site.get("active") or "").removesuffix("-")
    if provider not in PROVIDERS:
        return Comments(provider, _texts(own)) if provider.endswith(".html") else None
    options = _texts(site.get(provider)) | _texts(own.get(provider)) | _texts(own)
    return Comments(f"blogpost/partials/comments/{provider}.html", options)


def _texts(configured: Any) -> dict[str, str]:
    if not isinstance(configured, Mapping):
        return {}
    return {
        str(key).replace("_", "-"): str(value).lower() if isinstance(value, bool) else str(value)
        for key, value in configured.items()
        if value is not None and not isinstance(value, Mapping) and key != "provider"
    }
