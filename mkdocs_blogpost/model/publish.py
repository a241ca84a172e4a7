"""Whether a document is published, and why not.

Follows https://jekyllrb.com/docs/posts/#drafts and …/docs/configuration/options/ (`future`, `unpublished`).
"""

from dataclasses import dataclass
from datetime import datetime

from mkdocs_blogpost.model.post import Post


@dataclass(frozen=True, slots=True)
class Rules:
    """What is let through beside what is ready."""

    drafts: bool
    """Whether drafts are."""
    future: bool
    """Whether posts with a date after the build's are."""
    unpublished: bool
    """Whether what says `published: false` is."""


def reason_against(post: Post, rules: Rules, now: datetime) -> str | None:
    """Return why a post is not published, or None if it is."""
    if post.draft and not rules.drafts:
        return "draft"
    if _is_unpublished(post) and not rules.unpublished:
        return "published: false"
    if post.date > now and not rules.future:
        return "future"
    return None


def _is_unpublished(post: Post) -> bool:
    """Return whether a post says that it is not published; in other collections a null does not."""
    value = post.data.get("published", True)
    return value is False or (value is None and post.collection == "posts")
