"""Comments under posts: giscus, utterances, Disqus, Isso, Cusdis, or a template of the site's own.

The option `post: comments` switches them on and has the provider's options; `_config.yml` has the rest. Without
the option a site keeps the comments that it had under Jekyll, but they are loaded only when a reader asks.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.comment_settings import NEEDED, CommentSettings, as_options, options_of, site_comments
from mkdocs_blogpost.views.entry import Entry


@dataclass(frozen=True, slots=True)
class Comments:
    """The comments under a post."""

    template: str
    """The template."""
    options: Mapping[str, str]
    """The provider's options; their names have hyphens."""
    provider: str = ""
    """The provider's name; empty for a template of the site's own."""
    is_loaded_on_request: bool = False
    """Whether nothing is loaded before a reader asks for it."""


def comments_of(blog: Blog, entry: Entry) -> Comments | None:
    """Return the comments under a post; None if there are none."""
    option = blog.post.get("comments")
    if option is False or _is_off(entry.data) or entry.draft:
        return None
    if not option:
        return _of_site(blog, entry)
    own = option if isinstance(option, Mapping) else {"provider": option} if isinstance(option, str) else {}
    named = str(own.get("provider") or "").removesuffix("-")
    if named.endswith(".html"):
        return Comments(named, as_options("", own))
    site = blog.comments or site_comments(blog.config)
    provider = named or (site.provider if site else "")
    if provider not in NEEDED:
        return None
    options = {
        **(site.options if site and site.provider == provider else options_of(provider, blog.config)),
        **as_options(provider, own.get(provider)),
        **as_options(provider, own),
    }
    return _comments(CommentSettings(provider, options), on_request=False)


def _is_off(data: Mapping[str, Any]) -> bool:
    return data.get("comments") is False or data.get("comment") is False


def _of_site(blog: Blog, entry: Entry) -> Comments | None:
    """Return the comments that a post had under Jekyll."""
    found = blog.comments or site_comments(blog.config)
    if found is None:
        return None
    asked = entry.data.get(f"{found.provider}_comments", entry.data.get("comments"))
    if asked is False or (found.is_asked_by_post and not asked):
        return None
    return _comments(found, on_request=True)


def _comments(found: CommentSettings, *, on_request: bool) -> Comments:
    template = f"blogpost/partials/comments/{found.provider}.html"
    return Comments(template, found.options, found.provider, on_request)
