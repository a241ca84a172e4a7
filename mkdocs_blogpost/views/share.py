"""Links to share a post: plain links without a script; the option `post: share` turns them on."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from mkdocs_blogpost.problems import SettingsError, guess
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Entry

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
DEFAULT = ("mastodon", "bluesky", "email")


@dataclass(frozen=True, slots=True)
class ShareLink:
    """A link to share a post on one site."""

    name: str
    """The site's name in the options."""
    label: str
    """The site's name for readers; empty for e-mail."""
    url: str
    """The URL of the link."""


def share_links_of(blog: Blog, entry: Entry) -> list[ShareLink]:
    """Return the links to share a post; none if the blog's origin is unknown."""
    option = blog.post.get("share")
    names = DEFAULT if option is True else tuple(option) if isinstance(option, list | tuple) else ()
    if not names or not blog.origin or entry.draft or entry.data.get("share") is False:
        return []
    for name in names:
        if name not in SITES:
            raise SettingsError(f"'post: share' has no site '{name}'.{guess(str(name), SITES)}")
    url, title = quote(blog.absolute(entry.url), safe=""), quote(entry.title_text, safe="")
    return [ShareLink(name, SITES[name][0], SITES[name][1].format(url=url, title=title)) for name in names]
