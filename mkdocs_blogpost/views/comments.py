"""Comments under posts: giscus, utterances, Disqus or a template of the site's own.

The option `post: comments` turns them on; it has the provider's options, else `comments` of `_config.yml` has
them, as Minimal Mistakes and Chirpy write it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Entry

PROVIDERS = ("giscus", "utterances", "disqus")


@dataclass(frozen=True, slots=True)
class Comments:
    """The comments under a post."""

    template: str
    """The template."""
    options: Mapping[str, str]
    """The provider's options; their names have hyphens."""


def comments_of(blog: Blog, entry: Entry) -> Comments | None:
    """Return the comments under a post; None if there are none."""
    option = blog.post.get("comments")
    if not option or entry.data.get("comments") is False or entry.draft:
        return None
    site = blog.config.get("comments")
    site = site if isinstance(site, Mapping) else {}
    own = option if isinstance(option, Mapping) else {"provider": option} if isinstance(option, str) else {}
    provider = str(own.get("provider") or site.get("provider") or site.get("active") or "").removesuffix("-")
    if provider not in PROVIDERS:
        return Comments(provider, _texts(own)) if provider.endswith(".html") else None
    options = _texts(site.get(provider)) | _texts(own.get(provider)) | _texts(own)
    return Comments(f"blogpost/partials/comments/{provider}.html", options)


def _texts(options: Any) -> dict[str, str]:
    if not isinstance(options, Mapping):
        return {}
    return {
        str(key).replace("_", "-"): str(value).lower() if isinstance(value, bool) else str(value)
        for key, value in options.items()
        if value is not None and not isinstance(value, Mapping) and key != "provider"
    }
