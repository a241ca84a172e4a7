"""Links to share a post: plain links, no script, off unless asked for by `post: share`."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from mkdocs_blogpost.problems import SettingsError, guess
from mkdocs_blogpost.views.blog import Blog, Entry

SITES: Mapping[str, tuple[str, str]] = {
    "mastodon": ("Mastodon", "https://mastodonshare.com/?text={title}&url={url}"),
    "bluesky": ("Bluesky", "https://bsky.app/intent/compose?text={title}%20{url}"),
    "x": ("X", "https://x.com/intent/post?text={title}&url={url}"),
    "facebook": ("Facebook", "https://www.facebook.com/sharer/sharer.php?u={url}"),
    "linkedin": ("LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url={url}"),
    "reddit": ("Reddit", "https://www.reddit.com/submit?title={title}&url={url}"),
    "hackernews": ("Hacker News", "https://news.ycombinator.com/submitlink?t={title}&u={url}"),
    "telegram": ("Telegram", "https://t.me/share/url?text={title}&url={url}"),
    "whatsapp": ("WhatsApp", "https://wa.me/?text={title}%20{url}"),
    "email": ("", "mailto:?subject={title}&body={url}"),
}
"""Name in settings, name for readers, and the address that takes a title and a URL."""
USUAL = ("mastodon", "bluesky", "email")


@dataclass(frozen=True, slots=True)
class Share:
    """One place to share a post."""

    name: str
    """As settings have it."""
    label: str
    """As readers know it; empty for e-mail, which has a word of its own."""
    url: str
    """Where the link goes."""


def share_links(blog: Blog, entry: Entry) -> list[Share]:
    """Return the places to share a post; none where its full address is unknown."""
    configured = blog.post.get("share")
    names = USUAL if configured is True else tuple(configured) if isinstance(configured, list | tuple) else ()
    if not names or not blog.origin or entry.draft or entry.data.get("share") is False:
        return []
    for name in names:
        if name not in SITES:
            raise SettingsError(f"'post: share' knows no '{name}'.{guess(str(name), SITES)}")
    url, title = quote(blog.absolute(entry.url), safe=""), quote(entry.title_text, safe="")
    return [Share(name, SITES[name][0], SITES[name][1].format(url=url, title=title)) for name in names]
