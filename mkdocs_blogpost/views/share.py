"""Links to share a post: plain links without a script; the option `post: share` turns them on."""

from collections.abc import Iterable, Mapping
from urllib.parse import quote

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.urls import absolute

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
"""The name in the options, the name for readers, and the URL that takes a title and a URL."""
DEFAULT_SITES = ("mastodon", "bluesky", "email")


@value_class
class ShareLink:
    """A link to share a post on one site."""

    name: str
    """The site's name in the options."""
    label: str
    """The site's name for readers; empty for e-mail."""
    url: str
    """The URL of the link."""


def share_links_of(names: Iterable[str], entry: Entry, origin: str) -> list[ShareLink]:
    """Return the links to share a post on some sites; none if the blog's origin is unknown."""
    if not origin or entry.draft or entry.data.get("share") is False:
        return []
    url, title = quote(absolute(origin, entry.url), safe=""), quote(entry.title_text, safe="")
    return [ShareLink(name, SITES[name][0], SITES[name][1].format(url=url, title=title)) for name in names]
